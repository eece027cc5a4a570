package org.lukk.testkit;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.generate.Census;
import org.lukk.testkit.generate.Shrinker;
import org.lukk.testkit.reference.Answer;
import org.lukk.testkit.reference.Reference;

/** One harness at work on a few threads, until a book fails, time is up or there are no more books. */
final class Search {
    private final NamedHarness harness;
    private final Source source;
    private final Limit limit;
    private final Census census = new Census();
    private long taken;
    private Optional<Failure> failure = Optional.empty();

    /**
     * When to stop.
     *
     * @param deadline by {@link System#nanoTime}
     */
    record Limit(long books, Optional<Long> deadline) {
        /** However long it takes. */
        static Limit books(long books) {
            return new Limit(books, Optional.empty());
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

    /** What was tried, and the book that failed, made short. */
    record Outcome(Census census, Optional<Failure> failure) {}

    static Outcome run(NamedHarness harness, String seed, Limit limit, int threads) {
        Search search = new Search(harness, harness.from().apply(seed), limit);
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            IntStream.range(0, threads).forEach(_ -> workers.execute(search::work));
        }
        return new Outcome(search.census, search.failure.map(search::shrunk));
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
        return source.next();
    }

    private void attempt(String seed, Book book) {
        List<Answer> answers = Reference.answers(book);
        Optional<String> difference = Harness.difference(harness.check(), answers);
        synchronized (this) {
            census.add(answers);
            if (failure.isEmpty()) {
                failure = difference.map(text -> new Failure(harness.name(), seed, book, text));
            }
        }
    }

    private Failure shrunk(Failure failed) {
        Book shrunk = Shrinker.shrink(failed.book(), book -> difference(book).isPresent());
        return new Failure(
                failed.harness(), failed.seed(), shrunk, difference(shrunk).orElse(failed.difference()));
    }

    private Optional<String> difference(Book book) {
        return Harness.difference(harness.check(), Reference.answers(book));
    }
}
