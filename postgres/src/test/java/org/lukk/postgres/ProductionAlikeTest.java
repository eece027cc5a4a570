package org.lukk.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lukk.memory.MemoryBooks;
import org.lukk.testkit.production.KeptProduction;
import org.lukk.testkit.production.RandomProduction;
import org.lukk.testkit.production.Step;

/** Random production is kept alike in memory and in PostgreSQL, and its tables hold. */
@Execution(ExecutionMode.CONCURRENT)
class ProductionAlikeTest {
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
        return LongStream.rangeClosed(1, Long.parseLong(System.getenv().getOrDefault("LUKK_PRODUCTION", "4")));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void randomProductionIsKeptAlike(long seed) {
        KeptProduction inMemory = new KeptProduction(new MemoryBooks(), "R" + seed);
        KeptProduction inPostgres = new KeptProduction(postgres, "R" + seed);
        for (Step step : RandomProduction.steps(seed, 50)) {
            assertThat(inPostgres.enter(step)).as(step.toString()).isEqualTo(inMemory.enter(step));
        }
        assertThat(inPostgres.broken()).isEmpty();
        assertThat(inPostgres.text()).isEqualTo(inMemory.text());
        assertThat(postgres.verify("R" + seed)).isEmpty();
    }
}
