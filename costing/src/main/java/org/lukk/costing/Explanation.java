package org.lukk.costing;

import java.util.List;

/**
 * What the cost of an issue, or the amount of a pool, is made of (rules.md R-4). The terms add up to the target:
 * {@code settledBefore} + amounts of {@code terms} + {@code unmatchedAmount} = {@code target}.
 *
 * @param row the issue, or the pool
 * @param settledBefore amount settled by earlier closes, with what later changes of their receipts add to it
 * @param terms what this run takes, in the order taken
 * @param posted the cost at the last update
 * @param quantity what {@code posted} belongs to
 * @param unmatchedQuantity what keeps its share of {@code posted}
 * @param unmatchedAmount {@code posted × unmatchedQuantity / quantity}, rounded
 * @param target the cost after the run
 */
public record Explanation(
        int row,
        long settledBefore,
        List<Term> terms,
        long posted,
        long quantity,
        long unmatchedQuantity,
        long unmatchedAmount,
        long target) {
    public Explanation {
        terms = List.copyOf(terms);
        long sum = terms.stream().mapToLong(Term::amount).sum();
        if (settledBefore + sum + unmatchedAmount != target) {
            throw new IllegalArgumentException("terms do not add up to " + target + " on row " + row);
        }
    }

    /**
     * One part taken from a layer: {@code amount = amountLeft × quantity / quantityLeft}, rounded, the last part taking
     * what is left (rules.md R-5).
     *
     * @param layer a receipt or pool; for a service closed at its own cost the issue itself, sharing its posted cost
     * @param settles false where a physical side makes the pair adjustment-only (rules.md R-23)
     */
    public record Term(
            int layer,
            long quantity,
            long amount,
            long quantityLeft,
            long amountLeft,
            Principle principle,
            boolean settles) {}
}
