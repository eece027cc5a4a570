package org.lukk.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukk.testkit.Harness;
import org.lukk.testkit.NamedHarness;

class ProductAgainstReferenceTest {
    /** More with {@code -Dlukk.books=N}; other ones with {@code ./dev harness}. */
    private static final int BOOKS = Integer.getInteger("lukk.books", 2_000);

    @Test
    void randomBooksPostedAndClosedInMemoryAnswerAsTheReference() {
        assertAgreement(NamedHarness.product("memory", 1, work -> work.apply(new MemoryBooks())), BOOKS);
    }

    @Test
    void everyBookOfTwoEventsPostedAndClosedInMemoryAnswersAsTheReference() {
        assertAgreement(
                NamedHarness.smallProduct("memory", 2, work -> work.apply(new MemoryBooks())), Integer.MAX_VALUE);
    }

    private static void assertAgreement(NamedHarness harness, int books) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int code = Harness.run(
                new PrintStream(told, true, StandardCharsets.UTF_8),
                List.of(harness),
                "--only",
                harness.name(),
                "--books",
                Integer.toString(books));
        assertThat(code).as(told.toString(StandardCharsets.UTF_8)).isZero();
    }
}
