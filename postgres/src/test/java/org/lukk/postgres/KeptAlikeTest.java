package org.lukk.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lukk.memory.MemoryBooks;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.contract.BookKeeper;
import org.lukk.testkit.generate.RandomBooks;

/** Random books are kept alike in memory and in PostgreSQL: the same answers, and afterwards the same to be read. */
class KeptAlikeTest {
    private static PostgresBooks postgres;

    @BeforeAll
    static void open() {
        postgres = ThrowAwayDatabases.shared().books();
    }

    @AfterAll
    static void close() {
        postgres.close();
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, Long.parseLong(System.getenv().getOrDefault("LUKK_ALIKE", "25")));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomBookIsKeptAlike(long seed) {
        Book book = RandomBooks.book(seed);
        BookKeeper inMemory = new BookKeeper(new MemoryBooks(), "R" + seed, book.items());
        BookKeeper inPostgres = new BookKeeper(postgres, "R" + seed, book.items());
        for (Event event : book.events()) {
            assertThat(inPostgres.enter(event)).as(event.toString()).isEqualTo(inMemory.enter(event));
        }
        assertThat(differences(inMemory.text(), inPostgres.text())).isEmpty();
        assertThat(postgres.verify("R" + seed)).isEmpty();
    }

    private static List<String> differences(List<String> memory, List<String> postgres) {
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < Math.max(memory.size(), postgres.size()); i++) {
            String one = i < memory.size() ? memory.get(i) : "nothing";
            String other = i < postgres.size() ? postgres.get(i) : "nothing";
            if (!one.equals(other)) {
                differences.add("memory:   " + one + System.lineSeparator() + "postgres: " + other);
            }
        }
        return differences;
    }
}
