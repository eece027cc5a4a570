package org.lukk.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukk.harness.mutants.CommandMutants;
import org.lukk.testkit.Harness;

/** Hostile input of every format in the small; {@code ./dev harness} tries very many more. */
class MutantsTest {
    private static final String SEED = System.getProperty("lukk.seed", "20260101");

    @Test
    void whatIsHostileIsToldAndChangesNothing() {
        try (Scratch scratch = new Scratch();
                CommandMutants commands = new CommandMutants(scratch)) {
            for (Format format : List.of(
                    new Format("scenario", "5000"), new Format("csv", "3000"), new Format("commands", "1000"))) {
                ByteArrayOutputStream printed = new ByteArrayOutputStream();
                int code = Harness.run(
                        new PrintStream(printed, true, StandardCharsets.UTF_8),
                        List.of(),
                        WholeHarness.mutants(1_000, scratch, commands),
                        "--only",
                        "mutants-" + format.name(),
                        "--seed",
                        SEED,
                        "--books",
                        format.mutants());
                assertThat(code).as(printed.toString(StandardCharsets.UTF_8)).isZero();
            }
        }
    }

    private record Format(String name, String mutants) {}
}
