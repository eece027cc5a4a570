package org.lukk.testkit.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.book.ItemSetUp;

/**
 * Makes a failing book short by deletion: halves first, then quarters, down to single events, as long as what is left
 * still fails. Events about a lot that was deleted are refused and go in a later round.
 */
public final class Shrinker {
    private Shrinker() {}

    /** A shortest book this way that still fails: no single event can be left out. */
    public static Book shrink(Book book, Predicate<Book> fails) {
        List<Event> events = shrink(book.events(), some -> fails.test(book.with(some)));
        return withoutItems(book.with(events), fails);
    }

    /** The same of a list of anything. */
    public static <P> List<P> shrink(List<P> parts, Predicate<List<P>> fails) {
        List<P> shorter = parts;
        int length;
        do {
            length = shorter.size();
            for (int piece = Math.max(1, length / 2); piece > 0; piece /= 2) {
                shorter = without(shorter, piece, fails);
            }
        } while (shorter.size() < length);
        return shorter;
    }

    private static Book withoutItems(Book book, Predicate<Book> fails) {
        Book kept = book;
        for (ItemSetUp item : book.items()) {
            List<ItemSetUp> others =
                    kept.items().stream().filter(other -> !other.equals(item)).toList();
            Book candidate = new Book(others, kept.events());
            kept = !isUsed(item, kept) && fails.test(candidate) ? candidate : kept;
        }
        return kept;
    }

    private static boolean isUsed(ItemSetUp item, Book book) {
        return book.events().stream().anyMatch(event -> switch (event) {
            case Event.Receipt e -> e.object().item().equals(item.code());
            case Event.Issue e -> e.object().item().equals(item.code());
            case Event.Difference e -> e.object().item().equals(item.code());
            case Event.Transfer e -> e.from().item().equals(item.code());
            case Event.Return e -> e.object().item().equals(item.code());
            case Event.Recalculate e -> e.items().contains(item.code());
            case Event.Invoice _, Event.Charge _, Event.Mark _, Event.Unmark _, Event.Close _, Event.Reverse _ -> false;
        });
    }

    private static <P> List<P> without(List<P> parts, int piece, Predicate<List<P>> fails) {
        List<P> kept = parts;
        for (int from = parts.size() - piece; from >= 0; from -= piece) {
            List<P> candidate = new ArrayList<>(kept);
            candidate.subList(from, from + piece).clear();
            kept = fails.test(candidate) ? candidate : kept;
        }
        return kept;
    }
}
