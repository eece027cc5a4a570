package org.lukk.inventory;

import java.util.Optional;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.Refusal;

/** Receipts that take their amount from issues: links are made by postings, shared by splits, and go with cancellations. */
final class CostLinks {
    private final Session session;

    CostLinks(Session session) {
        this.session = session;
    }

    /** Notes a link, last in the order of links. */
    void link(CostLink.Kind kind, TransactionState issue, TransactionState receipt) {
        CostLink link = new CostLink(
                session.takeLot(),
                kind,
                issue.transaction().lot(),
                receipt.transaction().lot(),
                Quantity.ZERO);
        change(link, receipt.size());
    }

    /**
     * Size of the cost of a return: the cost of the sale carried over its returns, this one the last (rules.md R-15).
     *
     * @throws Refusal {@code return-exceeds-sale}
     */
    Money ofReturn(String lot, TransactionState sale, Quantity size) {
        Money rest = sale.cost().negated();
        Quantity left = sale.size();
        for (CostLink link : session.set().links(sale.transaction().lot())) {
            rest = rest.minus(rest.share(link.quantity(), left));
            left = left.minus(link.quantity());
        }
        if (size.compareTo(left) > 0) {
            throw exceeds(lot, sale, size, left);
        }
        return rest.share(size, left);
    }

    /** What a linked return takes of the cost of its issue, wherever it stands among the returns (rules.md R-15). */
    Money shareOf(TransactionState issue, long receipt) {
        Money rest = OrderCost.presentCost(issue);
        Quantity left = issue.size();
        for (CostLink link : session.set().links(issue.transaction().lot())) {
            Money share = rest.share(link.quantity(), left);
            if (link.receipt() == receipt) {
                return share;
            }
            rest = rest.minus(share);
            left = left.minus(link.quantity());
        }
        throw new IllegalStateException("no return of " + issue.transaction().name());
    }

    /** The pick that a component handed back is a return of. */
    Optional<TransactionState> returnedFrom(TransactionState component) {
        return session.set().links(component.transaction().lot()).stream()
                .map(link -> session.set().state(link.issue()))
                .findFirst();
    }

    private static Refusal exceeds(String lot, TransactionState sale, Quantity size, Quantity left) {
        return new Refusal(Finding.of(Code.RETURN_EXCEEDS_SALE)
                .with(Argument.LOT, lot)
                .with(Argument.Q, size)
                .with(Argument.ISSUE, sale.transaction().name())
                .with(Argument.TOTAL, left));
    }

    /** Refuses to take back a sale of which something was returned. */
    void requireNothingReturned(TransactionState lot) {
        for (CostLink link : session.set().links(lot.transaction().lot())) {
            if (link.kind() == CostLink.Kind.RETURN
                    && link.issue() == lot.transaction().lot()) {
                String name = session.set().state(link.receipt()).transaction().name();
                throw exceeds(name, lot, link.quantity(), Quantity.ZERO);
            }
        }
    }

    /** Whether a lot is half of a transfer inside one cost object, which is out of costing (rules.md R-17). */
    boolean isMovedInside(TransactionState lot) {
        return session.set().links(lot.transaction().lot()).stream()
                .anyMatch(link -> link.kind() == CostLink.Kind.MOVED);
    }

    /** Shares the links of an issue that was split: the first ones stay with the part that keeps the name. */
    void share(TransactionState part, TransactionState rest) {
        Quantity left = part.size();
        for (CostLink link : session.set().links(part.transaction().lot())) {
            Quantity stays = link.quantity().min(left);
            left = left.minus(stays);
            Quantity moves = link.quantity().minus(stays);
            if (!moves.isZero()) {
                change(link, moves.negated());
                change(link.onto(rest.transaction()), moves);
            }
        }
    }

    /** The links of a lot lapse. */
    void removeAll(TransactionState lot) {
        for (CostLink link : session.set().links(lot.transaction().lot())) {
            change(link, link.quantity().negated());
        }
    }

    private void change(CostLink link, Quantity change) {
        session.facts().links().add(link.with(change));
        session.set().put(link.with(link.quantity().plus(change)));
    }
}
