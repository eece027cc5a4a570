package org.lukk.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lukk.testkit.compare.ProductCheck;

class ProductAgainstReferenceTest {
    /** More with {@code -Dlukk.books=N}. */
    private static final int BOOKS = Integer.getInteger("lukk.books", 60);

    @Test
    void randomBooksPostedAndClosedOnPostgresAnswerAsTheReference() {
        for (long seed = 1; seed <= BOOKS; seed++) {
            try (PostgresBooks books = ThrowAwayDatabases.shared().books()) {
                assertThat(ProductCheck.run(seed, books).failure())
                        .as("seed %d", seed)
                        .isEmpty();
            }
        }
    }
}
