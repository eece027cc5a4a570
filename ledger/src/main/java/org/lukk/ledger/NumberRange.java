package org.lukk.ledger;

/**
 * Consecutive voucher numbers of one series.
 *
 * @param first the first of them, from 1
 * @param count how many, at least one
 */
public record NumberRange(VoucherSeries series, long first, int count) {
    public NumberRange {
        if (first < 1 || count < 1) {
            throw new IllegalArgumentException("not a range of numbers: " + first + ", " + count);
        }
    }

    public long last() {
        return Math.addExact(first, count - 1L);
    }

    /** The number of the voucher at a place, counted from 0. */
    public long number(int place) {
        if (place < 0 || place >= count) {
            throw new IndexOutOfBoundsException("outside " + this + ": " + place);
        }
        return first + place;
    }
}
