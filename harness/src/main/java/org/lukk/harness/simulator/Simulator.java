package org.lukk.harness.simulator;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lukk.closing.Books;
import org.lukk.harness.Scratch;
import org.lukk.testkit.Trials;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.book.ItemSetUp;
import org.lukk.testkit.book.ScenarioText;
import org.lukk.values.Method;
import org.lukk.values.UnitCost;

/** Runs of a simulated company (reliability.md H5), each a list of steps with a seed of its own. */
public final class Simulator implements Trials<Long> {
    /** What some hundred runs come across: every kind of command, every rare thing, and these refusals. */
    public static final Set<String> MUST_MEET = mustMeet();

    private static final int STEPS = 500;
    private static final List<Method> METHODS = List.of(Method.values()).stream()
            .filter(method -> !method.isPerpetual())
            .toList();

    private static Set<String> mustMeet() {
        Set<String> met = new TreeSet<>();
        Stream.of(Rare.values()).forEach(rare -> met.add("rare " + rare.word()));
        for (String done : List.of(
                "cancel",
                "close",
                "close exactly",
                "import",
                "period closed",
                "period on-hold",
                "period open",
                "post Charge",
                "post Difference",
                "post Invoice",
                "post Issue",
                "post Mark",
                "post Receipt",
                "post Return",
                "post Transfer",
                "post Unmark",
                "post nothing",
                "post-voucher",
                "preview",
                "profile",
                "recalculate",
                "reverse")) {
            met.add(done + " done");
        }
        for (String code : List.of(
                "already-cancelled",
                "already-invoiced",
                "already-settled",
                "bad-input",
                "close-date-not-after-last-close",
                "closed-period",
                "duplicate-lot",
                "id-reused",
                "ledger-period-final",
                "ledger-period-not-open",
                "mark-exceeds-quantity",
                "mark-other-cost-object",
                "not-last-run",
                "nothing-to-reverse",
                "preview-outdated",
                "quantity-exceeds-lot",
                "return-exceeds-sale",
                "run-in-progress",
                "unknown-lot",
                "unknown-run",
                "voucher-not-posted")) {
            met.add("refused " + code);
        }
        return met;
    }

    private final Supplier<Books> newBooks;
    private final Scratch scratch;

    /** Over books from here, which nobody else uses. */
    public Simulator(Supplier<Books> newBooks, Scratch scratch) {
        this.newBooks = newBooks;
        this.scratch = scratch;
    }

    @Override
    public List<Long> parts(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return random.longs(STEPS).boxed().toList();
    }

    private Simulation simulation(long seed) {
        Path folder = scratch.folder("simulator " + Thread.currentThread().threadId());
        return new Simulation(seed, newBooks.get(), folder, items(seed));
    }

    private static List<ItemSetUp> items(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, random.nextInt(1, 4))
                .mapToObj(place -> new ItemSetUp(
                        "abc".substring(place, place + 1),
                        METHODS.get(random.nextInt(METHODS.size())),
                        random.nextBoolean(),
                        new UnitCost(BigDecimal.valueOf(random.nextInt(2_000), 2))))
                .toList();
    }

    @Override
    public Tried attempt(long seed, List<Long> parts) {
        Simulation simulation = simulation(seed);
        for (int step = 0; step < parts.size() && !simulation.hasEnded(); step++) {
            Optional<String> wrong = simulation.step(parts.get(step));
            if (wrong.isPresent()) {
                return new Tried(Map.of(), Optional.of("step " + (step + 1) + ": " + wrong.get()));
            }
        }
        return new Tried(simulation.chance().met(), Optional.empty());
    }

    @Override
    public String text(long seed, List<Long> parts) {
        Simulation simulation = simulation(seed);
        boolean goesOn = true;
        for (int step = 0; step < parts.size() && goesOn; step++) {
            goesOn = goesOn(simulation, parts.get(step));
        }
        return String.join("\n", simulation.story()) + "\n\n"
                + String.join("\n", ScenarioText.head(new Book(items(seed), List.of()))) + "\n"
                + String.join("\n", simulation.model().accepted());
    }

    /** A crash ends the story; it is told beside it. */
    private static boolean goesOn(Simulation simulation, long step) {
        try {
            return simulation.step(step).isEmpty();
        } catch (IllegalStateException | CompletionException _) {
            return false;
        }
    }
}
