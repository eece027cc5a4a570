package org.lukk.inventory;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
        for (String name : List.of(posting.lot(), outgoing.lot(), incoming.lot())) {
            if (session.set().knows(name)) {
                throw Session.refuse(Code.DUPLICATE_LOT, Argument.LOT, name);
            }
        }
        if (from.dimensions().equals(to.dimensions())) {
            throw new Refusal(Finding.of(Code.WRONG_LOT_KIND)
                    .with(Argument.LOT, posting.lot())
                    .with(Argument.EXPECTED, "a transfer to other dimensions than those it comes from"));
        }
        session.requireOpen(posting.date());
        new StockLimits(session).requireStock(from.item(), from.costObject(), from.dimensions(), from.size(), true);
        boolean inside = from.costObject().equals(to.costObject());
        Money document = movements.cost(outgoing, from, null);
        Money size = isStandard(from)
                ? new IssueCost(session, from.item()).atStandard(from.size(), from.costObject(), false)
                : document;
        if (inside) {
            document = size;
        }
        Half issue = create(outgoing, from, size, document, accounts(outgoing, from, inside));
        Money received = inside
                ? size
                : new ReceiptValue(session, to.item())
                        .ofNew(Event.TRANSFER, to.costObject(), posting.date(), to.size(), document);
        Half receipt = create(incoming, to, received, document, accounts(incoming, to, inside));
        new CostLinks(session)
                .link(inside ? CostLink.Kind.MOVED : CostLink.Kind.TRANSFER, issue.state(), receipt.state());
        new Bookkeeping(session)
                .postTogether(
                        Event.TRANSFER.word() + " " + posting.lot(),
                        posting.date(),
                        posting.source(),
                        List.of(issue.state(), receipt.state()),
                        List.of(issue.update(), receipt.update()));
    }

    /** A half and the place of the update that made it. */
    private record Half(TransactionState state, int update) {}

    private Half create(
            Posting.Movement posting,
            Movements.Lot lot,
            Money size,
            Money document,
            @Nullable PostedAccounts accounts) {
        TransactionState state = new Movements(session).create(posting, lot, size, document, accounts);
        return new Half(state, session.facts().updates().size() - 1);
    }

    private boolean isStandard(Movements.Lot lot) {
        return session.catalogue().modelGroup(lot.item()).method() == Method.STANDARD;
    }

    private @Nullable PostedAccounts accounts(Posting.Movement posting, Movements.Lot lot, boolean inside) {
        return inside
                ? null
                : new Bookkeeping(session)
                        .financialAccounts(Event.TRANSFER, lot.receipt(), lot.item(), posting.dimensions());
    }
}
