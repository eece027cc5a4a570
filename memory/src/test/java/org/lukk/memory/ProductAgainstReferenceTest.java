package org.lukk.memory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lukk.testkit.compare.ProductCheck;

class ProductAgainstReferenceTest {
    /** More with {@code -Dlukk.books=N}. */
    private static final int BOOKS = Integer.getInteger("lukk.books", 1_000);

    @Test
    void randomBooksPostedAndClosedInMemoryAnswerAsTheReference() {
        int expectations = 0;
        for (long seed = 1; seed <= BOOKS; seed++) {
            ProductCheck.Outcome outcome = ProductCheck.run(seed, new MemoryBooks());
            assertThat(outcome.failure()).as("seed %d", seed).isEmpty();
            expectations += outcome.expectations();
        }
        assertThat(expectations).isGreaterThan(BOOKS);
    }
}
