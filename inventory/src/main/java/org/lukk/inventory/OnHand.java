package org.lukk.inventory;

import org.lukk.costing.Basis;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * What is on hand of a cost object after everything posted so far, whatever its date, with the adjustments of active
 * runs (rules.md R-8).
 *
 * @param physicalQuantity received less deducted, not invoiced yet
 * @param physicalAmount its amount
 * @param financialQuantity invoiced receipts less invoiced issues
 * @param financialAmount its amount
 */
public record OnHand(
        Quantity physicalQuantity, Money physicalAmount, Quantity financialQuantity, Money financialAmount) {
    public static final OnHand EMPTY = new OnHand(Quantity.ZERO, Money.ZERO, Quantity.ZERO, Money.ZERO);

    public static OnHand physical(Quantity quantity, Money amount) {
        return new OnHand(quantity, amount, Quantity.ZERO, Money.ZERO);
    }

    public static OnHand financial(Quantity quantity, Money amount) {
        return new OnHand(Quantity.ZERO, Money.ZERO, quantity, amount);
    }

    /** A quantity and an amount on one of the two bases. */
    public static OnHand of(Basis basis, Quantity quantity, Money amount) {
        return switch (basis) {
            case PHYSICAL -> physical(quantity, amount);
            case FINANCIAL -> financial(quantity, amount);
        };
    }

    public OnHand plus(OnHand other) {
        return new OnHand(
                physicalQuantity.plus(other.physicalQuantity),
                physicalAmount.plus(other.physicalAmount),
                financialQuantity.plus(other.financialQuantity),
                financialAmount.plus(other.financialAmount));
    }

    public OnHand minus(OnHand other) {
        return plus(other.negated());
    }

    public OnHand negated() {
        return new OnHand(
                physicalQuantity.negated(),
                physicalAmount.negated(),
                financialQuantity.negated(),
                financialAmount.negated());
    }

    public Quantity quantity() {
        return physicalQuantity.plus(financialQuantity);
    }

    public Money amount() {
        return physicalAmount.plus(financialAmount);
    }
}
