package org.lukk.closing;

import java.util.List;
import java.util.function.Supplier;
import org.lukk.inventory.Posting;
import org.lukk.inventory.PostingDesk;
import org.lukk.inventory.SetUp;
import org.lukk.inventory.SetUpDesk;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/** Posts and sets up, each call one transaction of the books: the door that every way in goes through. */
public final class PostingDoor {
    private final Books books;
    private final Acting acting;

    public PostingDoor(Books books, Acting acting) {
        this.books = books;
        this.acting = acting;
    }

    /**
     * Posts all of them or none.
     *
     * @return warnings
     * @throws Refusal with everything that is wrong
     */
    public List<Finding> post(List<Posting> postings) {
        return pastDeadRun(() -> books.write(acting.company(), open -> post(open, postings)));
    }

    /** Does the work; once more if it was held up by a run whose process died. */
    <T> T pastDeadRun(Supplier<T> work) {
        try {
            return work.get();
        } catch (Refusal refusal) {
            if (refusal.code() != Code.RUN_IN_PROGRESS) {
                throw refusal;
            }
            giveUpDeadRun();
            return work.get();
        }
    }

    private List<Finding> post(OpenBooks open, List<Posting> postings) {
        PostingDesk.Answer answer = new PostingDesk(open, acting.origin()).post(postings);
        if (!answer.refused().isEmpty()) {
            throw new Refusal(
                    answer.refused().stream().map(PostingDesk.Refused::finding).toList());
        }
        return answer.warnings();
    }

    /**
     * Gives up a run whose process died, so that it stands in nobody's way.
     *
     * @throws Refusal {@code run-in-progress} if somebody still works on it
     */
    public void giveUpDeadRun() {
        books.write(acting.company(), RunCycle::idleGate);
    }

    /**
     * Sets up all of them or none.
     *
     * @throws Refusal at the first that is refused
     */
    public void setUp(List<SetUp> lines) {
        books.write(acting.company(), open -> {
            SetUpDesk desk = new SetUpDesk(open);
            lines.forEach(desk::put);
            return lines;
        });
    }
}
