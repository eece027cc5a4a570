package org.lukk.inventory;

import java.util.List;
import org.lukk.ledger.Event;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Refusal;

/**
 * Transfer journals: an issue {@code LOT.out} and a receipt {@code LOT.in}, both updates at once (costing.md section 11). The
 * receipt costs what the issue costs. Inside one cost object neither is costed nor booked (rules.md R-17).
 */
final class Transfers {
    private final Session session;

    Transfers(Session session) {
        this.session = session;
    }

    static String out(String lot) {
        return lot + ".out";
    }

    static String in(String lot) {
        return lot + ".in";
    }

    /** The two halves of a transfer, as movements. */
    static List<Posting.Movement> halves(Posting.Transfer posting) {
        Posting.Details details = new Posting.Details(posting.unit(), "", "", "", null, posting.source());
        return List.of(
                new Posting.Movement(
                        posting.date(),
                        Event.TRANSFER,
                        out(posting.lot()),
                        posting.item(),
                        posting.quantity().negated(),
                        posting.cost(),
                        posting.from(),
                        details),
                new Posting.Movement(
                        posting.date(),
                        Event.TRANSFER,
                        in(posting.lot()),
                        posting.item(),
                        posting.quantity(),
                        null,
                        posting.to(),
                        details));
    }

    void post(Posting.Transfer posting) {
        Posting.Movement outgoing = halves(posting).getFirst();
        Posting.Movement incoming = halves(posting).getLast();
        Movements movements = new Movements(session);
        Movements.Lot from = movements.lot(outgoing);
        Movements.Lot to = movements.lot(incoming);
        requireFree(List.of(posting.lot(), outgoing.lot(), incoming.lot()));
        requireMoves(posting.lot(), from, to);
        session.requireOpen(posting.date());
        new StockLimits(session).requireStock(from.item(), from.costObject(), from.dimensions(), from.size(), true);
        post(new Pair(
                Event.TRANSFER.word() + " " + posting.lot(),
                new Leg(outgoing, from, Event.TRANSFER),
                new Leg(incoming, to, Event.TRANSFER),
                movements.cost(outgoing, from, null)));
    }

    void requireFree(List<String> names) {
        for (String name : names) {
            if (session.set().knows(name)) {
                throw Session.refuse(Code.DUPLICATE_LOT, Argument.LOT, name);
            }
        }
    }

    static void requireMoves(String lot, Movements.Lot from, Movements.Lot to) {
        if (from.dimensions().equals(to.dimensions())) {
            throw new Refusal(Finding.of(Code.WRONG_LOT_KIND)
                    .with(Argument.LOT, lot)
                    .with(Argument.EXPECTED, "a transfer to other dimensions than those it comes from"));
        }
    }

    /**
     * Half of a transfer.
     *
     * @param bookedAs the event by whose posting types it is booked
     */
    record Leg(Posting.Movement posting, Movements.Lot lot, Event bookedAs) {}

    /**
     * An issue with the receipt that costs what it costs.
     *
     * @param what the text of their voucher
     * @param cost size of the cost by the document, or by what the stock says
     */
    record Pair(String what, Leg outgoing, Leg incoming, Money cost) {
        boolean isInside() {
            return outgoing.lot().costObject().equals(incoming.lot().costObject());
        }
    }

    /** The lots of a pair once it is posted. */
    record Posted(TransactionState issue, TransactionState receipt) {}

    /** Posts both halves with one voucher and links them; nothing is checked any more. */
    Posted post(Pair pair) {
        Movements.Lot from = pair.outgoing().lot();
        Movements.Lot to = pair.incoming().lot();
        boolean inside = pair.isInside();
        Money size = isStandard(from)
                ? new IssueCost(session, from.item()).atStandard(from.size(), from.costObject(), false)
                : pair.cost();
        Money document = inside ? size : pair.cost();
        Half issue = create(pair.outgoing(), size, document, inside);
        Posting.Movement incoming = pair.incoming().posting();
        Money received = inside
                ? size
                : new ReceiptValue(session, to.item())
                        .ofNew(incoming.event(), to.costObject(), incoming.date(), to.size(), document);
        Half receipt = create(pair.incoming(), received, document, inside);
        new CostLinks(session)
                .link(inside ? CostLink.Kind.MOVED : CostLink.Kind.TRANSFER, issue.state(), receipt.state());
        new Bookkeeping(session)
                .postTogether(
                        pair.what(),
                        incoming.date(),
                        incoming.details().source(),
                        List.of(issue.state(), receipt.state()),
                        List.of(issue.update(), receipt.update()));
        return new Posted(issue.state(), receipt.state());
    }

    /** A half and the place of the update that made it. */
    private record Half(TransactionState state, int update) {}

    private Half create(Leg leg, Money size, Money document, boolean inside) {
        PostedAccounts accounts = inside
                ? null
                : new Bookkeeping(session)
                        .financialAccounts(
                                leg.bookedAs(),
                                leg.lot().receipt(),
                                leg.lot().item(),
                                leg.posting().dimensions());
        TransactionState state = new Movements(session).create(leg.posting(), leg.lot(), size, document, accounts);
        return new Half(state, session.facts().updates().size() - 1);
    }

    private boolean isStandard(Movements.Lot lot) {
        return session.catalogue().modelGroup(lot.item()).method() == Method.STANDARD;
    }
}
