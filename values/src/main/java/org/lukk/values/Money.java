package org.lukk.values;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount in the currency of its valuation book, exact to the minor unit.
 *
 * <p>Which currency, and so how many decimals, the book says; an amount alone is a count of minor units.
 *
 * @param minor minor units (cents); receipts and debits positive, issues and credits negative
 */
public record Money(long minor) implements Comparable<Money> {
    /** Amounts stay below 10^15 whole units (scenario.md, Form). */
    public static final int MAX_WHOLE_DIGITS = 15;

    public static final Money ZERO = new Money(0);

    public static Money ofMinor(long minor) {
        return minor == 0 ? ZERO : new Money(minor);
    }

    /** An amount from its decimal text value, rounded half away from zero to the currency's decimals. */
    public static Money rounded(BigDecimal amount, Currency currency) {
        return ofMinor(amount.setScale(currency.decimals(), RoundingMode.HALF_UP)
                .unscaledValue()
                .longValueExact());
    }

    public BigDecimal in(Currency currency) {
        return BigDecimal.valueOf(minor, currency.decimals());
    }

    public Money plus(Money other) {
        return ofMinor(Math.addExact(minor, other.minor));
    }

    public Money minus(Money other) {
        return ofMinor(Math.subtractExact(minor, other.minor));
    }

    public Money negated() {
        return ofMinor(Math.negateExact(minor));
    }

    /** The share of {@code part} out of {@code whole}: rules.md R-5. */
    public Money share(Quantity part, Quantity whole) {
        return ofMinor(Shares.share(minor, part.micro(), whole.micro()));
    }

    public boolean isZero() {
        return minor == 0;
    }

    public int signum() {
        return Long.signum(minor);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(minor, other.minor);
    }
}
