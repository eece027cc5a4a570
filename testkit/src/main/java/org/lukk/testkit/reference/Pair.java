package org.lukk.testkit.reference;

import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * A quantity of a receipt that goes to an issue or into a pool. Which goes where is a matter of quantities and dates; what
 * it costs is found afterwards.
 *
 * @param number tells equal pairs apart
 * @param now false for a settlement of an earlier close, to which only a change of the receipt goes (rules.md R-2)
 * @param settles false for a pair that is only adjusted because a side is not invoiced (rules.md R-23)
 */
record Pair(
        int number, String receipt, String taker, Quantity quantity, String principle, boolean now, boolean settles) {
    Pair numbered(int other) {
        return new Pair(other, receipt, taker, quantity, principle, now, settles);
    }

    Settlement at(Money amount) {
        return new Settlement(receipt, taker, now ? quantity : Quantity.ZERO, amount, principle, settles);
    }
}
