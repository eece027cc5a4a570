package org.lukk.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lukk.values.Money;

/**
 * A voucher being written, entry by entry. Where all amounts are zero nothing is left to post: ask {@link #isEmpty} before
 * {@link #voucher}.
 */
public final class VoucherDraft {
    private final LocalDate date;
    private final String text;
    private final String source;
    private final String user;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private int run;

    public VoucherDraft(LocalDate date, String text, String source, String user) {
        this.date = date;
        this.text = text;
        this.source = source;
        this.user = user;
    }

    /** The run that makes it. */
    public VoucherDraft of(int number) {
        run = number;
        return this;
    }

    /** A change of stock value on the accounts of a transaction; see {@link PostedAccounts#entries}. */
    public VoucherDraft book(PostedAccounts accounts, Money value, String lot) {
        entries.addAll(accounts.entries(value, lot));
        return this;
    }

    public VoucherDraft add(LedgerEntry entry) {
        entries.add(entry);
        return this;
    }

    /** Takes back every entry of a voucher. */
    public VoucherDraft mirror(Voucher voucher) {
        voucher.entries().forEach(entry -> entries.add(entry.mirrored()));
        return this;
    }

    public boolean isEmpty() {
        return entries.isEmpty();
    }

    /**
     * The voucher as written.
     *
     * @throws IllegalArgumentException if it is out of balance or empty: a mistake of the program, not of its user
     */
    public Voucher voucher() {
        return new Voucher(date, text, source, user, run, entries);
    }
}
