package org.lukk.testkit;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.generate.Choices;
import org.lukk.testkit.generate.SmallBooks;

/** Where a harness takes its books from, one after the other; several threads may ask. */
@FunctionalInterface
public interface Source {
    /** The next trial; none when all were taken. */
    Optional<Trial> next();

    /**
     * One book to try.
     *
     * @param seed makes the same book again
     * @param book writes it; none where the seed makes no book
     */
    record Trial(String seed, Supplier<Optional<Book>> book) {}

    /** Random books from this seed on. */
    static Source random(long seed, LongFunction<Book> bookOf) {
        AtomicLong next = new AtomicLong(seed);
        return () -> {
            long drawn = next.getAndIncrement();
            return Optional.of(new Trial(Long.toString(drawn), () -> Optional.of(bookOf.apply(drawn))));
        };
    }

    /** Every small book of this many events, from these choices on. */
    static Source small(int events, Choices choices) {
        return new Source() {
            @Override
            public synchronized Optional<Trial> next() {
                while (choices.next()) {
                    Optional<Book> book = SmallBooks.from(choices, events);
                    if (book.isPresent()) {
                        return Optional.of(new Trial(choices.toString(), () -> book));
                    }
                }
                return Optional.empty();
            }
        };
    }
}
