package org.lukk.closing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lukk.values.Money;

/**
 * A part of a cost, one step down, and what stands behind it.
 *
 * @param node the part, without parts of its own
 * @param behind where its own parts are found; none: it is an end
 */
record CostStep(CostNode node, @Nullable Behind behind) {
    /** What stands behind a part, and is taken apart once, wherever it is met again. */
    record Behind(Kind kind, long number) {}

    /** What of a lot, pool or order is asked for. */
    enum Kind {
        /** What an issue is made of. */
        ISSUE,
        /** The issue or order that a receipt takes its amount from. */
        RECEIPT,
        /** What went into a pool. */
        POOL,
        /** What went into an order. */
        ORDER,
        /** Where the money of a receipt went. */
        TAKERS,
        /** Where the money of a pool went. */
        POOL_TAKERS,
        /** Where the money of a component went. */
        PRODUCTS
    }

    static CostStep end(CostNode node) {
        return new CostStep(node, null);
    }

    static CostStep to(CostNode node, Kind kind, long number) {
        return new CostStep(node, new Behind(kind, number));
    }

    Money amount() {
        return node.amount();
    }

    static Money sum(List<CostStep> steps) {
        Money sum = Money.ZERO;
        for (CostStep step : steps) {
            sum = sum.plus(step.amount());
        }
        return sum;
    }
}
