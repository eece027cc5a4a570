package org.lukk.ledger;

import java.util.Comparator;
import org.lukk.values.Dimensions;
import org.lukk.values.Money;

/**
 * One entry of a voucher.
 *
 * @param dimensions financial and ledger dimensions
 * @param amount debit positive, credit negative, never zero
 * @param detail the item or item group that an entry of a run sums up; empty: none
 * @param lot the transaction it is about; empty: none, or several
 */
public record LedgerEntry(
        String account, PostingType type, Dimensions dimensions, Money amount, String detail, String lot)
        implements Comparable<LedgerEntry> {
    private static final Comparator<LedgerEntry> ORDER = Comparator.comparing(LedgerEntry::account)
            .thenComparing(entry -> entry.type().word())
            .thenComparing(LedgerEntry::dimensions)
            .thenComparing(LedgerEntry::detail)
            .thenComparing(LedgerEntry::lot)
            .thenComparing(LedgerEntry::amount);

    public LedgerEntry {
        if (amount.isZero()) {
            throw new IllegalArgumentException("an entry without an amount on account " + account);
        }
    }

    public Money debit() {
        return amount.signum() > 0 ? amount : Money.ZERO;
    }

    public Money credit() {
        return amount.signum() < 0 ? amount.negated() : Money.ZERO;
    }

    LedgerEntry mirrored() {
        return new LedgerEntry(account, type, dimensions, amount.negated(), detail, lot);
    }

    /** By account, posting type, dimensions, detail and lot: the same order on every machine. */
    @Override
    public int compareTo(LedgerEntry other) {
        return ORDER.compare(this, other);
    }
}
