package org.lukk.closing;

import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * How much of a lot or pool is meant, and what it costs. All figures are sizes.
 *
 * <pre>
 * 3.33 is a share of 5.00 = 10.00 × 1 / 2
 * </pre>
 *
 * @param quantity how much of it is meant
 * @param amount what is meant of its cost
 * @param whole what that quantity costs in full; more than the amount where it lies behind a pool only partly taken
 * @param ofQuantity how much there was to take from; equal to {@code quantity} where all of it is meant
 * @param ofAmount what that cost
 */
public record CostPart(Quantity quantity, Money amount, Money whole, Quantity ofQuantity, Money ofAmount) {
    /** All there is. */
    static CostPart all(Quantity quantity, Money amount) {
        return new CostPart(quantity, amount, amount, quantity, amount);
    }

    /** A part of something larger. */
    static CostPart of(CostPart larger, Quantity quantity, Money amount) {
        return new CostPart(quantity, amount, amount, larger.quantity, larger.amount);
    }

    /** The same quantity, of whose cost only so much is meant. */
    CostPart ofWhich(Money share) {
        return new CostPart(quantity, share, whole, ofQuantity, ofAmount);
    }
}
