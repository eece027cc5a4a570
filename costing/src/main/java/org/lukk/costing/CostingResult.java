package org.lukk.costing;

import java.util.List;
import java.util.function.IntConsumer;
import org.lukk.values.Code;

/**
 * What a run computed: settlements, pools, adjustments, the closing state, findings, a digest, and the reason of every
 * cost. A recalculation uses the same result and stores its adjustments only (rules.md R-28).
 *
 * <p>Rows are those of the {@link CostingInput}; a {@link Pool} made by the run has a row number of its own behind them.
 * Quantities are millionths, amounts minor units, both as sizes: an issue's cost is positive. Everything comes in one
 * order, whatever the order of input: cost objects by name, settlements as made, transactions by their key.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class CostingResult {
    /** Receives settlements; {@code receipt} is {@link #NO_RECEIPT} where a service is closed at its own cost. */
    @FunctionalInterface
    public interface SettlementVisitor {
        void settlement(int receipt, int issue, long quantity, long amount, Principle principle);
    }

    /** Receives adjustments: {@code change} is added to the size of the issue's cost, and is never zero. */
    @FunctionalInterface
    public interface AdjustmentVisitor {
        void adjustment(int issue, long change, Basis basis);
    }

    /** Receives what is left of a receipt or pool: the cost layers of the next opening state. */
    @FunctionalInterface
    public interface OpenReceiptVisitor {
        void openReceipt(int receipt, long quantityOpen, long amountOpen);
    }

    /** Receives issues with something unsettled, and what of their cost is settled. */
    @FunctionalInterface
    public interface OpenIssueVisitor {
        void openIssue(int issue, long quantityOpen, long amountSettled);
    }

    /**
     * Receives findings, at most one per issue: {@link Code#MARKED_RECEIPT_NOT_AVAILABLE} if a mark holds any of it,
     * else {@link Code#ISSUE_NOT_SETTLED}; {@code quantity} is what of the issue stays open.
     */
    @FunctionalInterface
    public interface FindingVisitor {
        void finding(Code code, int issue, long quantity);
    }

    /** Stands for the receipt of a settlement that has none. */
    public static final int NO_RECEIPT = -1;

    CostingResult() {}

    /** SHA-256 over the sorted digests of the cost objects, in hexadecimal (architecture.md, "Digest"). */
    public String digest() {
        throw new UnsupportedOperationException();
    }

    /** Digest of one cost object, as numbered by the builder. */
    public String digest(int costObject) {
        throw new UnsupportedOperationException("" + costObject);
    }

    /** True for the row of a pool made by this run. */
    public boolean isPool(int row) {
        throw new UnsupportedOperationException("" + row);
    }

    /** The pools made by this run; their rows count up from {@link CostingInput#rows()} without gaps. */
    public List<Pool> pools() {
        throw new UnsupportedOperationException();
    }

    public void forEachSettlement(SettlementVisitor visitor) {
        throw new UnsupportedOperationException();
    }

    public void forEachAdjustment(AdjustmentVisitor visitor) {
        throw new UnsupportedOperationException();
    }

    /** Receipts and pools with something left, also physical receipts (whole, as given). */
    public void forEachOpenReceipt(OpenReceiptVisitor visitor) {
        throw new UnsupportedOperationException();
    }

    public void forEachOpenIssue(OpenIssueVisitor visitor) {
        throw new UnsupportedOperationException();
    }

    /** Receipts and issues given to the run that it settled wholly; pools are not among them. */
    public void forEachClosed(IntConsumer row) {
        throw new UnsupportedOperationException();
    }

    public void forEachFinding(FindingVisitor visitor) {
        throw new UnsupportedOperationException();
    }

    /** Quantity of a receipt, pool or issue that no settlement has taken. */
    public long quantityOpen(int row) {
        throw new UnsupportedOperationException("" + row);
    }

    /** Amount of a receipt or pool that no settlement has taken. */
    public long amountOpen(int receipt) {
        throw new UnsupportedOperationException("" + receipt);
    }

    /** Settled amount of an issue, by earlier closes and this run. */
    public long amountSettled(int issue) {
        throw new UnsupportedOperationException("" + issue);
    }

    /** Cost of an issue after the run. */
    public long target(int issue) {
        throw new UnsupportedOperationException("" + issue);
    }

    /** Why the issue costs what it costs, or what a pool is made of. */
    public Explanation explain(int row) {
        throw new UnsupportedOperationException("" + row);
    }
}
