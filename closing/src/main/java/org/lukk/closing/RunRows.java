package org.lukk.closing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lukk.costing.CostingInput;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.Item;
import org.lukk.inventory.ItemType;
import org.lukk.inventory.ModelGroup;
import org.lukk.values.CostObject;

/** The transactions of a run as they are given to costing, found by row and by the number of their lot or pool. */
final class RunRows {
    final CostingInput.Builder input = CostingInput.builder();
    private final RunScope scope;
    private final Catalogue catalogue;
    private final Map<CostObject, Integer> costObjects = new HashMap<>();
    private final Map<Long, Integer> rows = new HashMap<>();
    private final List<OpenTransaction> transactions = new ArrayList<>();

    RunRows(RunScope scope, Catalogue catalogue) {
        this.scope = scope;
        this.catalogue = catalogue;
    }

    /** The row of a lot or pool, or absent if it is no part of the run. */
    @Nullable
    Integer find(long lot) {
        return rows.get(lot);
    }

    boolean has(long lot) {
        return rows.containsKey(lot);
    }

    OpenTransaction at(int row) {
        return transactions.get(row);
    }

    Set<Long> lots() {
        return Collections.unmodifiableSet(rows.keySet());
    }

    List<OpenTransaction> transactions() {
        return transactions;
    }

    /** Whether issues of an item are costed by the run. */
    boolean isCosted(String code) {
        Item item = catalogue.requireItem(code);
        return !catalogue.modelGroup(item).method().isPerpetual()
                && (scope.items().isEmpty() || scope.items().contains(code));
    }

    /** Whether the run costs it, or it can follow what the run costs: everything but perpetual stock. */
    boolean isPeriodic(String code) {
        return !catalogue.modelGroup(catalogue.requireItem(code)).method().isPerpetual();
    }

    /** Whether a transaction of a costed item takes part in the run (rules.md R-23). */
    boolean takesPart(OpenTransaction transaction) {
        ModelGroup model = catalogue.modelGroup(
                catalogue.requireItem(transaction.costObject().item()));
        return transaction.financialDate() != null
                ? !transaction.financialDate().isAfter(scope.date())
                : walksPhysical(model) && !transaction.dated().isAfter(scope.date());
    }

    /** Weighted averages close over invoiced transactions only, whatever the option says (costing.md 7.7). */
    private static boolean walksPhysical(ModelGroup model) {
        return model.includePhysical()
                && switch (model.method()) {
                    case FIFO, LIFO, LIFO_DATE -> true;
                    case WEIGHTED_AVERAGE, WEIGHTED_AVERAGE_DATE, MOVING_AVERAGE, STANDARD -> false;
                };
    }

    void add(OpenTransaction transaction) {
        int costObject = costObject(transaction.costObject());
        boolean closed = transaction.quantityOpen().isZero();
        int row = transaction.receipt()
                ? closed ? closedReceipt(costObject, transaction) : receipt(costObject, transaction)
                : closed ? closedIssue(costObject, transaction) : issue(costObject, transaction);
        if (row != transactions.size()) {
            throw new IllegalStateException("row " + row + " of " + transactions.size());
        }
        rows.put(transaction.lot(), row);
        transactions.add(transaction);
    }

    private int costObject(CostObject costObject) {
        return costObjects.computeIfAbsent(costObject, added -> {
            Item item = catalogue.requireItem(added.item());
            ModelGroup model = catalogue.modelGroup(item);
            return input.costObject(added, model.method(), walksPhysical(model), item.type() == ItemType.SERVICE);
        });
    }

    private static int date(OpenTransaction transaction) {
        return Math.toIntExact(transaction.orderDate().toEpochDay());
    }

    private int receipt(int costObject, OpenTransaction receipt) {
        return input.receipt(
                costObject,
                receipt.lot(),
                receipt.name(),
                date(receipt),
                receipt.sequence(),
                receipt.split(),
                !receipt.isFinancial(),
                receipt.pool(),
                receipt.quantityOpen().micro(),
                receipt.amountOpen().minor());
    }

    private int closedReceipt(int costObject, OpenTransaction receipt) {
        return input.closedReceipt(
                costObject,
                receipt.lot(),
                receipt.name(),
                date(receipt),
                receipt.sequence(),
                receipt.split(),
                receipt.pool(),
                receipt.amountOpen().minor());
    }

    private int issue(int costObject, OpenTransaction issue) {
        return input.issue(
                costObject,
                issue.lot(),
                issue.name(),
                date(issue),
                issue.sequence(),
                issue.split(),
                !issue.isFinancial(),
                issue.quantity().micro(),
                issue.quantityOpen().micro(),
                issue.posted().minor(),
                issue.amountSettled().minor(),
                issue.present().minor());
    }

    private int closedIssue(int costObject, OpenTransaction issue) {
        return input.closedIssue(
                costObject,
                issue.lot(),
                issue.name(),
                date(issue),
                issue.sequence(),
                issue.split(),
                issue.quantity().micro(),
                issue.posted().minor(),
                issue.amountSettled().minor(),
                issue.present().minor());
    }
}
