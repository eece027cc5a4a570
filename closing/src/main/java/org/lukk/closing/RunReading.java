package org.lukk.closing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.lukk.costing.Costing;
import org.lukk.costing.CostingInput;
import org.lukk.costing.CostingResult;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.Mark;
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
    private final RunRows rows;
    private final List<OpenTransaction> waiting = new ArrayList<>();
    private final Map<CostObject, String> notInvoiced = new TreeMap<>();

    private RunReading(ReadBooks books, RunScope scope) {
        this.books = books;
        this.scope = scope;
        this.catalogue = books.catalogue();
        this.rows = new RunRows(scope, catalogue);
    }

    /** A run's result with what its log says. */
    record Outcome(Costed costed, List<Finding> log) {}

    static Outcome compute(ReadBooks books, RunScope scope, int threads) {
        RunReading reading = new RunReading(books, scope);
        books.open(OpenQuery.toSettle(scope.date(), scope.without()), reading::add);
        EarlierReading earlier = new EarlierReading(books, scope, reading.rows);
        earlier.add();
        OrderReading orders = new OrderReading(books, scope, reading.rows);
        new LinkReading(books, scope, reading.rows).add(earlier.links(), orders.add(earlier.orders()));
        reading.addMarks();
        CostingInput input =
                reading.rows.input.build(Math.toIntExact(scope.date().toEpochDay()));
        CostingResult result = Costing.compute(input, threads);
        Costed costed = new Costed(input, result, reading.rows.transactions(), reading.waiting, orders.changes(result));
        return new Outcome(costed, reading.log(input, result));
    }

    private void add(OpenTransaction transaction) {
        if (!rows.isCosted(transaction.costObject().item())) {
            return;
        }
        if (rows.takesPart(transaction)) {
            rows.add(transaction);
            if (transaction.receipt() && !transaction.isFinancial()) {
                notInvoiced.putIfAbsent(transaction.costObject(), transaction.name());
            }
        } else {
            waiting.add(transaction);
            noteIfNotInvoiced(transaction);
        }
    }

    private void noteIfNotInvoiced(OpenTransaction transaction) {
        if (transaction.receipt() && !transaction.dated().isAfter(scope.date())) {
            notInvoiced.putIfAbsent(transaction.costObject(), transaction.name());
        }
    }

    private void addMarks() {
        for (Mark mark : books.marks()) {
            Integer issue = rows.find(mark.issue());
            Integer receipt = rows.find(mark.receipt());
            if (issue != null || receipt != null) {
                rows.input.mark(
                        Objects.requireNonNullElse(issue, -1),
                        Objects.requireNonNullElse(receipt, -1),
                        mark.quantity().micro());
            }
        }
    }

    private List<Finding> log(CostingInput built, CostingResult result) {
        return new Unsettled(books, scope.date(), catalogue, notInvoiced).log(built, result);
    }
}
