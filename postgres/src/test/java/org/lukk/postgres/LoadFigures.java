package org.lukk.postgres;

import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import org.lukk.closing.Acting;
import org.lukk.closing.Books;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.Progress;
import org.lukk.closing.Run;
import org.lukk.closing.RunRequest;
import org.lukk.inventory.Cost;
import org.lukk.inventory.Item;
import org.lukk.inventory.ItemType;
import org.lukk.inventory.ModelGroup;
import org.lukk.inventory.Origin;
import org.lukk.inventory.Posting;
import org.lukk.inventory.PostingDesk;
import org.lukk.ledger.Event;
import org.lukk.values.Currency;
import org.lukk.values.Dimensions;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

/**
 * How fast books in PostgreSQL are: two years of a grocery chain posted in one transaction and closed month by month. Run
 * it with {@code -Xmx512m}; it prints postings a second and the seconds of every close.
 */
final class LoadFigures {
    private static final int ITEMS = 1_560;
    private static final int SITES = 3;
    private static final int STORES_OF_A_SITE = 8;
    private static final int MONTHS = 24;
    private static final int SALES_OF_A_MONTH = 11_300;
    private static final int CHUNK = 15_000;
    private static final LocalDate FIRST = LocalDate.of(1997, 1, 1);
    private static final Instant RECORDED = Instant.parse("2026-01-01T00:00:00Z");

    private final PrintStream out;
    private final SplittableRandom random = new SplittableRandom(7);
    private int lots;

    private LoadFigures(PrintStream out) {
        this.out = out;
    }

    public static void main(String[] arguments) {
        try (PostgresBooks books = ThrowAwayDatabases.shared().books()) {
            new LoadFigures(System.out).run(books);
        }
    }

    private void run(PostgresBooks books) {
        setUp(books);
        post(books);
        close(books);
    }

    private void setUp(PostgresBooks books) {
        books.found(new Books.Company("LOAD", Currency.of("USD")));
        long start = System.nanoTime();
        books.write("LOAD", open -> {
            open.put(new ModelGroup("F", Method.FIFO, false, false, true, true, true));
            open.put(new ModelGroup("A", Method.WEIGHTED_AVERAGE, false, false, true, true, true));
            for (int item = 0; item < ITEMS; item++) {
                open.put(new Item(
                        "item" + item, "", ItemType.ITEM, item % 2 == 0 ? "F" : "A", "", "", UnitCost.ZERO, "piece"));
            }
            return open;
        });
        out.println("set-up of " + ITEMS + " items: " + figure(seconds(start)) + " s");
    }

    private void post(PostgresBooks books) {
        long start = System.nanoTime();
        int posted = books.write("LOAD", open -> {
            PostingDesk desk = new PostingDesk(open, Origin.of("load", "load", RECORDED));
            List<Posting> chunk = new ArrayList<>();
            int count = 0;
            for (int month = -1; month < MONTHS; month++) {
                for (Posting posting : month < 0 ? opening() : month(month)) {
                    chunk.add(posting);
                    count++;
                    if (chunk.size() == CHUNK) {
                        desk.post(chunk);
                        chunk.clear();
                    }
                }
            }
            desk.post(chunk);
            return count;
        });
        double seconds = seconds(start);
        out.println("posted " + posted + " in " + figure(seconds) + " s: " + (long) (posted / seconds) + " a second");
    }

    private List<Posting> opening() {
        List<Posting> postings = new ArrayList<>();
        for (int item = 0; item < ITEMS; item++) {
            for (int site = 0; site < SITES; site++) {
                postings.add(movement(FIRST, Event.OPENING, item, site, 60, Optional.of(price(item))));
            }
        }
        return postings;
    }

    private List<Posting> month(int month) {
        LocalDate first = FIRST.plusMonths(month);
        List<Posting> postings = new ArrayList<>();
        for (int day = 0; day < first.lengthOfMonth(); day++) {
            LocalDate date = first.plusDays(day);
            for (int receipt = 0; receipt < 110; receipt++) {
                int item = random.nextInt(ITEMS);
                postings.add(movement(
                        date,
                        Event.PURCHASE,
                        item,
                        random.nextInt(SITES),
                        10 + random.nextInt(8),
                        Optional.of(price(item))));
            }
            for (int sale = 0; sale < SALES_OF_A_MONTH / first.lengthOfMonth(); sale++) {
                postings.add(movement(
                        date,
                        Event.SELL,
                        random.nextInt(ITEMS),
                        random.nextInt(SITES),
                        1 + random.nextInt(5),
                        Optional.empty()));
            }
        }
        return postings;
    }

    private Cost price(int item) {
        return new Cost.Total(Money.ofMinor(500L + item + random.nextInt(300)));
    }

    private Posting movement(LocalDate date, Event event, int item, int site, int quantity, Optional<Cost> cost) {
        String warehouse = "store" + site + random.nextInt(STORES_OF_A_SITE);
        return new Posting.Movement(
                date,
                event,
                "lot" + lots++,
                "item" + item,
                Quantity.of(quantity),
                cost.orElse(null),
                Dimensions.of(Map.of("site", "site" + site, "warehouse", warehouse)),
                Posting.Details.NONE);
    }

    private void close(PostgresBooks books) {
        double[] seconds = new double[MONTHS];
        for (int month = 0; month < MONTHS; month++) {
            LocalDate date = FIRST.plusMonths(month + 1).minusDays(1);
            long start = System.nanoTime();
            List<String> phases = new ArrayList<>();
            Progress progress = phase -> phases.add(phase + " at " + figure(seconds(start)));
            Run run = desk(books, "close " + month, progress).close(RunRequest.upTo(date));
            seconds[month] = seconds(start);
            out.println(date + ": " + run.transactions() + " transactions, " + run.settlements() + " settlements, "
                    + run.warnings() + " warnings, " + figure(seconds[month]) + " s, " + String.join(", ", phases));
        }
        Arrays.sort(seconds);
        out.println("median of the closes: " + figure(seconds[MONTHS / 2]) + " s");
        long start = System.nanoTime();
        desk(books, "reverse", Progress.NONE).reverse(OptionalInt.empty(), Optional.empty());
        out.println("reversal: " + figure(seconds(start)) + " s");
    }

    private static MonthEnd desk(PostgresBooks books, String command, Progress progress) {
        return new MonthEnd(books, new Acting("LOAD", "load", command, InstantSource.fixed(RECORDED)), 2, progress);
    }

    private static String figure(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
