package org.lukk.values;

import java.math.BigInteger;

/**
 * The one rounding of the house: a part's share of an amount, rounded half away from zero (rules.md R-5).
 *
 * <p>10.00 carried over three pieces: {@code share(1000, 1, 3) = 333}, then {@code share(667, 1, 2) = 334}, and the
 * last piece takes the 333 that are left. Nothing is lost or invented, so no tolerance is ever needed.
 */
public final class Shares {
    private Shares() {}

    /**
     * {@code amount × part / whole}, rounded half away from zero.
     *
     * @param amount minor units, of either sign
     * @param part what is taken, of either sign
     * @param whole what the amount belongs to; not zero
     * @throws ArithmeticException if whole is zero or the share does not fit 64 bits
     */
    public static long share(long amount, long part, long whole) {
        if (whole == 0) {
            throw new ArithmeticException("a share of nothing");
        }
        if (part == whole) {
            return amount;
        }
        long high = Math.multiplyHigh(amount, part);
        long low = amount * part;
        boolean fits = high == (low >> 63);
        return fits && low != Long.MIN_VALUE && whole != Long.MIN_VALUE
                ? divide(low, whole)
                : divide(BigInteger.valueOf(amount).multiply(BigInteger.valueOf(part)), BigInteger.valueOf(whole))
                        .longValueExact();
    }

    private static long divide(long product, long whole) {
        long quotient = product / whole;
        long rest = Math.abs(product % whole);
        long size = Math.abs(whole);
        boolean up = rest >= size - rest;
        return up ? quotient + ((product < 0) == (whole < 0) ? 1 : -1) : quotient;
    }

    /** The same division for numbers beyond 64 bits; exact solutions of cycles end here. */
    public static BigInteger divide(BigInteger product, BigInteger whole) {
        BigInteger[] parts = product.divideAndRemainder(whole);
        boolean up = parts[1].abs().shiftLeft(1).compareTo(whole.abs()) >= 0;
        return up ? parts[0].add(BigInteger.valueOf((long) product.signum() * whole.signum())) : parts[0];
    }
}
