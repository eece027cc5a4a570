package org.lukk.inventory;

import org.lukk.values.CostObject;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * What an issue is posted at: the cost of the receipts it is marked to, for the rest the running average of what is on
 * hand without the issue itself, else the default item cost (costing.md 6.1, rules.md ).
 */
final class IssueCost {
    private final Session session;
    private final Item item;
    private final boolean includePhysical;

    IssueCost(Session session, Item item) {
        this.session = session;
        this.item = item;
        this.includePhysical = session.catalogue().modelGroup(item).averagesPhysical();
    }

    /** Size of the cost of a new issue, nothing of which is on hand yet. */
    Money ofNew(Quantity size, OnHand onHand) {
        return average(onHand).cost(size, item.price(), session.currency());
    }

    /** Size of the cost of a new moving-average issue: without usable average, the unit cost of the last issue. */
    Money byMovingAverage(Quantity size, CostObject costObject) {
        RunningAverage average = average(session.set().onHand(costObject));
        return average.isUsable()
                ? average.cost(size, item.price(), session.currency())
                : ofLastIssue(size, costObject);
    }

    /** At standard; what brings the quantity to zero leaves no value behind. Size of the cost. */
    Money atStandard(Quantity size, CostObject costObject, boolean receipt) {
        OnHand onHand = session.set().onHand(costObject);
        Quantity after =
                receipt ? onHand.quantity().plus(size) : onHand.quantity().minus(size);
        if (after.isZero()) {
            return receipt ? onHand.amount().negated() : onHand.amount();
        }
        return session.set().standard(item, costObject).times(size, session.currency());
    }

    /** At the unit cost of the cost object's last issue, unrounded; before there was one, the default item cost. */
    Money ofLastIssue(Quantity size, CostObject costObject) {
        LastPosted last = session.set().lastPosted(costObject);
        return last.issued().isZero()
                ? item.price().times(size, session.currency())
                : last.issuedAt().share(size, last.issued());
    }

    /** Size of the cost of an issue, wholly marked to one receipt before it is posted. */
    Money ofMarked(Quantity size, TransactionState receipt) {
        return session.set().shareOfOpen(receipt, size);
    }

    /** Size of the cost of a shipment that is invoiced; its own physical part is taken out of the average first. */
    Money atInvoice(TransactionState shipment) {
        WorkingSet set = session.set();
        Money cost = Money.ZERO;
        Quantity unmarked = shipment.size();
        for (Mark mark : set.marks(shipment.transaction().lot())) {
            cost = cost.plus(set.shareOfOpen(set.state(mark.receipt()), mark.quantity()));
            unmarked = unmarked.minus(mark.quantity());
        }
        if (unmarked.isZero()) {
            return cost;
        }
        OnHand others = set.onHand(shipment.transaction().costObject()).minus(shipment.onHand());
        return cost.plus(average(others).cost(unmarked, item.price(), session.currency()));
    }

    private RunningAverage average(OnHand onHand) {
        return RunningAverage.of(onHand, includePhysical);
    }
}
