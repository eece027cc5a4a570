package org.lukk.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.lukk.closing.Books;
import org.lukk.closing.OpenBooks;
import org.lukk.closing.ReadBooks;
import org.lukk.inventory.Gate;
import org.lukk.memory.MemoryBooks;
import org.lukk.testkit.Harness;

/** A company at work in the small; {@code ./dev harness} lets very many more of them work. */
class SimulatorTest {
    private static final String SEED = System.getProperty("lukk.seed", "20260101");

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    private int run(Supplier<Books> newBooks, String runs) {
        try (Scratch scratch = new Scratch()) {
            return Harness.run(
                    new PrintStream(printed, true, StandardCharsets.UTF_8),
                    List.of(),
                    List.of(WholeHarness.simulator(500, newBooks, scratch)),
                    "--only",
                    "simulator",
                    "--seed",
                    SEED,
                    "--books",
                    runs);
        }
    }

    private String text() {
        return printed.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whateverHappensTheAuditorExpectedIt() {
        assertThat(run(MemoryBooks::new, "4")).as(text()).isZero();
    }

    @Test
    void aPostingThatIsAcknowledgedAndLostIsFound() {
        assertThat(run(Forgetful::new, "20")).isEqualTo(1);
        assertThat(text())
                .containsPattern("FAILED {2}\\./dev harness --only simulator --seed [0-9]+ --books 1\n")
                .contains("\ncompany R USD\n", "step ");
    }

    @Test
    void aRunThatIsTakenFromWhoeverWorksOnItIsFound() {
        assertThat(run(Inconsiderate::new, "20")).isEqualTo(1);
        assertThat(text()).contains("run-in-progress");
    }

    /** Books in memory with a fault. */
    private static class Faulty implements Books {
        final Books books = new MemoryBooks();

        @Override
        public List<Company> companies() {
            return books.companies();
        }

        @Override
        public void found(Company company) {
            books.found(company);
        }

        @Override
        public <T> T read(String company, Function<? super ReadBooks, T> work) {
            return books.read(company, work);
        }

        @Override
        public <T> T write(String company, Function<? super OpenBooks, T> work) {
            return books.write(company, work);
        }

        @Override
        public <T> T suppose(String company, Function<? super OpenBooks, T> work) {
            return books.suppose(company, work);
        }

        @Override
        public void letGo(String company, String token) {
            books.letGo(company, token);
        }
    }

    /** Does the fortieth piece of work, says so, and does not keep it. */
    private static final class Forgetful extends Faulty {
        private static final int FORGOTTEN = 40;

        private int works;

        @Override
        public <T> T write(String company, Function<? super OpenBooks, T> work) {
            works++;
            return works == FORGOTTEN ? books.suppose(company, work) : super.write(company, work);
        }
    }

    /** Thinks that nobody works on any run. */
    private static final class Inconsiderate extends Faulty {
        @Override
        public <T> T write(String company, Function<? super OpenBooks, T> work) {
            Optional.ofNullable(books.read(company, ReadBooks::gate).closing())
                    .map(Gate.RunInProgress::token)
                    .ifPresent(token -> books.letGo(company, token));
            return super.write(company, work);
        }
    }
}
