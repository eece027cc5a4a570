package org.lukk.postgres;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.lukk.inventory.SetUp;
import org.lukk.inventory.Source;
import org.lukk.ledger.Account;
import org.lukk.ledger.Event;
import org.lukk.ledger.PeriodState;
import org.lukk.ledger.PostingType;
import org.lukk.ledger.ProfileLine;
import org.lukk.values.Currency;
import org.lukk.values.Dimensions;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.Refusal;
import org.lukk.values.UnitCost;

/** A small trade in two items, one by FIFO and one by weighted average, as one user in one process carries it on. */
final class Trade {
    static final String COMPANY = "TRADE";
    static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    static final LocalDate FEBRUARY = LocalDate.of(2026, 2, 28);
    static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    /** The number of its import. */
    static final long IMPORT = 1;

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private final Books books;
    private final String company;
    private final String user;
    private final Progress progress;

    Trade(Books books, String user) {
        this(books, COMPANY, user, Progress.NONE);
    }

    /** A trade whose runs tell how far they are. */
    Trade(Books books, String user, Progress progress) {
        this(books, COMPANY, user, progress);
    }

    /** The trade of another company. */
    Trade(Books books, String company, String user, Progress progress) {
        this.books = books;
        this.company = company;
        this.user = user;
        this.progress = progress;
    }

    /** January closed, with an issue left unsettled; February posted, with a mark, an invoice and a backdated receipt. */
    void carryOnToFebruary() {
        books.found(new Books.Company(company, Currency.of("USD")));
        books.write(company, open -> {
            open.put(new ModelGroup("F", Method.FIFO, false, false, true, true, true));
            open.put(new ModelGroup("A", Method.WEIGHTED_AVERAGE, true, false, true, true, true));
            open.put(new Item("a", "", ItemType.ITEM, "F", "", "", UnitCost.ZERO, "piece"));
            open.put(new Item("b", "", ItemType.ITEM, "A", "", "", UnitCost.ZERO, "piece"));
            return open;
        });
        List<Posting> january = new ArrayList<>();
        List<Posting> february = new ArrayList<>();
        for (String item : List.of("a", "b")) {
            january.add(purchase(5, item, 3, 1000));
            january.add(purchase(7, item, 3, 1100));
            january.add(sell(8, item, 4));
            january.add(movement(9, Event.SHIP, item, 4, null));
            february.add(movement(35, Event.RECEIVE, item, 7, 2333L));
            february.add(purchase(36, item, 5, 1717));
            february.add(sell(38, item, 2));
            february.add(purchase(33, item, 2, 999));
            february.add(new Posting.Invoice(day(39), lot(35, item), Quantity.of(3), null, "", Source.NONE));
        }
        february.add(mark());
        post(january);
        close(JANUARY);
        post(february);
    }

    /** Item c without transactions, m at moving average and s at standard cost with some stock, f at two sites. */
    void addItems() {
        books.write(company, open -> {
            open.put(new ModelGroup("M", Method.MOVING_AVERAGE, false, false, true, true, true));
            open.put(new ModelGroup("S", Method.STANDARD, false, false, true, true, true));
            open.put(new Item("c", "", ItemType.ITEM, "F", "", "", UnitCost.ZERO, "piece"));
            open.put(new Item("f", "", ItemType.ITEM, "F", "", "", UnitCost.ZERO, "piece"));
            open.put(new Item("m", "", ItemType.ITEM, "M", "", "", UnitCost.ZERO, "piece"));
            open.put(new Item("s", "", ItemType.ITEM, "S", "", "", UnitCost.ZERO, "piece"));
            return open;
        });
        post(List.of(
                standard(40, "s", "10.00"),
                purchase(41, "s", 4, 4_100),
                purchase(41, "m", 4, 4_100),
                purchaseAt("1", 41, "f", 4, 4_100),
                purchaseAt("2", 42, "f", 4, 6_300)));
    }

    /** Marks the last sale to a purchase that it would not take by itself. */
    Posting mark() {
        return new Posting.MarkTo(lot(38, "a"), lot(36, "a"), Quantity.of(1));
    }

    Posting unmark() {
        return new Posting.Unmark(lot(38, "a"));
    }

    /** Invoices what was shipped of an item on day 9. */
    Posting invoice(int day, String item) {
        return new Posting.Invoice(day(day), lot(9, item), Quantity.of(4), null, "", Source.NONE);
    }

    /** Takes back what was sold of an item on day 38. */
    Posting cancelSale(int day, String item) {
        return new Posting.Cancel(day(day), lot(38, item), Source.NONE);
    }

    Posting sale() {
        return sell(40, "a", 1);
    }

    /** Enough rows to be copied, not inserted one by one; with the rows they came from. */
    void importFile() {
        importFile(1_000);
    }

    /** The same with the rows dated behind a day, a day each, up to eight weeks. */
    void importFile(int day) {
        List<Posting> postings = new ArrayList<>();
        List<PostingRow> rows = new ArrayList<>();
        for (int line = 1; line <= 2 * BatchedRows.FEW; line++) {
            String lot = "row " + line;
            String item = line % 2 == 0 ? "a" : "b";
            postings.add(movement(day + line % 56, Event.PURCHASE, lot, item, line, 100L + line));
            rows.add(new PostingRow("key " + line, lot, "", IMPORT, "postings.csv", line));
        }
        books.write(company, open -> {
            post(open, postings);
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

    Posting purchaseAt(String site, int day, String item, int quantity, long cents) {
        return new Posting.Movement(
                day(day),
                Event.PURCHASE,
                lot(day, item),
                item,
                Quantity.of(quantity),
                new Cost.Total(Money.ofMinor(cents)),
                at(site),
                Posting.Details.NONE);
    }

    private static Dimensions at(String site) {
        return Dimensions.of(Map.of("site", site));
    }

    Posting transfer(int day, String item, String from, String to) {
        return new Posting.Transfer(
                day(day), lot(day, item), item, Quantity.of(2), null, at(from), at(to), "", Source.NONE);
    }

    Posting standard(int day, String item, String cost) {
        return new Posting.ActivateStandard(day(day), item, new UnitCost(new BigDecimal(cost)), Map.of(), Source.NONE);
    }

    Posting revalue(int day, String item, String cost) {
        return new Posting.Revalue(day(day), item, new UnitCost(new BigDecimal(cost)), Map.of(), Source.NONE);
    }

    private static Posting movement(int day, Event event, String item, int quantity, @Nullable Long cents) {
        return movement(day, event, lot(day, item), item, quantity, cents);
    }

    private static Posting movement(int day, Event event, String lot, String item, int quantity, @Nullable Long cents) {
        return new Posting.Movement(
                day(day),
                event,
                lot,
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
        post(List.of(posting));
    }

    void post(List<Posting> postings) {
        new PostingDoor(books, acting()).post(postings);
    }

    /** Posts inside a transaction of the books that goes on. */
    void post(OpenBooks open, Posting posting) {
        post(open, List.of(posting));
    }

    private void post(OpenBooks open, List<Posting> postings) {
        PostingDesk.Answer answer = new PostingDesk(open, acting().origin()).post(postings);
        if (!answer.refused().isEmpty()) {
            throw new Refusal(
                    answer.refused().stream().map(PostingDesk.Refused::finding).toList());
        }
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

    /** From now on purchases of all items are booked on accounts that nobody used before. */
    void nameNewAccounts() {
        List<SetUp> lines = new ArrayList<>();
        for (PostingType type : List.of(PostingType.COST_OF_PURCHASED_MATERIALS_INVOICED, PostingType.VENDOR_BALANCE)) {
            Account likeIt = type.category().defaultAccount();
            String code = "new " + likeIt.code();
            lines.add(new SetUp.OfAccount(new Account(code, code, likeIt.type(), Optional.of(type.category()))));
            lines.add(new SetUp.OfProfileLine(new ProfileLine(type, new ProfileLine.Scope.AllItems(), code)));
        }
        new PostingDoor(books, acting()).setUp(lines);
    }

    void renameItem(String item, String name) {
        put(item, Optional.of(name), Optional.empty(), Optional.empty());
    }

    void valueItem(String item, String modelGroup) {
        put(item, Optional.empty(), Optional.of(modelGroup), Optional.empty());
    }

    void priceItem(String item, String price) {
        put(item, Optional.empty(), Optional.empty(), Optional.of(new UnitCost(new BigDecimal(price))));
    }

    private void put(String item, Optional<String> name, Optional<String> modelGroup, Optional<UnitCost> price) {
        SetUp line = new SetUp.OfItem(
                item, name, Optional.empty(), modelGroup, Optional.empty(), Optional.empty(), price, Optional.empty());
        new PostingDoor(books, acting()).setUp(List.of(line));
    }

    Run closeWithLedgerLater(LocalDate date) {
        return desk().close(RunRequest.upTo(date).withLedgerLater());
    }

    void postVoucher(int run) {
        desk().postVoucher(run);
    }

    void period(String period, PeriodState state) {
        desk().ledgerPeriod(period, state);
    }

    void giveUpDeadRun() {
        new PostingDoor(books, acting()).giveUpDeadRun();
    }

    private MonthEnd desk() {
        return new MonthEnd(books, acting(), 1, progress);
    }

    private Acting acting() {
        return new Acting(company, user, "command of " + user, CLOCK);
    }

    List<String> fingerprint() {
        return books.suppose(company, Fingerprint::of);
    }
}
