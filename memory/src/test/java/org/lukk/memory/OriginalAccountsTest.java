package org.lukk.memory;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukk.testkit.Harness;
import org.lukk.testkit.NamedHarness;

class OriginalAccountsTest {
    /** More with {@code -Dlukk.books=N}; other ones with {@code ./dev harness}. */
    private static final int BOOKS = Integer.getInteger("lukk.books", 300);

    @Test
    void noLineOfARunTouchesAnAccountThatThePostingProfileCameToNameLater() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        int code = Harness.run(
                new PrintStream(told, true, StandardCharsets.UTF_8),
                List.of(NamedHarness.accounts("memory", 1, work -> work.apply(new MemoryBooks()))),
                "--only",
                "accounts-memory",
                "--books",
                Integer.toString(BOOKS));
        assertThat(code).as(told.toString(StandardCharsets.UTF_8)).isZero();
    }
}
