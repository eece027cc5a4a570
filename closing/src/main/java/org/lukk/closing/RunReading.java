package org.lukk.closing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lukk.costing.Costing;
import org.lukk.costing.CostingInput;
import org.lukk.costing.CostingResult;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.Item;
import org.lukk.inventory.ItemType;
import org.lukk.inventory.Mark;
import org.lukk.inventory.ModelGroup;
import org.lukk.values.CostObject;
import org.lukk.values.Finding;

/**
 * Reads what a run looks at into columns and computes it: which transactions take part (rules.md R-23), with which
 * markings, and in the end why something stays unsettled. It writes nothing.
 */
final class RunReading {
    private final ReadBooks books;
    private final RunScope scope;
    private final Catalogue catalogue;
    private final CostingInput.Builder input = CostingInput.builder();
    private final Map<CostObject, Integer> costObjects = new HashMap<>();
    private final Map<Long, Integer> rows = new HashMap<>();
    private final List<OpenTransaction> transactions = new ArrayList<>();
    private final List<OpenTransaction> waiting = new ArrayList<>();
    private final Map<CostObject, String> notInvoiced = new TreeMap<>();

    private RunReading(ReadBooks books, RunScope scope) {
        this.books = books;
        this.scope = scope;
        this.catalogue = books.catalogue();
    }

    /** A run's result with what its log says. */
    record Outcome(Costed costed, List<Finding> log) {}

    static Outcome compute(ReadBooks books, RunScope scope, int threads) {
        RunReading reading = new RunReading(books, scope);
        books.open(new OpenQuery(scope.date(), scope.without()), reading::add);
        OrderReading orders = new OrderReading(books, scope, reading.input, reading.rows, reading.transactions);
        new LinkReading(books, scope, reading.input, reading.rows, reading.transactions).add(orders.add());
        reading.addMarks();
        CostingInput input = reading.input.build(Math.toIntExact(scope.date().toEpochDay()));
        CostingResult result = Costing.compute(input, threads);
        Costed costed = new Costed(input, result, reading.transactions, reading.waiting, orders.changes(result));
        return new Outcome(costed, reading.log(input, result));
    }

    private void add(OpenTransaction transaction) {
        Item item = catalogue.requireItem(transaction.costObject().item());
        ModelGroup model = catalogue.modelGroup(item);
        if (model.method().isPerpetual() || !isInScope(item)) {
            return;
        }
        if (takesPart(transaction, model)) {
            addRow(transaction, costObject(transaction.costObject(), item, model));
        } else {
            waiting.add(transaction);
            noteIfNotInvoiced(transaction);
        }
    }

    private boolean isInScope(Item item) {
        return scope.items().isEmpty() || scope.items().contains(item.code());
    }

    private boolean takesPart(OpenTransaction transaction, ModelGroup model) {
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

    private int costObject(CostObject costObject, Item item, ModelGroup model) {
        return costObjects.computeIfAbsent(
                costObject,
                added ->
                        input.costObject(added, model.method(), walksPhysical(model), item.type() == ItemType.SERVICE));
    }

    private void addRow(OpenTransaction transaction, int costObject) {
        int date = Math.toIntExact(transaction.orderDate().toEpochDay());
        boolean physical = !transaction.isFinancial();
        int row = transaction.receipt()
                ? input.receipt(
                        costObject,
                        transaction.lot(),
                        transaction.name(),
                        date,
                        transaction.sequence(),
                        transaction.split(),
                        physical,
                        transaction.pool(),
                        transaction.quantityOpen().micro(),
                        transaction.present().minus(transaction.amountSettled()).minor())
                : input.issue(
                        costObject,
                        transaction.lot(),
                        transaction.name(),
                        date,
                        transaction.sequence(),
                        transaction.split(),
                        physical,
                        transaction.quantity().micro(),
                        transaction.quantityOpen().micro(),
                        transaction.posted().minor(),
                        transaction.amountSettled().minor(),
                        transaction.present().minor());
        rows.put(transaction.lot(), row);
        transactions.add(transaction);
        if (physical && transaction.receipt()) {
            notInvoiced.putIfAbsent(transaction.costObject(), transaction.name());
        }
    }

    private void noteIfNotInvoiced(OpenTransaction transaction) {
        if (transaction.receipt() && !transaction.dated().isAfter(scope.date())) {
            notInvoiced.putIfAbsent(transaction.costObject(), transaction.name());
        }
    }

    private void addMarks() {
        for (Mark mark : books.marks()) {
            int issue = rows.getOrDefault(mark.issue(), -1);
            int receipt = rows.getOrDefault(mark.receipt(), -1);
            if (issue >= 0 || receipt >= 0) {
                input.mark(issue, receipt, mark.quantity().micro());
            }
        }
    }

    private List<Finding> log(CostingInput built, CostingResult result) {
        return new Unsettled(books, scope.date(), catalogue, notInvoiced).log(built, result);
    }
}
