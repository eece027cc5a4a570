package org.lukk.values;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A cost of one unit as a document states it; never the result of a division that was rounded.
 *
 * @param value whole currency units for one inventory unit, up to ten decimals
 */
public record UnitCost(BigDecimal value) {
    public static final UnitCost ZERO = new UnitCost(BigDecimal.ZERO);

    /** Unit cost × quantity, rounded half away from zero to the currency's decimals (scenario.md, Form). */
    public Money times(Quantity quantity, Currency currency) {
        return Money.ofMinor(value.multiply(quantity.toDecimal())
                .setScale(currency.decimals(), RoundingMode.HALF_UP)
                .unscaledValue()
                .longValueExact());
    }
}
