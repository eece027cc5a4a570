package org.lukk.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.lukk.testkit.generate.Shrinker;

/** A seeded harness at work on a few threads, until a trial fails or there were enough of them. */
final class SeedSearch<P> {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Trials<P> trials;
    private final Limit limit;
    private final Map<String, Long> met = new TreeMap<>();
    /** Seeds being tried, each with its start. */
    private final Map<Long, Long> underWay = new ConcurrentHashMap<>();

    private long nextSeed;
    private long taken;
    private long tried;
    private Optional<Fault> fault = Optional.empty();

    /**
     * When to stop.
     *
     * @param least so many, even when time is up
     * @param most so many, even when there is time left
     * @param deadline by {@link System#nanoTime}
     */
    record Limit(long least, long most, long deadline) {
        boolean reached(long taken) {
            return taken >= most || (taken >= least && System.nanoTime() - deadline >= 0);
        }
    }

    /** What is wrong with what a seed makes, told with it. */
    record Fault(long seed, String text) {}

    /** What was tried. */
    record Outcome(long trials, Map<String, Long> met, Optional<Fault> fault) {}

    private SeedSearch(Trials<P> trials, long seed, Limit limit) {
        this.trials = trials;
        this.limit = limit;
        this.nextSeed = seed;
    }

    static <P> Outcome run(Trials<P> trials, long seed, Limit limit, int threads) {
        SeedSearch<P> search = new SeedSearch<>(trials, seed, limit);
        ExecutorService workers = Search.workers(threads);
        IntStream.range(0, threads).forEach(_ -> workers.execute(search::work));
        workers.shutdown();
        boolean done;
        do {
            done = Search.haveEnded(workers) || search.hangs();
        } while (!done);
        return search.outcome();
    }

    private synchronized boolean hangs() {
        long now = System.nanoTime();
        Optional<Long> hanging = underWay.entrySet().stream()
                .filter(attempt -> now - attempt.getValue() > PATIENCE.toNanos())
                .map(Map.Entry::getKey)
                .findFirst();
        fault = fault.or(() -> hanging.map(seed -> told(seed, trials.parts(seed), Search.NO_ANSWER)));
        return hanging.isPresent();
    }

    private synchronized Outcome outcome() {
        return new Outcome(tried, Map.copyOf(met), fault);
    }

    private void work() {
        for (Optional<Long> seed = next(); seed.isPresent(); seed = next()) {
            attempt(seed.get());
        }
    }

    private synchronized Optional<Long> next() {
        if (fault.isPresent() || limit.reached(taken)) {
            return Optional.empty();
        }
        taken++;
        return Optional.of(nextSeed++);
    }

    private void attempt(long seed) {
        underWay.put(seed, System.nanoTime());
        List<P> parts = trials.parts(seed);
        Trials.Tried came = Harness.tried(trials, seed, parts);
        underWay.remove(seed);
        Optional<Fault> found = came.fault().map(_ -> shrunk(seed, parts));
        synchronized (this) {
            tried++;
            came.met().forEach((what, times) -> met.merge(what, times, Long::sum));
            fault = fault.or(() -> found);
        }
    }

    private Fault shrunk(long seed, List<P> parts) {
        Predicate<List<P>> fails =
                some -> Harness.tried(trials, seed, some).fault().isPresent();
        List<P> shortest = Shrinker.shrink(parts, fails);
        return told(
                seed, shortest, Harness.tried(trials, seed, shortest).fault().orElseThrow());
    }

    private Fault told(long seed, List<P> parts, String what) {
        return new Fault(seed, Harness.text(trials, seed, parts) + "\n\n" + what + "\n");
    }
}
