package org.lukk.testkit.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.AdjustmentQuery;
import org.lukk.closing.EntryQuery;
import org.lukk.closing.OnHandRow;
import org.lukk.closing.OpenQuery;
import org.lukk.closing.OpenTransaction;
import org.lukk.closing.QuantityRow;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.Run;
import org.lukk.closing.SettlementQuery;
import org.lukk.closing.TransactionQuery;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.Mark;
import org.lukk.inventory.OnHand;
import org.lukk.inventory.TransactionState;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Money;

/**
 * Everything that can be read of a company's books as lines of text, lots by name and without numbers that only one
 * implementation has: two books are alike when their texts are.
 */
public final class BooksText {
    private final ReadBooks books;
    private final List<String> lines = new ArrayList<>();
    private final Map<Long, String> names = new TreeMap<>();
    private final TreeSet<LocalDate> days = new TreeSet<>();

    private BooksText(ReadBooks books) {
        this.books = books;
    }

    /** All of it. */
    public static List<String> of(ReadBooks books) {
        return new BooksText(books).lines();
    }

    private List<String> lines() {
        add("gate", books.gate().closedTo(), books.gate().closing());
        transactions();
        orders();
        updates();
        runs();
        settlements();
        marks();
        ledger();
        stock(null);
        LocalDate closedTo = books.gate().closedTo();
        for (LocalDate day : days) {
            if (closedTo == null || !day.isBefore(closedTo)) {
                open(day);
            }
            stock(day);
        }
        return lines;
    }

    private void add(@Nullable Object... words) {
        lines.add(Stream.of(words).map(String::valueOf).collect(Collectors.joining(" ")));
    }

    private void transactions() {
        books.transactions(TransactionQuery.ALL, state -> {
            InventoryTransaction lot = state.transaction();
            names.put(lot.lot(), lot.name());
            days.add(lot.dated());
            add("lot", lot.name(), lot.event(), lot.receipt(), lot.item(), lot.dimensions(), lot.costObject());
            add(" ", lot.split(), lot.dated(), lot.ordered(), lot.costTakenOver(), lot.source());
            add(" ", state.quantity(), state.financialDate(), state.posted(), state.kept(), adjustments(state));
            state.changes()
                    .forEach(change ->
                            add(" ", change.kind(), change.counts(), change.amount(), text(change.accounts())));
            add(" ", text(state.physicalAccounts()), text(state.financialAccounts()));
            add(" ", state.settled(), state.amountSettled(), state.cancelled());
        });
        names.values().forEach(name -> add("by name", books.transaction(name).map(TransactionState::cost)));
    }

    private void orders() {
        books.orders().forEach(order -> {
            add("order", order.name(), order.ended());
            order.lines()
                    .forEach(line -> add(
                            " ",
                            line.kind(),
                            line.lot() == 0 ? "-" : name(line.lot()),
                            line.weight(),
                            line.percent(),
                            line.amount(),
                            line.date(),
                            text(line.accounts())));
        });
    }

    private static String adjustments(TransactionState state) {
        return state.adjustments().stream()
                .map(adjustment -> adjustment.run() + ":" + adjustment.basis() + ":" + adjustment.amount())
                .toList()
                .toString();
    }

    private static String text(@Nullable PostedAccounts accounts) {
        return accounts == null
                ? "-"
                : accounts.withValue() + "/" + accounts.againstValue() + "/" + accounts.dimensions();
    }

    private void updates() {
        books.updates(
                List.of(),
                entered -> add(
                        "update",
                        name(entered.update().lot()),
                        entered.update().kind(),
                        entered.update().date(),
                        text(entered.update().change()),
                        entered.origin()));
    }

    private String name(long lot) {
        return names.getOrDefault(lot, "?");
    }

    private static String text(OnHand change) {
        return change.physicalQuantity() + " " + change.physicalAmount().minor() + " " + change.financialQuantity()
                + " " + change.financialAmount().minor();
    }

    private void runs() {
        for (Run run : books.runs()) {
            add(run);
            books.log(run.number()).forEach(finding -> add(" ", finding));
            books.adjustments(new AdjustmentQuery.OfRun(run.number()), adjustment -> add(" ", adjustment));
            sorted(" ", books.adjusted(run.number()));
            books.adjustments(new AdjustmentQuery.LeftOfRun(run.number()), adjustment -> add(" left", adjustment));
        }
        for (String name : names.values()) {
            books.adjustments(new AdjustmentQuery.OfLot(name), adjustment -> add("of", adjustment));
            books.adjustments(new AdjustmentQuery.LeftOfLot(name), adjustment -> add("left of", adjustment));
        }
        books.keptVouchers().forEach((run, voucher) -> add("kept", run, voucher));
    }

    /** Sums by accounts; what nets to zero says nothing. */
    private void sorted(String what, Map<PostedAccounts, Money> sums) {
        sums.entrySet().stream()
                .filter(sum -> !sum.getValue().isZero())
                .map(sum -> what + " " + text(sum.getKey()) + " " + sum.getValue())
                .sorted()
                .forEach(lines::add);
    }

    private void settlements() {
        books.settlements(new SettlementQuery.All(), made -> {
            add("settled", made.run(), made.date(), made.principle(), made.item(), made.receipt(), made.issue());
            add(" ", made.receiptPool(), made.issuePool(), made.quantity(), made.amount(), made.active());
        });
        names.values()
                .forEach(name -> books.settlements(
                        new SettlementQuery.OfLot(name), made -> add("of", name, made.run(), made.amount())));
    }

    private void marks() {
        books.marks().forEach(mark -> add("mark", text(mark)));
        books.marksMade().forEach(mark -> add("made", text(mark)));
    }

    private String text(Mark mark) {
        String issue = mark.isReservation() ? "nothing yet" : name(mark.issue());
        return issue + " " + name(mark.receipt()) + " " + mark.quantity();
    }

    private void ledger() {
        Set<String> vouchers = new TreeSet<>();
        books.entries(new EntryQuery.All(), row -> {
            add(row);
            vouchers.add(row.voucher());
        });
        vouchers.forEach(voucher ->
                books.entries(new EntryQuery.OfVoucher(voucher), row -> add(voucher, row.voucher(), row.entry())));
        books.entries(
                new EntryQuery.Dated("", ReadBooks.BEGINNING, ReadBooks.END, null),
                row -> add("dated", row.date(), row.voucher(), row.entry()));
        names.values()
                .forEach(name ->
                        books.entries(new EntryQuery.OfLot(name), row -> add("of", name, row.voucher(), row.entry())));
        books.sums(ReadBooks.BEGINNING, ReadBooks.END).forEach(sums -> add(sums));
    }

    private void open(LocalDate day) {
        List<String> open = new ArrayList<>();
        books.open(OpenQuery.all(day), one -> open.add("open " + day + " " + text(one)));
        open.stream().sorted().forEach(lines::add);
        add("to close", day, books.itemsToClose(day, day));
        List<OnHandRow> onHand = books.onHand(List.of(), null);
        add(
                "received after",
                books.receivedAfter(
                        day, onHand.stream().map(OnHandRow::costObject).toList()));
    }

    private static String text(OpenTransaction open) {
        return String.join(
                " ",
                open.name(),
                open.pool() + "",
                open.receipt() + "",
                open.costObject() + "",
                open.dated() + "",
                open.ordered() + "",
                open.financialDate() + "",
                open.split() + "",
                open.quantity() + "",
                open.quantityOpen() + "",
                open.posted() + "",
                open.present() + "",
                open.amountSettled() + "",
                text(open.accounts()));
    }

    /** What is on hand; where nothing lies on a day, there may or may not be a row that says so. */
    private void stock(@Nullable LocalDate day) {
        for (OnHandRow row : books.onHand(List.of(), day)) {
            if (!row.onHand().equals(OnHand.EMPTY)) {
                add("on hand", day, row.costObject(), text(row.onHand()));
            }
        }
        for (QuantityRow row : books.quantities(List.of(), day)) {
            if (!row.physical().isZero() || !row.financial().isZero()) {
                add("lies", day, row);
            }
        }
        sorted("booked " + day, books.booked(day));
        books.booked(day == null ? ReadBooks.END : day, booked -> add("booked", day, booked));
    }
}
