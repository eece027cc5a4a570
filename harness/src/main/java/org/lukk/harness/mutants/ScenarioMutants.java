package org.lukk.harness.mutants;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.lukk.closing.Books;
import org.lukk.closing.Verification;
import org.lukk.memory.MemoryBooks;
import org.lukk.scenario.Fault;
import org.lukk.scenario.Reading;
import org.lukk.scenario.ScenarioFile;
import org.lukk.scenario.ScenarioReport;
import org.lukk.scenario.ScenarioRunner;
import org.lukk.scenario.Step;
import org.lukk.scenario.text.ScenarioPrinter;
import org.lukk.scenario.text.ScenarioText;
import org.lukk.testkit.Trials;
import org.lukk.values.Finding;

/**
 * Scenarios changed at random. One that is still read comes back the same when it is printed and read again, and leaves
 * books in which everything holds, whatever it does; one that is not is told fault by fault.
 */
public final class ScenarioMutants implements Trials<String> {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final List<String> WORDS = List.of(
            "company",
            "model",
            "dimensions",
            "item",
            "unit",
            "expect",
            "refused",
            "book",
            "pool",
            "receive",
            "ship",
            "invoice",
            "purchase",
            "sell",
            "count",
            "move",
            "transfer",
            "transfer-ship",
            "transfer-receive",
            "assemble",
            "using",
            "into",
            "pick",
            "finish",
            "end",
            "charge",
            "adjust",
            "cancel",
            "mark",
            "unmark",
            "close",
            "reverse",
            "recalculate",
            "preview",
            "from",
            "to",
            "transit",
            "site=",
            "site=1",
            "items=",
            "party=",
            "fifo",
            "standard");

    private final List<String> scenarios =
            ScenarioFolder.texts().stream().map(TextMutator::text).toList();

    @Override
    public List<String> parts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        String scenario = scenarios.get(random.nextInt(scenarios.size()));
        return Arrays.asList(
                new TextMutator(random, WORDS, " ").mutant(scenario).split("\n", -1));
    }

    @Override
    public String text(long seed, List<String> parts) {
        return TextMutator.shown(String.join("\n", parts));
    }

    @Override
    public Tried attempt(long seed, List<String> parts) {
        byte[] mutant = TextMutator.bytes(String.join("\n", parts));
        return switch (ScenarioText.read("mutant", mutant)) {
            case Reading.Read<ScenarioFile>(ScenarioFile file) -> played(file);
            case Reading.Faulty<ScenarioFile>(List<Fault> faults) -> new Tried(Map.of("faulty", 1L), untold(faults));
        };
    }

    private static Optional<String> untold(List<Fault> faults) {
        if (faults.isEmpty()) {
            return Optional.of("neither read nor faulty");
        }
        return faults.stream()
                .filter(fault -> fault.line() < 1
                        || fault.column() < 1
                        || fault.expected().isEmpty()
                        || fault.remedy().isEmpty())
                .findFirst()
                .map(fault -> "not told where, why and what to do: " + fault);
    }

    private static Tried played(ScenarioFile file) {
        Reading<ScenarioFile> again =
                ScenarioText.read(file.name(), ScenarioPrinter.print(file).getBytes(StandardCharsets.UTF_8));
        boolean same = again instanceof Reading.Read<ScenarioFile>(ScenarioFile read)
                && read.directives().equals(file.directives());
        if (!same) {
            return new Tried(Map.of(), Optional.of("printed and read again: " + again));
        }
        Books books = new MemoryBooks();
        ScenarioReport report = ScenarioRunner.run(file, books, CLOCK);
        Map<String, Long> met = new HashMap<>();
        met.put(report.failed() == 0 ? "as it was" : "played otherwise", 1L);
        for (Step step : file.steps()) {
            met.merge("line " + step.directive().getClass().getSimpleName(), 1L, Long::sum);
        }
        return new Tried(met, broken(books));
    }

    private static Optional<String> broken(Books books) {
        List<Finding> broken = books.companies().stream()
                .flatMap(company -> books.read(company.name(), open -> new Verification(open).findings()).stream())
                .toList();
        return broken.isEmpty() ? Optional.empty() : Optional.of("broken: " + broken);
    }
}
