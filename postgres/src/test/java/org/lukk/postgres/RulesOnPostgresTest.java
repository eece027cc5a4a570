package org.lukk.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.lukk.closing.Books;
import org.lukk.memory.MemoryBooks;
import org.lukk.scenario.Reading;
import org.lukk.scenario.ScenarioFile;
import org.lukk.scenario.ScenarioReport;
import org.lukk.scenario.ScenarioRunner;
import org.lukk.scenario.text.ScenarioText;

class RulesOnPostgresTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    @TestFactory
    Stream<DynamicTest> everyRuleFileIsAnsweredAsInMemory() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("../../shared/spec/rules"))) {
            return files.sorted().toList().stream()
                    .map(file -> dynamicTest(file.getFileName().toString(), () -> run(file)));
        }
    }

    private static void run(Path file) throws IOException {
        Reading<ScenarioFile> reading = ScenarioText.read(file.getFileName().toString(), Files.readAllBytes(file));
        assertThat(reading).isInstanceOf(Reading.Read.class);
        ScenarioFile scenario = ((Reading.Read<ScenarioFile>) reading).value();
        try (PostgresBooks books = ThrowAwayDatabases.shared().books()) {
            assertThat(report(scenario, books)).isEqualTo(report(scenario, new MemoryBooks()));
        }
    }

    private static ScenarioReport report(ScenarioFile scenario, Books books) {
        return ScenarioRunner.run(scenario, books, CLOCK);
    }
}
