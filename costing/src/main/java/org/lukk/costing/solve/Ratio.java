package org.lukk.costing.solve;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.lukk.values.Shares;

/**
 * A fraction, exactly; not always in lowest terms.
 *
 * @param whole positive
 */
record Ratio(BigInteger part, BigInteger whole) {
    static final Ratio ZERO = new Ratio(BigInteger.ZERO, BigInteger.ONE);
    static final Ratio ONE = new Ratio(BigInteger.ONE, BigInteger.ONE);

    static Ratio of(long number) {
        return new Ratio(BigInteger.valueOf(number), BigInteger.ONE);
    }

    Ratio plus(Ratio other) {
        return whole.equals(other.whole)
                ? new Ratio(part.add(other.part), whole)
                : lowest(part.multiply(other.whole).add(other.part.multiply(whole)), whole.multiply(other.whole));
    }

    Ratio minus(Ratio other) {
        return plus(new Ratio(other.part.negate(), other.whole));
    }

    Ratio times(Ratio other) {
        return lowest(part.multiply(other.part), whole.multiply(other.whole));
    }

    /** @param other positive */
    Ratio dividedBy(Ratio other) {
        return lowest(part.multiply(other.whole), whole.multiply(other.part));
    }

    int signum() {
        return part.signum();
    }

    boolean isSameAs(Ratio other) {
        return part.multiply(other.whole).equals(other.part.multiply(whole));
    }

    /**
     * Half away from zero.
     *
     * @throws ArithmeticException if it does not fit 64 bits
     */
    long rounded() {
        return Shares.divide(part, whole).longValueExact();
    }

    /** Near enough to guess with. */
    double guess() {
        return new BigDecimal(part)
                .divide(new BigDecimal(whole), MathContext.DECIMAL64)
                .doubleValue();
    }

    private static Ratio lowest(BigInteger part, BigInteger whole) {
        BigInteger common = part.gcd(whole);
        return common.equals(BigInteger.ONE)
                ? new Ratio(part, whole)
                : new Ratio(part.divide(common), whole.divide(common));
    }
}
