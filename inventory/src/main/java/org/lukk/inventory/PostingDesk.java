package org.lukk.inventory;

import java.util.ArrayList;
import java.util.List;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/**
 * Posts inventory: decides what each posting costs and where it is booked, in the order of entry, and appends the facts
 * in one piece (costing.md sections 3 and 6; scenario.md, Postings).
 *
 * <p>One desk serves one transaction of the books. It keeps what earlier postings of the same transaction left, so a file
 * of a hundred thousand rows is posted chunk by chunk with the result of posting it row by row.
 */
public final class PostingDesk {
    private final Subledger books;
    private final Origin origin;
    private final Session session;

    /** A desk for postings of one origin inside one transaction of the books. */
    public PostingDesk(Subledger books, Origin origin) {
        this.books = books;
        this.origin = origin;
        this.session = new Session(books, origin);
    }

    /**
     * What became of a batch.
     *
     * @param warnings what should be looked at although it was posted
     * @param refused what was refused, by place in the batch; nothing of the batch is appended when there is any
     */
    public record Answer(List<Finding> warnings, List<Refused> refused) {}

    /** A posting that a rule refused. */
    public record Refused(int place, Finding finding) {}

    /** Posts all of them, or appends nothing and says everything that is wrong. */
    public Answer post(List<Posting> postings) {
        session.fetch(postings);
        List<Refused> refused = new ArrayList<>();
        for (int place = 0; place < postings.size(); place++) {
            try {
                post(postings.get(place));
            } catch (Refusal refusal) {
                for (Finding finding : refusal.findings()) {
                    refused.add(new Refused(place, finding));
                }
            }
        }
        PostedFacts facts = session.takeFacts();
        if (refused.isEmpty()) {
            books.append(facts, origin);
        }
        return new Answer(session.takeWarnings(), refused);
    }

    private void post(Posting posting) {
        switch (posting) {
            case Posting.Movement movement -> new Movements(session).post(movement);
            case Posting.Invoice invoice -> new Invoices(session).post(invoice);
            case Posting.Cancel cancel -> new Cancellations(session).post(cancel);
            case Posting.OpeningBalance balance -> new OpeningBalances(session).post(balance);
            case Posting.MarkTo mark -> new Markings(session).post(mark);
            case Posting.Unmark unmark -> new Markings(session).post(unmark);
        }
    }
}
