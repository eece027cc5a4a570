package org.lukk.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lukk.closing.Books;
import org.lukk.testkit.perpetual.PerpetualCheck;

/** Moving average and standard cost in tables against a book by hand. */
@Execution(ExecutionMode.CONCURRENT)
class PerpetualTest {
    private static final int BOOKS = Integer.getInteger("lukk.books", 20);
    private static final long SEED = Long.getLong("lukk.seed", 1_000_001);

    @Test
    void everyLineOfARandomBookIsWorthWhatTheBookByHandSays() {
        assertThat(PerpetualCheck.firstDifference(SEED, BOOKS, 30, PerpetualTest::onPostgres))
                .isEmpty();
    }

    private static Optional<String> onPostgres(Function<? super Books, Optional<String>> work) {
        try (PostgresBooks books = ThrowAwayDatabases.shared().books()) {
            return work.apply(books);
        }
    }
}
