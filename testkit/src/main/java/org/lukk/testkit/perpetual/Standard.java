package org.lukk.testkit.perpetual;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Standard cost: stock is worth its quantity at standard, all else is a variance (costing.md 7.9). */
final class Standard extends ByHand {
    private BigDecimal unitCost;

    Standard(BigDecimal unitCost) {
        this.unitCost = unitCost;
    }

    @Override
    BigDecimal receipt(LocalDate date, BigDecimal size, BigDecimal document) {
        BigDecimal enters = cents(unitCost.multiply(size));
        expensed = expensed.add(document.subtract(enters));
        move(size, enters);
        return enters;
    }

    @Override
    BigDecimal issue(LocalDate date, BigDecimal size) {
        BigDecimal cost = cents(unitCost.multiply(size));
        move(size.negate(), cost.negate());
        return cost;
    }

    @Override
    BigDecimal late(BigDecimal size, BigDecimal difference) {
        expensed = expensed.add(difference);
        return BigDecimal.ZERO.setScale(2);
    }

    @Override
    BigDecimal unstated(BigDecimal size) {
        return cents(unitCost.multiply(size));
    }

    @Override
    void revalue(BigDecimal other) {
        unitCost = other;
        super.revalue(other);
    }
}
