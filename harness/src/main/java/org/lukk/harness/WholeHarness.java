package org.lukk.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.lukk.closing.Books;
import org.lukk.harness.mutants.CommandMutants;
import org.lukk.harness.mutants.CsvMutants;
import org.lukk.harness.mutants.ScenarioMutants;
import org.lukk.harness.simulator.Simulator;
import org.lukk.memory.MemoryBooks;
import org.lukk.postgres.PostgresBooks;
import org.lukk.postgres.ThrowAwayDatabases;
import org.lukk.testkit.Harness;
import org.lukk.testkit.NamedHarness;
import org.lukk.testkit.SeededHarness;
import org.lukk.testkit.Trials;

/** What {@code ./dev harness} runs: the costing core, and the whole product in memory and on PostgreSQL. */
public final class WholeHarness {
    private static final List<NamedHarness> PRODUCT = List.of(
            NamedHarness.product("memory", 3, work -> work.apply(new MemoryBooks())),
            NamedHarness.smallProduct("memory", 3, work -> work.apply(new MemoryBooks())),
            NamedHarness.product("postgres", 2, WholeHarness::onPostgres),
            NamedHarness.accounts("memory", 1, work -> work.apply(new MemoryBooks())),
            NamedHarness.accounts("postgres", 1, WholeHarness::onPostgres));

    /** Of each format at every landing (reliability.md section 8). */
    private static final long MUTANTS = 20_000;

    private static final long SIMULATIONS = 500;

    private WholeHarness() {}

    /** Exit code 0 if nothing failed, 1 if something did, 2 for wrong usage. */
    public static void main(String... arguments) {
        int code;
        try (Scratch scratch = new Scratch();
                CommandMutants commands = new CommandMutants(scratch)) {
            List<SeededHarness> seeded = new ArrayList<>(mutants(MUTANTS, scratch, commands));
            seeded.add(simulator(SIMULATIONS, MemoryBooks::new, scratch));
            code = Harness.run(System.out, PRODUCT, seeded, arguments);
        }
        System.exit(code);
    }

    /** Hostile input of every format (reliability.md H10), so many mutants of each. */
    static List<SeededHarness> mutants(long floor, Scratch scratch, CommandMutants commands) {
        return List.of(
                mutants("scenario", floor, Set.of("as it was", "played otherwise", "faulty"), new ScenarioMutants()),
                mutants("csv", floor, Set.of("nothing new", "taken postings.csv"), new CsvMutants(scratch)),
                mutants(
                        "commands",
                        floor,
                        Set.of("without books, exit code 2", "with books, exit code 0", "with books, exit code 3"),
                        commands));
    }

    /** A company at work (reliability.md H5), so many runs of it. */
    static SeededHarness simulator(long floor, Supplier<Books> newBooks, Scratch scratch) {
        return new SeededHarness("simulator", "runs", 2, floor, Simulator.MUST_MEET, new Simulator(newBooks, scratch));
    }

    private static SeededHarness mutants(String format, long floor, Set<String> mustMeet, Trials<?> each) {
        return new SeededHarness("mutants-" + format, "mutants", 1, floor, mustMeet, each);
    }

    private static Optional<String> onPostgres(Function<? super Books, Optional<String>> work) {
        try (PostgresBooks books = ThrowAwayDatabases.shared().books()) {
            return work.apply(books);
        }
    }
}
