package org.lukk.ledger;

import java.time.LocalDate;
import java.util.List;
import org.lukk.values.Money;

/**
 * A balanced set of entries of one valuation book. One out of balance cannot exist, nor one without entries.
 *
 * @param date date in the ledger
 * @param text what a reader of the voucher journal sees
 * @param source what it documents: the posting or run, such as {@code purchase PO1} or {@code run 3}
 * @param user who posted it
 * @param run number of the run that made it; 0: none
 */
public record Voucher(LocalDate date, String text, String source, String user, int run, List<LedgerEntry> entries) {
    public Voucher {
        entries = List.copyOf(entries);
        if (entries.isEmpty()) {
            throw new IllegalArgumentException("a voucher without entries: " + source);
        }
        if (!balance(entries).isZero()) {
            throw new IllegalArgumentException("a voucher out of balance: " + source + " " + entries);
        }
    }

    private static Money balance(List<LedgerEntry> entries) {
        Money sum = Money.ZERO;
        for (LedgerEntry entry : entries) {
            sum = sum.plus(entry.amount());
        }
        return sum;
    }
}
