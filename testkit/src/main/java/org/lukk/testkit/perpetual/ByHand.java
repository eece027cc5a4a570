package org.lukk.testkit.perpetual;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * One item at a perpetual method, valued as an accountant would with a pencil (costing.md 7.8 and 7.9; rules.md
 * and R-37). Amounts in the currency, quantities in units; what is on hand is financial and physical together.
 */
abstract class ByHand {
    BigDecimal quantity = BigDecimal.ZERO;
    BigDecimal value = BigDecimal.ZERO.setScale(2);
    /** What was expensed beside the stock: price difference, or variance. Debit positive. */
    BigDecimal expensed = BigDecimal.ZERO.setScale(2);
    /** Balance of the revaluation account, debit positive. */
    BigDecimal revaluation = BigDecimal.ZERO.setScale(2);

    /** A receipt with its document's amount; what enters stock of it. */
    abstract BigDecimal receipt(LocalDate date, BigDecimal size, BigDecimal document);

    /** The cost of an issue. */
    abstract BigDecimal issue(LocalDate date, BigDecimal size);

    /** A document that says something else afterwards, or a charge: on so much of a receipt. */
    abstract BigDecimal late(BigDecimal size, BigDecimal difference);

    /** What a receipt that states no cost is documented with. */
    abstract BigDecimal unstated(BigDecimal size);

    /** Another unit cost for what is on hand. */
    void revalue(BigDecimal unitCost) {
        BigDecimal before = value;
        value = cents(unitCost.multiply(quantity));
        revaluation = revaluation.subtract(value.subtract(before));
    }

    final void move(BigDecimal size, BigDecimal amount) {
        quantity = quantity.add(size);
        value = value.add(amount);
    }

    /** Half away from zero. */
    static BigDecimal cents(BigDecimal exact) {
        return exact.setScale(2, RoundingMode.HALF_UP);
    }

    /** {@code amount × part / whole} in cents. */
    static BigDecimal share(BigDecimal amount, BigDecimal part, BigDecimal whole) {
        return amount.multiply(part).divide(whole, 2, RoundingMode.HALF_UP);
    }
}
