package org.lukk.values;

import java.math.BigDecimal;

/**
 * A quantity in inventory units, exact to six decimals.
 *
 * @param micro millionths of a unit; receipts positive, issues negative
 */
public record Quantity(long micro) implements Comparable<Quantity> {
    public static final int DECIMALS = 6;
    /** Quantities stay below 10^12 units (scenario.md, Form). */
    public static final int MAX_WHOLE_DIGITS = 12;

    public static final Quantity ZERO = new Quantity(0);

    public static Quantity ofMicro(long micro) {
        return micro == 0 ? ZERO : new Quantity(micro);
    }

    /**
     * The quantity of a decimal number.
     *
     * @throws ArithmeticException if it needs more than six decimals or does not fit
     */
    public static Quantity of(BigDecimal units) {
        return ofMicro(units.setScale(DECIMALS).unscaledValue().longValueExact());
    }

    public static Quantity of(long units) {
        return ofMicro(Math.multiplyExact(units, 1_000_000L));
    }

    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(micro, DECIMALS);
    }

    public Quantity plus(Quantity other) {
        return ofMicro(Math.addExact(micro, other.micro));
    }

    public Quantity minus(Quantity other) {
        return ofMicro(Math.subtractExact(micro, other.micro));
    }

    public Quantity negated() {
        return ofMicro(Math.negateExact(micro));
    }

    public Quantity abs() {
        return micro < 0 ? negated() : this;
    }

    public Quantity min(Quantity other) {
        return micro <= other.micro ? this : other;
    }

    public boolean isZero() {
        return micro == 0;
    }

    public int signum() {
        return Long.signum(micro);
    }

    @Override
    public int compareTo(Quantity other) {
        return Long.compare(micro, other.micro);
    }

    /** Without needless zeros: {@code 3}, {@code 0.5}. */
    @Override
    public String toString() {
        return micro == 0 ? "0" : toDecimal().stripTrailingZeros().toPlainString();
    }
}
