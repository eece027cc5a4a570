package org.lukk.closing;

/** Which adjustments are listed; those of a run in the order of lots, those of a lot in the order of runs. */
public sealed interface AdjustmentQuery {
    /** What a run adjusted when it was sealed, whether it counts or not. */
    record OfRun(int run) implements AdjustmentQuery {}

    /** What runs adjusted of a transaction when they were sealed, whether they count or not. */
    record OfLot(String lot) implements AdjustmentQuery {}

    /**
     * What is left of a run's adjustments once invoices took theirs back, parts got their shares and cancellations kept
     * theirs: what its reversal posts back. In the order of lots.
     */
    record LeftOfRun(int run) implements AdjustmentQuery {}

    /** The same of one transaction, in the order of runs. */
    record LeftOfLot(String lot) implements AdjustmentQuery {}
}
