package org.lukk.costing.solve;

import java.math.BigInteger;

/** Between what bounds the exact costs lie: {@code amount ± error}, both in units of {@code 2^-bits} minor units. */
final class Enclosure {
    private final BigInteger[] amount;
    private final BigInteger[] error;
    private final int bits;

    Enclosure(BigInteger[] amount, BigInteger[] error, int bits) {
        this.amount = amount;
        this.error = error;
        this.bits = bits;
    }

    BigInteger[] amount() {
        return amount;
    }

    /** By member, not negative. */
    BigInteger[] error() {
        return error;
    }

    int bits() {
        return bits;
    }

    /** Whether twice the cost is more (1) or less (-1) than this whole number; 0 where the bounds leave it open. */
    int twiceComparedWith(int member, BigInteger number) {
        BigInteger scaled = number.shiftLeft(bits);
        if (amount[member].subtract(error[member]).shiftLeft(1).compareTo(scaled) > 0) {
            return 1;
        }
        return amount[member].add(error[member]).shiftLeft(1).compareTo(scaled) < 0 ? -1 : 0;
    }

    /** Whether all bounds are within a quarter of a minor unit. */
    boolean isNarrow() {
        return width() <= -3;
    }

    /** The power of two, in minor units, that no bound reaches. */
    int width() {
        return Scaled.bits(error) - bits;
    }
}
