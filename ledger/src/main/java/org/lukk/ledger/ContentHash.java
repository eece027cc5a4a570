package org.lukk.ledger;

import org.lukk.values.CanonicalBytes;

/**
 * The fingerprint of a voucher: SHA-256 over its head, its entries and the inventory facts it books, so that no later
 * change of one goes unseen (reliability.md, Tamper evidence). The number is not in it: a seal covers the numbers.
 */
public final class ContentHash {
    /** Written first, so that a later way of writing can be told from this one. */
    private static final int FORM = 1;

    private ContentHash() {}

    /** The hash of a voucher that books no inventory facts, such as an opening balance. */
    public static String of(VoucherSeries series, Voucher voucher) {
        return of(series, voucher, new CanonicalBytes());
    }

    /**
     * The hash of a voucher in hexadecimal.
     *
     * @param series where it is numbered; says the company and the book
     * @param facts the inventory facts it books, in canonical form
     */
    public static String of(VoucherSeries series, Voucher voucher, CanonicalBytes facts) {
        CanonicalBytes bytes = new CanonicalBytes().number(FORM);
        bytes.text(series.company()).text(series.book()).text(series.name()).text(series.year());
        bytes.date(voucher.date()).text(voucher.text()).text(voucher.source());
        bytes.text(voucher.user()).number(voucher.run());
        bytes.number(voucher.entries().size());
        voucher.entries().forEach(entry -> write(entry, bytes));
        return bytes.text(facts.sha256()).sha256();
    }

    private static void write(LedgerEntry entry, CanonicalBytes bytes) {
        bytes.text(entry.account()).text(entry.type().word()).dimensions(entry.dimensions());
        bytes.money(entry.amount()).text(entry.detail()).text(entry.lot());
    }
}
