package org.lukk.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lukk.testkit.perpetual.PerpetualCheck;

/** Moving average and standard cost against a book by hand. */
class PerpetualTest {
    /** More with {@code -Dlukk.books=N}, others with {@code -Dlukk.seed=S}. */
    private static final int BOOKS = Integer.getInteger("lukk.books", 2_000);

    private static final long SEED = Long.getLong("lukk.seed", 1);

    @Test
    void everyLineOfARandomBookIsWorthWhatTheBookByHandSays() {
        assertThat(PerpetualCheck.firstDifference(SEED, BOOKS, 30, work -> work.apply(new MemoryBooks())))
                .isEmpty();
    }
}
