package org.lukk.costing;

/**
 * The costing of one run (architecture.md, "The costing core"): match, value, then explain whatever is asked.
 *
 * <p>FIFO-1 of worked-examples.md: receipts of 1 at 10.00, 22.00 and 30.00, an issue of 1 posted at 16.00. The issue is
 * matched with the first receipt, the match is worth 10.00, the issue is adjusted by -6.00, two layers stay open.
 */
public final class Costing {
    private Costing() {}

    /**
     * Settles the issues of every cost object with its receipts and says what each issue costs, and each receipt whose
     * amount follows an issue.
     *
     * @param threads how many cost objects are worked on at the same time; results do not depend on it
     * @throws ArithmeticException if an amount or quantity leaves 64 bits, naming the cost object
     */
    public static CostingResult compute(CostingInput input, int threads) {
        Parallel costObjects = new Parallel(input.objects, threads);
        Matching matching = new Matching(input);
        costObjects.each(() -> matching::match);
        Valuation valuation = new Valuation(matching);
        Flows flows = new Flows(matching, valuation);
        costObjects.each(() -> object -> {
            if (!flows.has(object)) {
                valuation.value(object);
            }
        });
        flows.value();
        CostingResult result = new CostingResult(matching, valuation, flows);
        costObjects.each(result.digests()::worker);
        return result;
    }
}
