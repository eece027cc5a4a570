package org.lukk.memory;

import java.time.LocalDate;
import java.util.function.IntPredicate;
import org.lukk.costing.Principle;
import org.lukk.inventory.Cancellation;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * A settlement between two lots or pools by their numbers.
 *
 * @param run the close; 0: a cancellation, which belongs to no run and always counts
 * @param receipt 0: none, a service closed at its own cost
 */
record SettledPair(
        int run, LocalDate date, Principle principle, long receipt, long issue, Quantity quantity, Money amount) {
    /** The settlement of a cancellation, on the date of the transaction that takes the other back. */
    static SettledPair of(Cancellation cancelled) {
        return new SettledPair(
                0,
                cancelled.date(),
                Principle.CANCELLED,
                cancelled.receipt(),
                cancelled.issue(),
                cancelled.quantity(),
                cancelled.amount());
    }

    boolean counts(IntPredicate runCounts) {
        return run == 0 || runCounts.test(run);
    }
}
