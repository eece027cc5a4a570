package org.lukk.inventory;

import java.util.ArrayList;
import java.util.List;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Money;
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
    private boolean refusedBefore;

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

    /**
     * Posts all of them, or appends nothing and says everything that is wrong. Once it has refused a batch it appends no
     * later one either: it goes on saying what is wrong, as if the rest had been posted.
     */
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
            } catch (ArithmeticException beyond) {
                refused.add(new Refused(place, beyondLimits(postings.get(place))));
            }
        }
        PostedFacts facts = session.takeFacts();
        refusedBefore |= !refused.isEmpty();
        if (!refusedBefore) {
            books.append(facts, origin);
            session.appended();
        }
        return new Answer(session.takeWarnings(), refused);
    }

    /** A cost, or the stock it leads to, that 64 bits of minor units or millionths do not hold. */
    private static Finding beyondLimits(Posting posting) {
        return Finding.of(Code.LIMIT_EXCEEDED)
                .with(Argument.NAME, "the cost of " + posting.about() + ", or the stock after it,")
                .with(Argument.VALUE, "beyond 64 bits")
                .with(Argument.LIMIT, "10^" + Money.MAX_WHOLE_DIGITS);
    }

    private void post(Posting posting) {
        switch (posting) {
            case Posting.Movement movement -> new Movements(session).post(movement);
            case Posting.Transfer transfer -> new Transfers(session).post(transfer);
            case Posting.ShipTransfer shipment -> new TransferOrders(session).post(shipment);
            case Posting.ReceiveTransfer receipt -> new TransferOrders(session).post(receipt);
            case Posting.Invoice invoice -> new Invoices(session).post(invoice);
            case Posting.Cancel cancel -> new Cancellations(session).post(cancel);
            case Posting.Charge charge -> new ReceiptChanges(session).post(charge);
            case Posting.Adjust adjust -> new ReceiptChanges(session).post(adjust);
            case Posting.Revalue revalue -> new Revaluations(session).post(revalue);
            case Posting.ActivateStandard standard -> new Revaluations(session).post(standard);
            case Posting.OpeningBalance balance -> new OpeningBalances(session).post(balance);
            case Posting.MarkTo mark -> new Markings(session).post(mark);
            case Posting.Unmark unmark -> new Markings(session).post(unmark);
            case Posting.OfOrder order -> new Orders(session).post(order);
        }
    }
}
