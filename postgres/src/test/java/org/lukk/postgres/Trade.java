package org.lukk.postgres;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.Acting;
import org.lukk.closing.Books;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.OpenBooks;
import org.lukk.closing.PostingDoor;
import org.lukk.closing.PostingRow;
import org.lukk.closing.Progress;
import org.lukk.closing.Run;
import org.lukk.closing.RunRequest;
import org.lukk.inventory.Cost;
import org.lukk.inventory.Item;
import org.lukk.inventory.ItemType;
import org.lukk.inventory.ModelGroup;
import org.lukk.inventory.Posting;
import org.lukk.inventory.PostingDesk;
import org.lukk.inventory.Source;
import org.lukk.ledger.Event;
import org.lukk.values.Currency;
import org.lukk.values.Dimensions;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

/** A small trade in two items, one by FIFO and one by weighted average, as one user in one process carries it on. */
final class Trade {
    static final String COMPANY = "TRADE";
    static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);

    /** The number of its import. */
    static final long IMPORT = 1;

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private final Books books;
    private final String user;
    private final Progress progress;

    Trade(Books books, String user) {
        this(books, user, Progress.NONE);
    }

    /** A trade whose runs tell how far they are. */
    Trade(Books books, String user, Progress progress) {
        this.books = books;
        this.user = user;
        this.progress = progress;
    }

    /** January closed, with an issue left unsettled; February posted, with a mark, an invoice and a backdated receipt. */
    void carryOnToFebruary() {
        books.found(new Books.Company(COMPANY, Currency.of("USD")));
        books.write(COMPANY, open -> {
            open.put(new ModelGroup("F", Method.FIFO, false, false, true, true, true));
            open.put(new ModelGroup("A", Method.WEIGHTED_AVERAGE, true, false, true, true, true));
            open.put(new Item("a", "", ItemType.ITEM, "F", "", "", UnitCost.ZERO, "piece"));
            open.put(new Item("b", "", ItemType.ITEM, "A", "", "", UnitCost.ZERO, "piece"));
            return open;
        });
        for (String item : List.of("a", "b")) {
            post(purchase(5, item, 3, 1000));
            post(purchase(7, item, 3, 1100));
            post(sell(8, item, 4));
            post(movement(9, Event.SHIP, item, 4, null));
        }
        close(JANUARY);
        for (String item : List.of("a", "b")) {
            post(movement(35, Event.RECEIVE, item, 7, 2333L));
            post(purchase(36, item, 5, 1717));
            post(sell(38, item, 2));
            post(purchase(33, item, 2, 999));
            post(new Posting.Invoice(day(39), lot(35, item), Quantity.of(3), null, "", Source.NONE));
        }
        post(mark());
    }

    /** Marks the last sale to a purchase that it would not take by itself. */
    Posting mark() {
        return new Posting.MarkTo(lot(38, "a"), lot(36, "a"), Quantity.of(1));
    }

    Posting unmark() {
        return new Posting.Unmark(lot(38, "a"));
    }

    Posting sale() {
        return sell(40, "a", 1);
    }

    /** Enough rows to be copied, not inserted one by one; with the rows they came from. */
    void importFile() {
        List<Posting> postings = new ArrayList<>();
        List<PostingRow> rows = new ArrayList<>();
        for (int line = 1; line <= 2 * BatchedRows.FEW; line++) {
            postings.add(purchase(1_000 + line, line % 2 == 0 ? "a" : "b", line, 100L + line));
            rows.add(new PostingRow("key " + line, "row " + line, "", IMPORT, "postings.csv", line));
        }
        books.write(COMPANY, open -> {
            new PostingDesk(open, acting().origin()).post(postings);
            open.append(rows);
            return rows;
        });
    }

    Posting sell(int day, String item, int quantity) {
        return movement(day, Event.SELL, item, quantity, null);
    }

    Posting purchase(int day, String item, int quantity, long cents) {
        return movement(day, Event.PURCHASE, item, quantity, cents);
    }

    private static Posting movement(int day, Event event, String item, int quantity, @Nullable Long cents) {
        return new Posting.Movement(
                day(day),
                event,
                lot(day, item),
                item,
                Quantity.of(quantity),
                cents == null ? null : new Cost.Total(Money.ofMinor(cents)),
                Dimensions.NONE,
                Posting.Details.NONE);
    }

    /** Nothing else happens to an item on the day of a posting. */
    private static String lot(int day, String item) {
        return item + day;
    }

    private static LocalDate day(int ofTheYear) {
        return LocalDate.of(2025, 12, 31).plusDays(ofTheYear);
    }

    void post(Posting posting) {
        new PostingDoor(books, acting()).post(List.of(posting));
    }

    /** Posts inside a transaction of the books that goes on. */
    void post(OpenBooks open, Posting posting) {
        new PostingDesk(open, acting().origin()).post(List.of(posting));
    }

    Run close(LocalDate date) {
        return desk().close(RunRequest.upTo(date));
    }

    Run recalculate(LocalDate date) {
        return desk().recalculate(RunRequest.upTo(date).forItems(Set.of("a", "b")));
    }

    Run reverse() {
        return desk().reverse(OptionalInt.empty(), Optional.empty());
    }

    void giveUpDeadRun() {
        new PostingDoor(books, acting()).giveUpDeadRun();
    }

    private MonthEnd desk() {
        return new MonthEnd(books, acting(), 1, progress);
    }

    private Acting acting() {
        return new Acting(COMPANY, user, "command of " + user, CLOCK);
    }

    List<String> fingerprint() {
        return books.suppose(COMPANY, Fingerprint::of);
    }
}
