package org.lukk.testkit.reference;

import java.math.BigInteger;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** An exact number, for cycles of costs (rules.md R-1). The denominator is positive and nothing can be cancelled. */
record Fraction(BigInteger over, BigInteger under) {
    static final Fraction ZERO = of(0, 1);
    static final Fraction ONE = of(1, 1);

    Fraction {
        BigInteger common = over.gcd(under).max(BigInteger.ONE);
        BigInteger sign = under.signum() < 0 ? common.negate() : common;
        over = over.divide(sign);
        under = under.divide(sign);
    }

    static Fraction of(long over, long under) {
        return new Fraction(BigInteger.valueOf(over), BigInteger.valueOf(under));
    }

    static Fraction of(Money amount) {
        return of(amount.minor(), 1);
    }

    static Fraction of(Quantity part, Quantity whole) {
        return of(part.micro(), whole.micro());
    }

    Fraction plus(Fraction other) {
        return new Fraction(over.multiply(other.under).add(other.over.multiply(under)), under.multiply(other.under));
    }

    Fraction minus(Fraction other) {
        return plus(new Fraction(other.over.negate(), other.under));
    }

    Fraction times(Fraction other) {
        return new Fraction(over.multiply(other.over), under.multiply(other.under));
    }

    Fraction by(Fraction other) {
        return new Fraction(over.multiply(other.under), under.multiply(other.over));
    }

    int signum() {
        return over.signum();
    }

    /** To the currency, half away from zero. */
    Money rounded() {
        BigInteger twice = over.abs().shiftLeft(1).add(under);
        BigInteger size = twice.divide(under.shiftLeft(1));
        return Money.ofMinor(size.longValueExact() * over.signum());
    }
}
