package org.lukk.cli.demo;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;
import org.lukk.closing.Acting;
import org.lukk.closing.Books;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.PostingDoor;
import org.lukk.closing.Run;
import org.lukk.closing.RunRequest;
import org.lukk.closing.RunType;
import org.lukk.closing.TransactionQuery;
import org.lukk.inventory.Posting;
import org.lukk.inventory.PostingDesk;
import org.lukk.values.Currency;
import org.lukk.values.Refusal;

/**
 * Loads the sample company, posts two years of its trade and closes them month by month. Each step looks at what is there
 * already, so a demo that was stopped goes on where it stopped.
 */
final class Demo {
    static final Books.Company COMPANY = new Books.Company("FoodMart", Currency.of("USD"));
    private static final YearMonth FIRST = YearMonth.of(1997, 1);
    private static final int MONTHS = 24;
    private static final int CHUNK = 10_000;

    private final Books books;
    private final String user;
    private final InstantSource clock;
    private final LongSupplier nanos;
    private final int threads;

    /** A close with the time it took, begin to commit; no time where it was there already. */
    record TimedClose(Run run, Optional<Duration> took) {}

    /** What posting did: how many, in which time, and what was left out. */
    record Posted(long postings, Duration took, long deliveriesOfNothing) {}

    /** Told how many postings are done. */
    @FunctionalInterface
    interface Watch {
        void posted(long done);
    }

    /** The clock dates what is recorded, the nanoseconds time what is measured. */
    Demo(Books books, String user, InstantSource clock, LongSupplier nanos, int threads) {
        this.books = books;
        this.user = user;
        this.clock = clock;
        this.nanos = nanos;
        this.threads = threads;
    }

    private Acting acting(String command) {
        return new Acting(COMPANY.name(), user, command, clock);
    }

    private MonthEnd monthEnd(String command) {
        return new MonthEnd(books, acting(command), threads);
    }

    /** Whether the sample is posted already. */
    boolean isPosted() {
        books.found(COMPANY);
        boolean[] any = new boolean[1];
        books.read(COMPANY.name(), open -> {
            open.transactions(new TransactionQuery("", null, null, 0, 1), transaction -> any[0] = true);
            return any;
        });
        return any[0];
    }

    /** Posts everything in one transaction: whole, or not at all. */
    Posted post(FoodMartPostings sample, Watch watch) {
        books.found(COMPANY);
        Acting acting = acting("demo posting");
        new PostingDoor(books, acting).setUp(sample.setUp());
        long start = nanos.getAsLong();
        long postings = books.write(COMPANY.name(), open -> {
            PostingDesk desk = new PostingDesk(open, acting.origin());
            long[] done = new long[1];
            List<Posting> chunk = new ArrayList<>(CHUNK);
            sample.forEach(posting -> {
                chunk.add(posting);
                if (chunk.size() == CHUNK) {
                    done[0] += post(desk, chunk);
                    watch.posted(done[0]);
                }
            });
            done[0] += post(desk, chunk);
            watch.posted(done[0]);
            return done[0];
        });
        return new Posted(postings, Duration.ofNanos(nanos.getAsLong() - start), sample.deliveriesOfNothing());
    }

    private static long post(PostingDesk desk, List<Posting> chunk) {
        PostingDesk.Answer answer = desk.post(chunk);
        if (!answer.refused().isEmpty()) {
            throw new Refusal(
                    answer.refused().stream().map(PostingDesk.Refused::finding).toList());
        }
        int posted = chunk.size();
        chunk.clear();
        return posted;
    }

    /** The last days of the 24 months. */
    static List<LocalDate> closingDates() {
        List<LocalDate> dates = new ArrayList<>();
        for (int month = 0; month < MONTHS; month++) {
            dates.add(FIRST.plusMonths(month).atEndOfMonth());
        }
        return dates;
    }

    /** The active closes of the sample, oldest first. */
    List<Run> closes() {
        return books.read(
                COMPANY.name(),
                open -> open.runs().stream()
                        .filter(run -> run.isActive() && run.type() == RunType.CLOSE)
                        .toList());
    }

    /** Closes a month, or tells the close that is there. */
    TimedClose close(LocalDate date) {
        Optional<Run> there =
                closes().stream().filter(run -> run.date().equals(date)).findFirst();
        if (there.isPresent()) {
            return new TimedClose(there.get(), Optional.empty());
        }
        long start = nanos.getAsLong();
        Run run = monthEnd("demo close " + date).close(RunRequest.upTo(date));
        return new TimedClose(run, Optional.of(Duration.ofNanos(nanos.getAsLong() - start)));
    }

    /** Reverses every close, newest first, and says how many of how many it has. */
    void reverseAll(Steps progress) {
        int closes = closes().size();
        for (int close = 0; close < closes; close++) {
            progress.accept(close, closes);
            monthEnd("demo reversal " + close).reverse(OptionalInt.empty(), Optional.empty());
        }
    }

    /** Learns how far long work is. */
    @FunctionalInterface
    interface Steps {
        void accept(long done, long total);
    }
}
