package org.lukk.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lukk.testkit.production.KeptProduction;
import org.lukk.testkit.production.RandomProduction;

/** Whatever goes into orders and BOM journals comes out of them, to the cent, through closes and reversals. */
class ProductionTest {
    /** More with {@code -Dlukk.books=N}. */
    private static final int BOOKS = Integer.getInteger("lukk.books", 60);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, BOOKS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void nothingIsLeftInWorkInProcess(long seed) {
        KeptProduction production = new KeptProduction(new MemoryBooks(), "R" + seed);
        RandomProduction.steps(seed, 80).forEach(production::enter);
        assertThat(production.broken()).isEmpty();
    }
}
