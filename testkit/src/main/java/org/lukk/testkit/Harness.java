package org.lukk.testkit;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lukk.testkit.compare.Check;
import org.lukk.testkit.generate.Census;
import org.lukk.testkit.generate.Trait;
import org.lukk.testkit.reference.Answer;

/**
 * Looks for books on which the product and the reference differ, for a given time. It prints what it tried and, of a
 * book that fails, one line that repeats it and the book made short as a scenario.
 */
public final class Harness {
    private final HarnessOptions options;

    private final PrintStream out;
    private long passed;
    private long failed;

    private Harness(HarnessOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    /** Runs the harnesses of the costing core and these; see {@link #run(PrintStream, List, List, String...)}. */
    public static int run(PrintStream out, List<NamedHarness> more, String... arguments) {
        return run(out, more, List.of(), arguments);
    }

    /**
     * Runs the harnesses of the costing core and these.
     *
     * @param more with books
     * @param seeded with other things
     * @return exit code: 0 if nothing failed, 1 if something did, 2 for wrong usage
     */
    public static int run(PrintStream out, List<NamedHarness> more, List<SeededHarness> seeded, String... arguments) {
        HarnessOptions options;
        try {
            options = HarnessOptions.of(arguments);
        } catch (IllegalArgumentException e) {
            out.println(e.getMessage());
            return 2;
        }
        return new Harness(options, out).run(more, seeded);
    }

    private int run(List<NamedHarness> more, List<SeededHarness> seeded) {
        List<NamedHarness> harnesses = Stream.concat(NamedHarness.costing(options.soak()).stream(), more.stream())
                .filter(harness -> options.only().stream().allMatch(harness.name()::equals))
                .toList();
        List<SeededHarness> others = seeded.stream()
                .filter(harness -> options.only().stream().allMatch(harness.name()::equals))
                .toList();
        if (harnesses.isEmpty() && others.isEmpty()) {
            out.println("No harness is called " + options.only().orElse(""));
            return 2;
        }
        int shares = harnesses.stream().mapToInt(NamedHarness::share).sum()
                + others.stream().mapToInt(SeededHarness::share).sum();
        Duration all = Duration.ofMinutes(options.minutes());
        harnesses.forEach(
                harness -> run(harness, all.multipliedBy(harness.share()).dividedBy(shares)));
        others.forEach(harness -> run(harness, all.multipliedBy(harness.share()).dividedBy(shares)));
        out.println(passed + " passed, " + failed + " failed");
        return failed == 0 ? 0 : 1;
    }

    private void run(NamedHarness harness, Duration time) {
        long start = System.nanoTime();
        out.println(harness.name() + (harness.isComplete() ? "" : ": from seed " + options.seed()));
        Search.Limit limit = Search.Limit.booksOrTime(options.books(), time);
        Search.Outcome outcome = Search.run(harness, options.seed(), limit, options.threads());
        Census census = outcome.census();
        tell(outcome, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start));
        passed += census.books() - outcome.failure().stream().count();
        failed += outcome.failure().stream().count();
        outcome.failure().map(Failure::text).ifPresent(out::println);
        List<Trait> missing = harness.makes().stream()
                .filter(census.missing()::contains)
                .filter(trait -> census.books() >= trait.within())
                .toList();
        if (!missing.isEmpty()) {
            failed++;
            out.println("FAILED  " + harness.name() + " made no book with: "
                    + missing.stream().map(Trait::name).toList());
        }
    }

    private void tell(Search.Outcome outcome, long millis) {
        Census census = outcome.census();
        out.println("  " + (outcome.all() ? "all " : "") + census.books() + " books, " + census.events() + " events, "
                + census.runs() + " runs in " + millis / 1000 + " s, " + census.books() * 1000 / Math.max(millis, 1)
                + " books a second");
        census.lines().forEach(line -> out.println("  " + line));
    }

    private void run(SeededHarness harness, Duration time) {
        long start = System.nanoTime();
        out.println(harness.name() + ": from seed " + options.seed());
        SeedSearch.Limit limit = new SeedSearch.Limit(
                Math.min(options.books(), harness.floor()), options.books(), start + time.toNanos());
        SeedSearch.Outcome outcome =
                SeedSearch.run(harness.each(), Long.parseLong(options.seed()), limit, options.threads());
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        out.println("  " + outcome.trials() + " " + harness.trials() + " in " + millis / 1000 + " s, "
                + outcome.trials() * 1000 / Math.max(millis, 1) + " a second");
        out.println("  "
                + new TreeMap<>(outcome.met())
                        .entrySet().stream()
                                .map(met -> met.getKey() + " " + met.getValue())
                                .collect(Collectors.joining(" · ")));
        passed += outcome.trials() - outcome.fault().stream().count();
        failed += outcome.fault().stream().count();
        outcome.fault()
                .ifPresent(fault -> out.println("FAILED  ./dev harness --only " + harness.name() + " --seed "
                        + fault.seed() + " --books 1\n\n" + fault.text()));
        Set<String> missing = new TreeSet<>(harness.mustMeet());
        missing.removeAll(outcome.met().keySet());
        if (outcome.trials() >= harness.floor() && !missing.isEmpty()) {
            failed++;
            out.println("FAILED  " + harness.name() + " never met " + missing);
        }
    }

    /** What comes of a trial; a crash is a fault of it. */
    static <P> Trials.Tried tried(Trials<P> trials, long seed, List<P> parts) {
        try {
            return trials.attempt(seed, parts);
        } catch (RuntimeException | Error e) {
            return new Trials.Tried(Map.of(), Optional.of(trace(e)));
        }
    }

    /** The parts for a person to read; or why they cannot be told. */
    static <P> String text(Trials<P> trials, long seed, List<P> parts) {
        try {
            return trials.text(seed, parts);
        } catch (RuntimeException | Error e) {
            return trace(e);
        }
    }

    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    /** The difference a check finds; a crash of what is checked is one, too. */
    static Optional<String> difference(Check check, List<Answer> answers) {
        try {
            return answers.isEmpty() ? Optional.empty() : check.difference(answers);
        } catch (RuntimeException | Error e) {
            return Optional.of(trace(e));
        }
    }
}
