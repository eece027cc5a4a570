package org.lukk.testkit.reference;

import java.util.List;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * A quantity and amount that an issue, or a pool, takes from a receipt. Quantity zero: a later change of the receipt,
 * worked into an earlier settlement (rules.md R-2).
 *
 * @param settles false for a pair that is only adjusted because a side is not invoiced (rules.md R-23)
 */
public record Settlement(
        String receipt, String issue, Quantity quantity, Money amount, String principle, boolean settles) {
    /** Whether it takes from the receipt, or gives to the issue, that the lot is. */
    boolean concerns(Lot lot) {
        return (lot.isIssue() ? issue : receipt).equals(lot.name());
    }

    /** All that is taken from a receipt, or given to an issue. */
    static Position sum(List<Settlement> settlements, Lot lot) {
        Position sum = Position.NOTHING;
        for (Settlement settlement : settlements) {
            sum = settlement.concerns(lot) ? sum.plus(settlement.position()) : sum;
        }
        return sum;
    }

    /** All that layers gave to a pool. */
    static Money given(List<Settlement> settlements, Lot pool) {
        Money sum = Money.ZERO;
        for (Settlement settlement : settlements) {
            sum = settlement.issue.equals(pool.name()) ? sum.plus(settlement.amount) : sum;
        }
        return sum;
    }

    Position position() {
        return new Position(quantity, amount);
    }
}
