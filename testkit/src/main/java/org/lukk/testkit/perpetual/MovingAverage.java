package org.lukk.testkit.perpetual;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Moving average: the average changes with receipts and revaluations alone (costing.md 7.8). */
final class MovingAverage extends ByHand {
    private final BigDecimal price;
    private LocalDate latest = LocalDate.MIN;
    private BigDecimal lastIssued = BigDecimal.ZERO;
    private BigDecimal lastIssuedAt = BigDecimal.ZERO;

    /** @param price default item cost */
    MovingAverage(BigDecimal price) {
        this.price = price;
    }

    @Override
    BigDecimal receipt(LocalDate date, BigDecimal size, BigDecimal document) {
        BigDecimal enters = entering(date, size, document);
        expensed = expensed.add(document.subtract(enters));
        move(size, enters);
        post(date);
        return enters;
    }

    private BigDecimal entering(LocalDate date, BigDecimal size, BigDecimal document) {
        if (quantity.signum() < 0) {
            BigDecimal shortage = quantity.negate();
            int beyond = size.compareTo(shortage);
            if (beyond < 0) {
                return value.signum() < 0 ? share(value, size, quantity) : ofLastIssue(size);
            }
            BigDecimal toZero = value.negate();
            return beyond == 0 ? toZero : toZero.add(share(document, size.subtract(shortage), size));
        }
        boolean backdated = date.isBefore(latest) && quantity.signum() > 0;
        return backdated ? share(value, size, quantity) : document;
    }

    @Override
    BigDecimal issue(LocalDate date, BigDecimal size) {
        BigDecimal cost = isUsable() ? share(value, size, quantity) : ofLastIssue(size);
        lastIssued = size;
        lastIssuedAt = cost;
        move(size.negate(), cost.negate());
        post(date);
        return cost;
    }

    private boolean isUsable() {
        return quantity.signum() > 0 && value.signum() >= 0;
    }

    private BigDecimal ofLastIssue(BigDecimal size) {
        return lastIssued.signum() == 0 ? cents(price.multiply(size)) : share(lastIssuedAt, size, lastIssued);
    }

    @Override
    BigDecimal late(BigDecimal size, BigDecimal difference) {
        BigDecimal there = quantity.max(BigDecimal.ZERO).min(size);
        BigDecimal capitalised = share(difference, there, size);
        value = value.add(capitalised);
        expensed = expensed.add(difference.subtract(capitalised));
        return capitalised;
    }

    @Override
    BigDecimal unstated(BigDecimal size) {
        return isUsable() ? share(value, size, quantity) : cents(price.multiply(size));
    }

    /** What was posted last moves the day before which a receipt is backdated. */
    void post(LocalDate date) {
        latest = date.isAfter(latest) ? date : latest;
    }
}
