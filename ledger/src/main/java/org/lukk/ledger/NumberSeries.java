package org.lukk.ledger;

/**
 * How far a series has been used.
 *
 * @param last the number taken last; 0: none yet
 */
public record NumberSeries(VoucherSeries series, long last) {
    public NumberSeries {
        if (last < 0) {
            throw new IllegalArgumentException("no number before the first: " + last);
        }
    }

    public static NumberSeries unused(VoucherSeries series) {
        return new NumberSeries(series, 0);
    }

    /** The next numbers, as many as are asked for: one for a voucher, a whole range for an import. */
    public NumberRange next(int count) {
        return new NumberRange(series, last + 1, count);
    }

    /** The series once a range is taken. */
    public NumberSeries after(NumberRange taken) {
        if (!taken.series().equals(series) || taken.first() != last + 1) {
            throw new IllegalArgumentException("leaves a gap after " + last + ": " + taken);
        }
        return new NumberSeries(series, taken.last());
    }
}
