package org.lukk.ledger;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

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
    private static final Pattern NUMBER = Pattern.compile("(.+)-([0-9]{" + DIGITS + ",18})");

    /** A number as people write it, taken apart. */
    public record Place(String year, long number) {}

    /** The fiscal year and the number in it of {@code 2026-000042}; empty where a text is no number of a voucher. */
    public static Optional<Place> place(String voucher) {
        Matcher parts = NUMBER.matcher(voucher);
        return parts.matches()
                ? Optional.of(new Place(parts.group(1), Long.parseLong(parts.group(2))))
                : Optional.empty();
    }

    /** A number of the series as people write it: {@code 2026-000042}. */
    public String voucher(long number) {
        String digits = Long.toString(number);
        return year + "-" + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }
}
