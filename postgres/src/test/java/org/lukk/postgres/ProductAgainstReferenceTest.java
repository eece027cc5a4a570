package org.lukk.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lukk.testkit.Harness;
import org.lukk.testkit.NamedHarness;

@Execution(ExecutionMode.CONCURRENT)
class ProductAgainstReferenceTest {
    /** More with {@code -Dlukk.books=N}; other ones with {@code ./dev harness}. */
    private static final int BOOKS = Integer.getInteger("lukk.books", 25);

    @Test
    void randomBooksPostedAndClosedOnPostgresAnswerAsTheReference() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int code = Harness.run(
                new PrintStream(told, true, StandardCharsets.UTF_8),
                List.of(NamedHarness.product("postgres", 1, work -> {
                    try (PostgresBooks books = ThrowAwayDatabases.shared().books()) {
                        return work.apply(books);
                    }
                })),
                "--only",
                "product-postgres",
                "--books",
                Integer.toString(BOOKS));
        assertThat(code).as(told.toString(StandardCharsets.UTF_8)).isZero();
    }
}
