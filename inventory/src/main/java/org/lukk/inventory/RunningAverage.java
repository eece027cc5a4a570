package org.lukk.inventory;

import java.math.BigDecimal;
import java.math.MathContext;
import org.lukk.values.Currency;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

/**
 * The price at which the next issue is posted until a close knows better (costing.md section 6, rules.md R-8).
 *
 * <p>2 pieces for 20.00 are on hand; an issue of 5 is posted at 20.00 × 5 / 2 = 50.00. Stock is then -3 for -30.00, which
 * is no average, so the next issue takes the default item cost.
 *
 * @param quantity quantity that counts: financial, with physical value on also physical
 * @param amount its amount
 */
public record RunningAverage(Quantity quantity, Money amount) {
    /** The average of what is on hand; with physical value off, of what is invoiced only. */
    public static RunningAverage of(OnHand position, boolean includePhysical) {
        return includePhysical
                ? new RunningAverage(position.quantity(), position.amount())
                : new RunningAverage(position.financialQuantity(), position.financialAmount());
    }

    public boolean isUsable() {
        return quantity.signum() > 0 && amount.signum() >= 0;
    }

    /** Size of the cost of {@code taken} pieces: by the average, else by the default item cost. */
    Money cost(Quantity taken, UnitCost price, Currency currency) {
        return isUsable() ? amount.share(taken, quantity) : price.times(taken, currency);
    }

    /** The price at which the next issue would be posted: to be shown, never to compute with. */
    public BigDecimal price(UnitCost itemCost, Currency currency) {
        return isUsable() ? amount.in(currency).divide(quantity.toDecimal(), MathContext.DECIMAL128) : itemCost.value();
    }
}
