package org.lukk.testkit.reference;

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

    Position position() {
        return new Position(quantity, amount);
    }
}
