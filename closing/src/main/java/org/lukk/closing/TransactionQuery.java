package org.lukk.closing;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which transactions are listed, in the order of first insertion.
 *
 * @param item only of this item; empty: all
 * @param from only with a first update on or after; absent: from the beginning
 * @param to only with a first update on or before; absent: to the end
 * @param after only behind the transaction of this lot number; 0: from the first
 * @param limit at most so many; 0: all
 */
public record TransactionQuery(
        String item, @Nullable LocalDate from, @Nullable LocalDate to, long after, int limit) {
    public static final TransactionQuery ALL = new TransactionQuery("", null, null, 0, 0);
}
