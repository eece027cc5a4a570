package org.lukk.closing;

import java.time.LocalDate;
import org.lukk.costing.Principle;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * Quantity and value of a receipt consumed by an issue, recorded for good ({@code settlements} of interchange.md).
 *
 * @param run number of the close; 0 for a cancellation
 * @param date of the close or cancellation
 * @param from number of the receipt's lot or pool; 0: none
 * @param into number of the issue's lot or pool
 * @param receipt lot of the receipt, or the name of the pool it comes from; empty for a service closed at its own cost
 * @param issue lot of the issue, or the name of the pool it goes into
 * @param receiptPool the receipt is a pool
 * @param issuePool the issue is a pool
 * @param active false once the run is reversed
 */
public record Settlement(
        int run,
        LocalDate date,
        Principle principle,
        String item,
        long from,
        long into,
        String receipt,
        String issue,
        boolean receiptPool,
        boolean issuePool,
        Quantity quantity,
        Money amount,
        boolean active) {
    /** The same with an amount added to it. */
    Settlement withMore(Money amountMore) {
        return new Settlement(
                run,
                date,
                principle,
                item,
                from,
                into,
                receipt,
                issue,
                receiptPool,
                issuePool,
                quantity,
                amount.plus(amountMore),
                active);
    }
}
