package org.lukk.costing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lukk.values.CostObject;
import org.lukk.values.Currency;
import org.lukk.values.Dimensions;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** Transactions of one cost object in an accountant's figures, and what a run makes of them, as lines of text. */
final class Book {
    private static final Currency USD = Currency.of("USD");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);

    /** One transaction or mark; the builder gets them in any order. */
    private interface Entry {
        void addTo(CostingInput.Builder input, int costObject, Map<String, Integer> rows);
    }

    private final Method method;
    private final boolean includePhysical;
    private final List<Entry> transactions = new ArrayList<>();
    private final List<Entry> marks = new ArrayList<>();
    private String item = "bolt";
    private boolean service;

    Book(Method method, boolean includePhysical) {
        this.method = method;
        this.includePhysical = includePhysical;
    }

    static Book of(Method method) {
        return new Book(method, false);
    }

    static Book withPhysicalValue(Method method) {
        return new Book(method, true);
    }

    Book item(String code) {
        item = code;
        return this;
    }

    Book service() {
        service = true;
        return this;
    }

    /** An invoiced receipt. */
    Book receipt(String lot, int day, String quantity, String amount) {
        return receipt(lot, day, quantity, amount, false, false);
    }

    /** A receipt that is received and not invoiced. */
    Book received(String lot, int day, String quantity, String amount) {
        return receipt(lot, day, quantity, amount, true, false);
    }

    /** What an earlier close left of a pool. */
    Book carried(String pool, int day, String quantity, String amount) {
        return receipt(pool, day, quantity, amount, false, true);
    }

    private Book receipt(String lot, int day, String quantity, String amount, boolean physical, boolean pool) {
        int sequence = transactions.size();
        transactions.add((input, object, rows) -> rows.put(
                lot,
                input.receipt(
                        object,
                        1000 + sequence,
                        lot,
                        day(day),
                        sequence,
                        0,
                        physical,
                        pool,
                        micro(quantity),
                        minor(amount))));
        return this;
    }

    /** An invoiced issue that nothing has settled or adjusted. */
    Book issue(String lot, int day, String quantity, String posted) {
        return issue(lot, day, quantity, quantity, posted, "0", posted, false);
    }

    /** An issue that is shipped and not invoiced. */
    Book shipped(String lot, int day, String quantity, String posted) {
        return issue(lot, day, quantity, quantity, posted, "0", posted, true);
    }

    Book issue(
            String lot,
            int day,
            String quantity,
            String open,
            String posted,
            String settled,
            String present,
            boolean physical) {
        int sequence = transactions.size();
        transactions.add((input, object, rows) -> rows.put(
                lot,
                input.issue(
                        object,
                        1000 + sequence,
                        lot,
                        day(day),
                        sequence,
                        0,
                        physical,
                        micro(quantity),
                        micro(open),
                        minor(posted),
                        minor(settled),
                        minor(present))));
        return this;
    }

    /** A mark; a lot that takes no part in the run is named {@code -}. */
    Book mark(String issue, String receipt, String quantity) {
        marks.add((input, object, rows) ->
                input.mark(rows.getOrDefault(issue, -1), rows.getOrDefault(receipt, -1), micro(quantity)));
        return this;
    }

    /** A receipt, worth so much, that takes its amount from a part of an issue; name both in the last book of a run. */
    Book transfer(String issue, String receipt, String quantity, String posted) {
        return link(issue, receipt, quantity, posted, false);
    }

    Book returned(String sale, String receipt, String quantity, String posted) {
        return link(sale, receipt, quantity, posted, true);
    }

    private Book link(String issue, String receipt, String quantity, String posted, boolean isReturn) {
        marks.add((input, object, rows) -> {
            int receiptRow = rows.getOrDefault(receipt, -1);
            input.link(rows.getOrDefault(issue, -1), receiptRow, micro(quantity), isReturn);
            if (receiptRow >= 0) {
                input.follows(receiptRow, minor(posted), minor(posted));
            }
        });
        return this;
    }

    /** A receipt, or pool, that an earlier close settled wholly. */
    Book closedReceipt(String lot, int day, String amount, boolean pool) {
        int sequence = transactions.size();
        transactions.add((input, object, rows) -> rows.put(
                lot, input.closedReceipt(object, 1000 + sequence, lot, day(day), sequence, 0, pool, minor(amount))));
        return this;
    }

    /** An issue that an earlier close settled wholly, at what it costs now. */
    Book closedIssue(String lot, int day, String quantity, String amount) {
        int sequence = transactions.size();
        transactions.add((input, object, rows) -> rows.put(
                lot,
                input.closedIssue(
                        object,
                        1000 + sequence,
                        lot,
                        day(day),
                        sequence,
                        0,
                        micro(quantity),
                        minor(amount),
                        minor(amount),
                        minor(amount))));
        return this;
    }

    /** The halves of a transfer inside the cost object. */
    Book halves(String issue, String receipt, String quantity) {
        marks.add((input, object, rows) ->
                input.halves(rows.getOrDefault(issue, -1), rows.getOrDefault(receipt, -1), micro(quantity)));
        return this;
    }

    /** What an earlier close settled. */
    Book settledBefore(String receipt, String taker, String quantity) {
        marks.add((input, object, rows) -> input.settledBefore(
                rows.getOrDefault(receipt, -1), rows.getOrDefault(taker, -1), micro(quantity), Principle.FIFO));
        return this;
    }

    /** A change of a receipt since the last close. */
    Book changed(String receipt, String by) {
        marks.add((input, object, rows) -> input.changed(rows.getOrDefault(receipt, -1), minor(by)));
        return this;
    }

    Outcome close(int day) {
        return closeAll(List.of(this), day, 1, given -> {});
    }

    /** Several cost objects in one run; {@code arrange} says in which order their transactions are given. */
    static Outcome closeAll(List<Book> books, int day, int threads, Consumer<List<?>> arrange) {
        CostingInput.Builder input = CostingInput.builder();
        Map<String, Integer> rows = new HashMap<>();
        List<Runnable> adding = new ArrayList<>();
        for (Book book : books) {
            int object = input.costObject(
                    new CostObject(book.item, Dimensions.NONE), book.method, book.includePhysical, book.service);
            book.transactions.forEach(entry -> adding.add(() -> entry.addTo(input, object, rows)));
        }
        arrange.accept(adding);
        adding.forEach(Runnable::run);
        books.forEach(book -> book.marks.forEach(mark -> mark.addTo(input, 0, rows)));
        return new Outcome(Costing.compute(input.build(day(day)), threads));
    }

    private static int day(int day) {
        return (int) FIRST_DAY.plusDays(day - 1).toEpochDay();
    }

    private static long micro(String quantity) {
        return Quantity.of(new BigDecimal(quantity)).micro();
    }

    private static long minor(String amount) {
        return Money.rounded(new BigDecimal(amount), USD).minor();
    }
}
