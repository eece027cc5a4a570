package org.lukk.costing;

import java.util.HexFormat;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.lukk.values.Code;

/**
 * What a run computed: settlements, pools, adjustments, the closing state, findings, a digest, and the reason of every
 * cost. A recalculation uses the same result and stores its adjustments only (rules.md R-28).
 *
 * <p>Rows are those of the {@link CostingInput}; a {@link Pool} made by the run has a row number of its own behind them.
 * Quantities are millionths, amounts minor units, both as sizes: an issue's cost is positive. Everything comes in one
 * order, whatever the order of input: cost objects by name, settlements as made, transactions by their key.
 */
public final class CostingResult {
    /**
     * Receives settlements; {@code receipt} is {@link #NO_RECEIPT} where a service is closed at its own cost. One without
     * quantity adds to what an earlier close settled between the two (rules.md R-2).
     */
    @FunctionalInterface
    public interface SettlementVisitor {
        void settlement(int receipt, int issue, long quantity, long amount, Principle principle);
    }

    /**
     * Receives adjustments: {@code change} is added to the size of the cost of an issue, or of a receipt that takes its amount
     * from an issue, and is never zero.
     */
    @FunctionalInterface
    public interface AdjustmentVisitor {
        void adjustment(int row, long change, Basis basis);
    }

    /** Receives what settlements leave of a receipt or pool: the cost layers of the next opening state. */
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
     * Receives findings, at most one per issue on what stays open of it: {@link Code#MARKED_RECEIPT_NOT_AVAILABLE} if a
     * mark holds any of it, else {@link Code#ISSUE_NOT_SETTLED}; and {@link Code#COST_CYCLE_WITHOUT_SOURCE} on an issue that
     * keeps its cost because it depends on itself alone. {@code quantity} is what of the issue stays open.
     */
    @FunctionalInterface
    public interface FindingVisitor {
        void finding(Code code, int issue, long quantity);
    }

    /** Stands for the receipt of a settlement that has none. */
    public static final int NO_RECEIPT = -1;

    private final CostingInput input;
    private final Matches matches;
    private final Valuation valuation;
    private final Flows flows;
    private final boolean[] heldByMark;
    private final Pools pools;
    private final PoolRows poolRows;
    private final Digests digests;

    CostingResult(Matching matching, Valuation valuation, Flows flows) {
        input = matching.input;
        matches = matching.matches;
        heldByMark = matching.heldByMark;
        pools = matching.pools;
        poolRows = new PoolRows(input, pools);
        this.valuation = valuation;
        this.flows = flows;
        digests = new Digests(this, flows.components());
    }

    Digests digests() {
        return digests;
    }

    /** The transactions the run was given. */
    public CostingInput input() {
        return input;
    }

    /** SHA-256 over the sorted digests of the components, in hexadecimal (architecture.md, "Digest"). */
    public String digest() {
        return HexFormat.of().formatHex(digests.ofRun());
    }

    /** Digest of one cost object, as numbered by the builder. */
    public String digest(int costObject) {
        return HexFormat.of().formatHex(digests.of(input.objects.place(costObject)));
    }

    /** True for the row of a pool made by this run. */
    public boolean isPool(int row) {
        return poolRows.isPool(row);
    }

    /** The pools made by this run; their rows count up from {@link CostingInput#rows()} without gaps. */
    public List<Pool> pools() {
        return IntStream.range(0, poolRows.size())
                .mapToObj(number -> poolRows.pool(input.rows() + number))
                .toList();
    }

    int poolDate(int row) {
        return poolRows.date(row);
    }

    public void forEachSettlement(SettlementVisitor visitor) {
        eachObject(object -> settlements(object, visitor));
    }

    void settlements(int object, SettlementVisitor visitor) {
        if (!input.earlier.isEmpty()) {
            addedToEarlier(object, visitor);
        }
        for (int match = matches.start[object]; match < matches.end[object]; match++) {
            if (matches.settles[match]) {
                visitor.settlement(
                        layerRow(matches.layer[match]),
                        takerRow(matches.taker[match]),
                        matches.quantity[match],
                        matches.amount[match],
                        matches.principle[match]);
            }
        }
    }

    private void addedToEarlier(int object, SettlementVisitor visitor) {
        Earlier earlier = input.earlier;
        for (int receipt = input.receipts.start[object]; receipt < input.receipts.start[object + 1]; receipt++) {
            for (int one = earlier.start[receipt]; one < earlier.start[receipt + 1]; one++) {
                if (earlier.amount[one] != 0) {
                    int taker = earlier.taker[one];
                    int row = taker < 0 ? input.receipts.row[~taker] : input.issues.row[taker];
                    visitor.settlement(
                            input.receipts.row[receipt], row, 0, earlier.amount[one], earlier.principle[one]);
                }
            }
        }
    }

    public void forEachAdjustment(AdjustmentVisitor visitor) {
        eachObject(object -> adjustments(object, visitor));
    }

    void adjustments(int object, AdjustmentVisitor visitor) {
        for (int receipt = input.receipts.start[object]; receipt < input.receipts.start[object + 1]; receipt++) {
            long change = flows.adjustment(receipt);
            if (change != 0) {
                visitor.adjustment(input.receipts.row[receipt], change, Basis.FINANCIAL);
            }
        }
        for (int issue = input.issues.start[object]; issue < input.issues.start[object + 1]; issue++) {
            long change = Math.subtractExact(valuation.target[issue], input.issues.amountPresent[issue]);
            if (change != 0) {
                visitor.adjustment(input.issues.row[issue], change, basis(issue));
            }
        }
    }

    private Basis basis(int issue) {
        return input.issues.physical.get(issue) ? Basis.PHYSICAL : Basis.FINANCIAL;
    }

    /** Invoiced receipts, and pools, with something left. */
    public void forEachOpenReceipt(OpenReceiptVisitor visitor) {
        eachObject(object -> openReceipts(object, visitor));
    }

    void openReceipts(int object, OpenReceiptVisitor visitor) {
        for (int receipt = input.receipts.start[object]; receipt < input.receipts.start[object + 1]; receipt++) {
            if (!input.receipts.physical.get(receipt)) {
                openLayer(receipt, visitor);
            }
        }
        for (int slot = pools.start[object]; slot < pools.end(object); slot++) {
            openLayer(input.receipts.size() + slot, visitor);
        }
    }

    private void openLayer(int layer, OpenReceiptVisitor visitor) {
        if (valuation.layerQuantity[layer] > 0) {
            visitor.openReceipt(layerRow(layer), valuation.layerQuantity[layer], valuation.layerAmount[layer]);
        }
    }

    /** Invoiced issues with something unsettled. */
    public void forEachOpenIssue(OpenIssueVisitor visitor) {
        eachObject(object -> openIssues(object, visitor));
    }

    void openIssues(int object, OpenIssueVisitor visitor) {
        for (int issue = input.issues.start[object]; issue < input.issues.start[object + 1]; issue++) {
            if (isOpen(issue)) {
                visitor.openIssue(
                        input.issues.row[issue], valuation.issueQuantity[issue], valuation.issueSettled[issue]);
            }
        }
    }

    private boolean isOpen(int issue) {
        return valuation.issueQuantity[issue] > 0 && !input.issues.physical.get(issue);
    }

    /** Receipts and issues given to the run that it settled wholly; pools are not among them. */
    public void forEachClosed(IntConsumer row) {
        for (int receipt = 0; receipt < input.receipts.size(); receipt++) {
            if (valuation.layerQuantity[receipt] == 0) {
                row.accept(input.receipts.row[receipt]);
            }
        }
        for (int issue = 0; issue < input.issues.size(); issue++) {
            if (valuation.issueQuantity[issue] == 0) {
                row.accept(input.issues.row[issue]);
            }
        }
    }

    public void forEachFinding(FindingVisitor visitor) {
        eachObject(object -> findings(object, visitor));
    }

    /** A service is closed by the run, so none of its invoiced issues is open. */
    void findings(int object, FindingVisitor visitor) {
        for (int issue = input.issues.start[object]; issue < input.issues.start[object + 1]; issue++) {
            if (flows.isWithoutSource(issue)) {
                visitor.finding(
                        Code.COST_CYCLE_WITHOUT_SOURCE, input.issues.row[issue], valuation.issueQuantity[issue]);
            }
            if (isOpen(issue)) {
                Code code = heldByMark[issue] ? Code.MARKED_RECEIPT_NOT_AVAILABLE : Code.ISSUE_NOT_SETTLED;
                visitor.finding(code, input.issues.row[issue], valuation.issueQuantity[issue]);
            }
        }
    }

    /** Quantity of a receipt, pool or issue that no settlement has taken. */
    public long quantityOpen(int row) {
        return isLayer(row) ? valuation.layerQuantity[layer(row)] : valuation.issueQuantity[input.places.issue(row)];
    }

    /** Amount of a receipt or pool that no settlement has taken. */
    public long amountOpen(int receipt) {
        return valuation.layerAmount[layer(receipt)];
    }

    /** Settled amount of an issue, by earlier closes and this run. */
    public long amountSettled(int issue) {
        return valuation.issueSettled[input.places.issue(issue)];
    }

    /** Cost of an issue after the run. */
    public long target(int issue) {
        return valuation.target[input.places.issue(issue)];
    }

    /** Surcharge of a production order after the run, by the number that the builder gave it. */
    public long orderIndirect(int order) {
        return input.orders.indirect(order);
    }

    /** What a production order costs after the run: material, conversion cost and surcharge. */
    public long orderTotal(int order) {
        return input.orders.total(order);
    }

    /** What a product, counted in the order given, takes from its order, without what is on it as a change of its own. */
    public long orderShare(int order, int product) {
        return input.orders.given(input.orders.start[order] + product);
    }

    private boolean isLayer(int row) {
        return isPool(row) || input.isReceipt(row);
    }

    private int layer(int row) {
        return isPool(row) ? input.receipts.size() + poolRows.slot(row) : input.places.receipt(row);
    }

    int layerRow(int layer) {
        if (layer == Matches.NO_LAYER) {
            return NO_RECEIPT;
        }
        int slot = layer - input.receipts.size();
        return slot < 0 ? input.receipts.row[layer] : poolRows.row(slot);
    }

    int takerRow(int taker) {
        int slot = taker - input.issues.size();
        return slot < 0 ? input.issues.row[taker] : poolRows.row(slot);
    }

    private void eachObject(IntConsumer visit) {
        for (int object = 0; object < input.objects.size(); object++) {
            visit.accept(object);
        }
    }

    /** Why the issue costs what it costs, or what a pool is made of. */
    public Explanation explain(int row) {
        Explaining explaining = new Explaining(this, pools, matches, valuation);
        return isPool(row) ? explaining.pool(poolRows.slot(row)) : explaining.issue(input.places.issue(row));
    }
}
