package org.lukk.cli.demo;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.lukk.cli.BooksOptions;
import org.lukk.cli.OpenedBooks;
import org.lukk.cli.ProgressBar;
import org.lukk.closing.Acting;
import org.lukk.closing.Adjustment;
import org.lukk.closing.Books;
import org.lukk.closing.Explanations;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.Reconciliation;
import org.lukk.closing.Run;
import org.lukk.postgres.ServerFigures;
import org.lukk.values.CanonicalBytes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Two years of a grocery chain: posted, closed month by month, proved. */
@Command(
        name = "demo",
        description = "Loads a real sample company, posts two years of its trade and closes them month by month.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {
    private static final int LARGEST = 5;

    @Mixin
    final BooksOptions options = new BooksOptions();

    @Option(names = "--batch", description = "ends after the closes, as it does without pages to serve")
    boolean batch;

    @Option(names = "--no-browser", description = "opens no browser, as without pages to serve")
    boolean noBrowser;

    @Option(names = "--repeat", description = "reverses all closes, newest first, closes again and compares")
    boolean repeat;

    @Spec
    @Nullable
    CommandSpec spec;

    private final Supplier<FoodMart> sample;

    /** The demo of the whole sample. */
    public DemoCommand() {
        this(FoodMart::read);
    }

    DemoCommand(Supplier<FoodMart> sample) {
        this.sample = sample;
    }

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        DemoScreen screen = new DemoScreen(out);
        screen.say("Opening the books in " + (options.db == null ? options.data : options.db) + " …");
        try (OpenedBooks opened = OpenedBooks.open(options, true)) {
            return run(opened.books(), opened.serverFigures(), screen);
        }
    }

    private int run(Books books, ServerFigures server, DemoScreen screen) {
        Demo demo = new Demo(books, options.user(), InstantSource.system(), System::nanoTime, options.threads);
        if (!demo.isPosted()) {
            screen.say("Reading FoodMart …");
            FoodMartPostings postings = new FoodMartPostings(sample.get());
            screen.say("Posting …");
            screen.posted(posted(demo, postings));
            screen.plainCopy(server.plainCopy());
        }
        boolean sound = close(books, demo, screen);
        if (repeat) {
            List<String> before = digests(demo.closes());
            screen.say("");
            screen.say("Reversing all " + before.size() + " closes, newest first, and closing again …");
            reverseAll(demo);
            sound &= close(books, demo, screen);
            boolean same = before.equals(digests(demo.closes()));
            screen.say(same ? "All digests are as before." : "DIGESTS DIFFER.");
            sound &= same;
        }
        screen.memory(server.memory());
        next(screen, largest(books, demo, 1).getFirst().lot());
        return sound ? 0 : 1;
    }

    private Demo.Posted posted(Demo demo, FoodMartPostings postings) {
        ProgressBar bar = ProgressBar.of(spec);
        long all = postings.count();
        try {
            return demo.post(postings, done -> bar.show("posting", done, all));
        } finally {
            bar.clear();
        }
    }

    private void reverseAll(Demo demo) {
        ProgressBar bar = ProgressBar.of(spec);
        try {
            demo.reverseAll((done, all) -> bar.show("reversing closes", done, all));
        } finally {
            bar.clear();
        }
    }

    private boolean close(Books books, Demo demo, DemoScreen screen) {
        screen.heading();
        List<Demo.TimedClose> closes = new ArrayList<>();
        DemoProof.Emptied emptied = new DemoProof.Emptied(0, 0);
        for (LocalDate date : Demo.closingDates()) {
            Demo.TimedClose close = demo.close(date);
            screen.close(close);
            closes.add(close);
            emptied = emptied.plus(books.read(Demo.COMPANY.name(), open -> new DemoProof(open).emptied(date)));
        }
        screen.closed(closes);
        Reconciliation reconciliation = new MonthEnd(
                        books,
                        new Acting(Demo.COMPANY.name(), options.user(), "demo", InstantSource.system()),
                        options.threads)
                .reconcile(null);
        screen.reconciliation(reconciliation);
        screen.emptied(emptied);
        largest(books, demo, screen);
        screen.say("");
        screen.say("Digest of the 24 closes: " + digest(digests(demo.closes())));
        return reconciliation.isReconciled() && emptied.withValue() == 0;
    }

    private static void largest(Books books, Demo demo, DemoScreen screen) {
        screen.say("");
        screen.say("The largest adjustments");
        for (Adjustment adjustment : largest(books, demo, LARGEST)) {
            screen.adjustment(adjustment);
            books.read(Demo.COMPANY.name(), open -> new Explanations(open).madeOf(adjustment.lot()))
                    .ifPresent(screen::explanation);
        }
    }

    private static List<Adjustment> largest(Books books, Demo demo, int count) {
        return books.read(Demo.COMPANY.name(), open -> new DemoProof(open).largest(demo.closes(), count));
    }

    private static List<String> digests(List<Run> closes) {
        return closes.stream().map(Run::digest).toList();
    }

    private static String digest(List<String> digests) {
        CanonicalBytes bytes = new CanonicalBytes();
        digests.forEach(bytes::text);
        return bytes.sha256();
    }

    private static void next(DemoScreen screen, String lot) {
        screen.say("");
        screen.say("Next, for instance:");
        screen.say("  ./lukk explain " + lot + "               what a cost is made of, down to its invoices");
        screen.say("  ./lukk runs                          the closes");
        screen.say("  ./lukk log 2                         what a close could not settle, and why");
        screen.say("  ./lukk voucher 2                     what it posted");
        screen.say("  ./lukk report reconciliation         stock against accounts");
        screen.say("  ./lukk reverse                       takes back the last close");
    }
}
