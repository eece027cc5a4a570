package org.lukk.costing;

import java.util.ArrayList;
import java.util.List;
import org.lukk.values.Currency;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** What a run made of a {@link Book}, line by line: {@code 1b -> 3b 1 10.00 fifo}. */
final class Outcome {
    private static final Currency USD = Currency.of("USD");

    private final CostingResult result;

    Outcome(CostingResult result) {
        this.result = result;
    }

    static Outcome of(List<Book> books, int day) {
        return Book.closeAll(books, day, 1, given -> {});
    }

    CostingResult result() {
        return result;
    }

    String digest() {
        return result.digest();
    }

    List<String> settlements() {
        List<String> lines = new ArrayList<>();
        result.forEachSettlement((receipt, issue, quantity, amount, principle) -> lines.add(
                name(receipt) + " -> " + name(issue) + " " + figures(quantity, amount) + " " + principle.word()));
        return lines;
    }

    List<String> adjustments() {
        List<String> lines = new ArrayList<>();
        result.forEachAdjustment((issue, change, basis) ->
                lines.add(name(issue) + " " + amount(change) + (basis == Basis.PHYSICAL ? " physical" : "")));
        return lines;
    }

    List<String> openReceipts() {
        List<String> lines = new ArrayList<>();
        result.forEachOpenReceipt(
                (receipt, quantity, amount) -> lines.add(name(receipt) + " " + figures(quantity, amount)));
        return lines;
    }

    /** Open quantity and settled amount. */
    List<String> openIssues() {
        List<String> lines = new ArrayList<>();
        result.forEachOpenIssue(
                (issue, quantity, settled) -> lines.add(name(issue) + " " + figures(quantity, settled)));
        return lines;
    }

    List<String> closed() {
        List<String> lines = new ArrayList<>();
        result.forEachClosed(row -> lines.add(name(row)));
        return lines;
    }

    List<String> findings() {
        List<String> lines = new ArrayList<>();
        result.forEachFinding((code, issue, quantity) ->
                lines.add(code.word() + " " + name(issue) + " " + Quantity.ofMicro(quantity)));
        return lines;
    }

    List<String> pools() {
        return result.pools().stream()
                .map(pool -> pool.name() + " " + figures(pool.quantity(), pool.amount()))
                .toList();
    }

    String cost(String issue) {
        return amount(result.target(row(issue)));
    }

    Explanation explain(String lot) {
        return result.explain(row(lot));
    }

    private int row(String lot) {
        int row = 0;
        while (!name(row).equals(lot)) {
            row++;
        }
        return row;
    }

    String name(int row) {
        if (row == CostingResult.NO_RECEIPT) {
            return "none";
        }
        int pool = row - result.input().rows();
        return pool < 0 ? result.input().name(row) : result.pools().get(pool).name();
    }

    private static String figures(long quantity, long amount) {
        return Quantity.ofMicro(quantity) + " " + amount(amount);
    }

    static String amount(long minor) {
        return Money.ofMinor(minor).in(USD).toPlainString();
    }
}
