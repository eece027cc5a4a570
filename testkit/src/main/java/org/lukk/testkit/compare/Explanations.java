package org.lukk.testkit.compare;

import org.lukk.costing.CostingResult;
import org.lukk.costing.Explanation;
import org.lukk.costing.Pool;

/** Every reason the costing core gives adds up to the cost that it explains. */
final class Explanations {
    private Explanations() {}

    /**
     * Explains every issue and pool of a run.
     *
     * @throws AssertionError if a sum is not the cost of its issue, or not the amount of its pool
     */
    static void check(RunInput input, CostingResult result) {
        for (int row = 0; row < input.names().size(); row++) {
            if (input.isIssue(row)) {
                Explanation explanation = result.explain(row);
                long sum = explanation.settledBefore() + terms(explanation) + explanation.unmatchedAmount();
                check(input.names().get(row), sum, result.target(row));
                check(input.names().get(row), explanation.target(), result.target(row));
            }
        }
        for (Pool pool : result.pools()) {
            check(pool.name(), terms(result.explain(pool.row())), pool.amount());
        }
    }

    private static long terms(Explanation explanation) {
        return explanation.terms().stream().mapToLong(Explanation.Term::amount).sum();
    }

    private static void check(String name, long sum, long cost) {
        if (sum != cost) {
            throw new AssertionError("the explanation of " + name + " adds up to " + sum + ", not to " + cost);
        }
    }
}
