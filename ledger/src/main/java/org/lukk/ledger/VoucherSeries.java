package org.lukk.ledger;

/**
 * A series of voucher numbers. Numbers are gapless in it: they are taken last, just before what they number is committed
 * (architecture.md, Locks).
 *
 * @param book valuation book
 * @param name name of the series
 * @param year name of the fiscal year; numbers begin at 1 in each
 */
public record VoucherSeries(String company, String book, String name, String year) {
    private static final int DIGITS = 6;

    /** A number of the series as people write it: {@code 2026-000042}. */
    public String voucher(long number) {
        String digits = Long.toString(number);
        return year + "-" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
