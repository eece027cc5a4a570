package org.lukk.costing;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.lukk.values.Method;

/** Cost objects with a bit of everything, from a seed. */
final class RandomBooks {
    private static final List<Method> METHODS =
            List.of(Method.FIFO, Method.LIFO, Method.LIFO_DATE, Method.WEIGHTED_AVERAGE, Method.WEIGHTED_AVERAGE_DATE);

    private final Random random;

    RandomBooks(long seed) {
        random = new Random(seed);
    }

    List<Book> some(int count) {
        List<Book> books = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            books.add(book("item" + i));
        }
        return books;
    }

    private Book book(String item) {
        Book book = new Book(METHODS.get(random.nextInt(METHODS.size())), random.nextBoolean()).item(item);
        if (random.nextInt(8) == 0) {
            book.service();
        }
        int receipts = 0;
        int issues = 0;
        for (int events = random.nextInt(14); events > 0; events--) {
            if (random.nextBoolean()) {
                receipt(book, item + "-R" + receipts++);
            } else {
                issue(book, item + "-I" + issues++);
            }
        }
        for (int marks = random.nextInt(4); marks > 0; marks--) {
            mark(book, item, receipts, issues);
        }
        return book;
    }

    private void receipt(Book book, String lot) {
        String amount = Outcome.amount(random.nextInt(4000) - 200);
        if (random.nextInt(4) == 0) {
            book.received(lot, day(), quantity(), amount);
        } else if (random.nextInt(6) == 0) {
            book.carried(lot, day(), quantity(), amount);
        } else {
            book.receipt(lot, day(), quantity(), amount);
        }
    }

    private void issue(Book book, String lot) {
        String posted = Outcome.amount(random.nextInt(4000));
        String present = Outcome.amount(random.nextInt(4000));
        book.issue(lot, day(), "9", quantity(), posted, "1.00", present, random.nextInt(4) == 0);
    }

    private void mark(Book book, String item, int receipts, int issues) {
        String issue = partner(item + "-I", issues);
        String receipt = partner(item + "-R", receipts);
        if (!issue.equals("-") || !receipt.equals("-")) {
            book.mark(issue, receipt, quantity());
        }
    }

    private String partner(String prefix, int count) {
        return count == 0 || random.nextInt(6) == 0 ? "-" : prefix + random.nextInt(count);
    }

    private int day() {
        return 1 + random.nextInt(6);
    }

    private String quantity() {
        return Integer.toString(1 + random.nextInt(5));
    }
}
