package org.lukk.testkit.book;

import java.util.List;
import org.lukk.values.Currency;

/** A company's items and everything that was posted and run, in the order of entry; dates may go back. */
public record Book(List<ItemSetUp> items, List<Event> events) {
    /** Books of the test kit are kept in one currency with two decimals. */
    public static final Currency CURRENCY = new Currency("USD", 2);

    public Book {
        items = List.copyOf(items);
        events = List.copyOf(events);
    }

    public ItemSetUp item(String code) {
        return items.stream()
                .filter(item -> item.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the book has no item " + code));
    }

    /** The same items with other events. */
    public Book with(List<Event> others) {
        return new Book(items, others);
    }
}
