package org.lukk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.lukk.closing.Books;
import org.lukk.closing.Verification;
import org.lukk.scenario.Reading;
import org.lukk.scenario.ScenarioFile;
import org.lukk.scenario.ScenarioReport;
import org.lukk.scenario.ScenarioRunner;
import org.lukk.scenario.text.ScenarioText;
import org.lukk.testkit.compare.ExplainedCosts;
import org.lukk.testkit.compare.LedgerParts;
import org.lukk.testkit.compare.VoucherParts;
import org.lukk.values.Finding;

/**
 * Every scenario file holds on these books: those of the project and the example of each rule of rules.md. A module that
 * implements the books extends this class in its tests and so gives the same answers as every other.
 */
public abstract class ScenarioFilesContract {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));
    /** Companies get names of their own, file by file, so that one database can hold them all. */
    private static final Pattern COMPANY = Pattern.compile("(?m)^(company \\w+)");

    private static final AtomicInteger FILES_READ = new AtomicInteger();
    private static final Path SCENARIOS = Path.of("..", "scenarios");
    private static final Path RULES = Path.of("..", "..", "shared", "spec", "rules");

    /**
     * Examples of rules that are not supported yet, each with the word it stops at. A file that comes to hold must be taken
     * off the list: the test says so.
     */
    private static final Map<String, String> NOT_SUPPORTED_YET = Map.of("R-36.lukk", "rate");

    /** Does the work with books, which may have companies of other names. */
    protected abstract <T> T withBooks(Function<? super Books, T> work);

    /** What does not hold of the tables that these books are kept in; nothing where there are none. */
    protected List<Finding> brokenTables(Books books, String company) {
        return List.of();
    }

    @TestFactory
    final Stream<DynamicTest> everyScenarioFileHolds() throws IOException {
        return files(SCENARIOS)
                .map(file -> dynamicTest(
                        SCENARIOS.relativize(file).toString(),
                        () -> assertThat(failures(file)).isEmpty()));
    }

    @TestFactory
    final Stream<DynamicTest> theExampleOfEveryRuleHolds() throws IOException {
        assumeTrue(Files.isDirectory(RULES), "the examples of the rules are not beside this checkout");
        return files(RULES).map(file -> dynamicTest(name(file), () -> checkRule(file)));
    }

    private void checkRule(Path file) throws IOException {
        List<ScenarioReport.Failure> failures = failures(file);
        String missing = NOT_SUPPORTED_YET.get(name(file));
        if (missing == null) {
            assertThat(failures).isEmpty();
        } else {
            assertThat(failures)
                    .as("stops at '%s'; if it holds by now, take it off the list", missing)
                    .singleElement()
                    .satisfies(failure ->
                            assertThat(failure.actual()).contains("not-supported-yet name=" + missing + "]"));
        }
    }

    @Test
    final void nothingHoldsOfAnItemThatDoesNotExist() {
        String text = """
                company R USD
                expect on-hand nut 0 0.00
                expect value-as-of 2026-01-31 nut 0 0.00
                expect running-average nut 0.00
                """;
        assertThat(failures("no-such-item.lukk", text))
                .hasSize(3)
                .allSatisfy(failure -> assertThat(failure.expected()).contains("an item nut"));
    }

    private List<ScenarioReport.Failure> failures(Path file) throws IOException {
        return failures(name(file), Files.readString(file));
    }

    private List<ScenarioReport.Failure> failures(String name, String text) {
        String suffix = "-" + FILES_READ.incrementAndGet();
        String renamed = COMPANY.matcher(text).replaceAll("$1" + suffix);
        return switch (ScenarioText.read(name, renamed.getBytes(StandardCharsets.UTF_8))) {
            case Reading.Read<ScenarioFile>(ScenarioFile scenario) ->
                run(scenario, suffix).failures();
            case Reading.Faulty<ScenarioFile> faulty -> throw new AssertionError(faulty.faults());
        };
    }

    private ScenarioReport run(ScenarioFile scenario, String suffix) {
        return withBooks(books -> {
            ScenarioReport report = ScenarioRunner.run(scenario, books, CLOCK);
            if (report.failures().isEmpty()) {
                books.companies().stream()
                        .map(Books.Company::name)
                        .filter(company -> company.endsWith(suffix))
                        .forEach(company -> requireThatItHolds(books, company));
            }
            return report;
        });
    }

    /** Every cost is explained, debits equal credits, stock equals its accounts, and whatever else is always true. */
    private void requireThatItHolds(Books books, String company) {
        assertThat(books.read(company, ExplainedCosts::wrong)).isEmpty();
        assertThat(books.read(company, VoucherParts::wrong)).isEmpty();
        assertThat(books.read(company, LedgerParts::wrong)).isEmpty();
        List<Finding> broken = books.read(company, open -> new Verification(open).findings());
        assertThat(broken).isEmpty();
        assertThat(brokenTables(books, company)).isEmpty();
    }

    private static Stream<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".lukk")).sorted().toList().stream();
        }
    }

    private static String name(Path file) {
        return file.getName(file.getNameCount() - 1).toString();
    }
}
