package org.lukk.costing;

/** The costing of one run. */
public final class Costing {
    private Costing() {}

    /**
     * Settles the issues of every cost object with its receipts and says what each issue costs.
     *
     * @param threads how many cost objects are worked on at the same time; results do not depend on it
     * @throws ArithmeticException if an amount or quantity leaves 64 bits
     */
    public static CostingResult compute(CostingInput input, int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads: " + threads);
        }
        return new CostingResult();
    }
}
