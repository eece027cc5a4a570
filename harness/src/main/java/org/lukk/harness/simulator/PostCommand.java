package org.lukk.harness.simulator;

import java.util.List;
import java.util.Set;
import org.lukk.closing.Books;
import org.lukk.closing.PostingDoor;
import org.lukk.harness.simulator.Expected.Came;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.book.ScenarioText;
import org.lukk.testkit.contract.BookKeeper;

/** Posts some postings together: all or none. */
final class PostCommand extends Patient {
    private final List<Event> events;

    PostCommand(String token, List<Event> events) {
        super(token);
        this.events = events;
    }

    @Override
    void carryOut(Books books) {
        new PostingDoor(books, acting())
                .post(events.stream().map(BookKeeper::posting).toList());
    }

    @Override
    Expected once(Model model) {
        return of(model, events);
    }

    /** What may come of postings that are posted together. */
    static Expected of(Model model, List<Event> events) {
        Set<String> codes = model.against(events);
        Expected expected = Expected.refusedOr(codes, Came.DONE);
        return model.touchFrozen(events) ? expected.orRefused(Model.RUN_IN_PROGRESS) : expected;
    }

    @Override
    void done(Model model) {
        events.forEach(model::add);
    }

    @Override
    Command again(String token) {
        return new PostCommand(token, events);
    }

    @Override
    String kind() {
        return events.isEmpty()
                ? "post nothing"
                : "post " + events.getFirst().getClass().getSimpleName();
    }

    @Override
    public String toString() {
        return events.stream().map(ScenarioText::line).toList().toString();
    }
}
