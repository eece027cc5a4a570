package org.lukk.testkit;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.generate.Census;
import org.lukk.testkit.reference.Answer;
import org.lukk.testkit.reference.Reference;

/** One harness at work on a few threads, until a book fails, time is up or there are no more books. */
final class Search {
    static final String NO_ANSWER = "no answer";

    private final NamedHarness harness;
    private final Source source;
    private final Limit limit;
    private final Census census = new Census();
    /** Books being tried, each as the failure that it is if it never ends, with its start. */
    private final Map<Failure, Long> underWay = new ConcurrentHashMap<>();

    private long taken;
    private boolean noneLeft;
    private Optional<Failure> failure = Optional.empty();

    /**
     * When to stop.
     *
     * @param deadline by {@link System#nanoTime}
     * @param patience with one book
     */
    record Limit(long books, Optional<Long> deadline, Duration patience) {
        private static final Duration PATIENCE = Duration.ofSeconds(60);

        /** However long it takes. */
        static Limit books(long books) {
            return new Limit(books, Optional.empty(), PATIENCE);
        }

        static Limit booksOrTime(long books, Duration time) {
            return new Limit(books, Optional.of(System.nanoTime() + time.toNanos()), PATIENCE);
        }

        boolean reached(long taken) {
            return taken >= books || deadline.stream().anyMatch(end -> System.nanoTime() - end >= 0);
        }
    }

    private Search(NamedHarness harness, Source source, Limit limit) {
        this.harness = harness;
        this.source = source;
        this.limit = limit;
    }

    /**
     * What was tried, and the book that failed, made short.
     *
     * @param all whether no book was left
     */
    record Outcome(Census census, boolean all, Optional<Failure> failure) {}

    static Outcome run(NamedHarness harness, String seed, Limit limit, int threads) {
        Search search = new Search(harness, harness.from().apply(seed), limit);
        ExecutorService workers = workers(threads);
        IntStream.range(0, threads).forEach(_ -> workers.execute(search::work));
        workers.shutdown();
        boolean done;
        do {
            done = haveEnded(workers) || search.hangs();
        } while (!done);
        return search.outcome();
    }

    /** Threads that keep no process alive. */
    static ExecutorService workers(int threads) {
        return Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().factory());
    }

    /** Whether they have, after waiting a little. */
    static boolean haveEnded(ExecutorService workers) {
        try {
            return workers.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Whether a book has found a loop without end. */
    private synchronized boolean hangs() {
        long now = System.nanoTime();
        Optional<Failure> hanging = underWay.entrySet().stream()
                .filter(attempt -> now - attempt.getValue() > limit.patience().toNanos())
                .map(Map.Entry::getKey)
                .findFirst();
        failure = failure.or(() -> hanging);
        return hanging.isPresent();
    }

    private synchronized Outcome outcome() {
        return new Outcome(census, noneLeft, failure.map(this::shrunk));
    }

    private void work() {
        for (Optional<Source.Trial> trial = next(); trial.isPresent(); trial = next()) {
            String seed = trial.get().seed();
            trial.get().book().get().ifPresent(book -> attempt(seed, book));
        }
    }

    private synchronized Optional<Source.Trial> next() {
        if (failure.isPresent() || limit.reached(taken)) {
            return Optional.empty();
        }
        taken++;
        Optional<Source.Trial> trial = source.next();
        noneLeft = trial.isEmpty();
        return trial;
    }

    private void attempt(String seed, Book book) {
        Failure hanging = new Failure(harness.name(), seed, book, NO_ANSWER);
        underWay.put(hanging, System.nanoTime());
        List<Answer> answers = Reference.answers(book);
        Optional<String> difference = Harness.difference(harness.check(), answers);
        underWay.remove(hanging);
        synchronized (this) {
            census.add(answers);
            failure = failure.or(() -> difference.map(text -> new Failure(harness.name(), seed, book, text)));
        }
    }

    private Failure shrunk(Failure failed) {
        return failed.difference().equals(NO_ANSWER)
                ? failed
                : new Shrinking(failed, harness.check(), limit).shortest();
    }
}
