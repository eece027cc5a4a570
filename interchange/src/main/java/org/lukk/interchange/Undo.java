package org.lukk.interchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lukk.closing.Acting;
import org.lukk.closing.OpenBooks;
import org.lukk.closing.PostingRow;
import org.lukk.interchange.csv.Faults;
import org.lukk.interchange.postings.EnteredRow;
import org.lukk.interchange.postings.PostingColumn;
import org.lukk.inventory.Gate;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.Mark;
import org.lukk.inventory.Posting;
import org.lukk.inventory.PostingDesk;
import org.lukk.inventory.Source;
import org.lukk.inventory.Spread;
import org.lukk.inventory.TransactionState;
import org.lukk.ledger.Event;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Money;
import org.lukk.values.Refusal;

/**
 * Takes an import back: cancels its lots, the parts split off them too, newest first, and reverses its opening balances.
 * Each cancellation is dated like the lot's last update where that day is still open, else on the first open day after.
 *
 * <p>What an import did to lots of others cannot be taken back without taking more than the import brought; then nothing
 * is. What it set up stays.
 */
final class Undo {
    private static final int CHUNK = 1_000;

    private final OpenBooks books;
    private final ImportProgress progress;
    private final long number;
    private final Acting acting;
    private final PostingDesk desk;
    private final Gate gate;
    private final Faults refusals = new Faults();
    private final Set<String> ownLots = new HashSet<>();
    private final Map<String, Set<String>> ownMarks = new HashMap<>();
    private long cancelled;
    private long already;

    private Undo(OpenBooks books, Acting acting, long number, ImportProgress progress) {
        this.books = books;
        this.acting = acting;
        this.number = number;
        this.progress = progress;
        this.desk = new PostingDesk(books, acting.origin());
        this.gate = books.enterGate();
    }

    /**
     * Takes an import back.
     *
     * @throws Refusal with everything that stands in the way
     */
    static Undone of(OpenBooks books, Acting acting, long number, ImportProgress progress) {
        List<PostingRow> rows = books.rowsOf(number);
        if (isUndone(books, number)) {
            return new Undone(number, 0, rows.size());
        }
        return new Undo(books, acting, number, progress).run(rows);
    }

    /** Whether an import was taken back before. */
    static boolean isUndone(OpenBooks books, long number) {
        return books.rows(List.of(key(number))).containsKey(key(number));
    }

    private static String key(long number) {
        return "undo:" + number;
    }

    private Undone run(List<PostingRow> rows) {
        for (PostingRow row : rows) {
            EnteredRow entered = EnteredRow.of(row);
            if (!row.lot().isEmpty()) {
                ownLots.addAll(entered.madeLots());
            }
            if (entered.isMark()) {
                ownMarks.computeIfAbsent(entered.lot(), issue -> new HashSet<>())
                        .add(entered.mark());
            }
        }
        List<PostingRow> newestFirst = rows.reversed();
        for (int from = 0; from < rows.size(); from += CHUNK) {
            takeBack(newestFirst.subList(from, Math.min(rows.size(), from + CHUNK)));
            progress.at(ImportProgress.Phase.CANCELLING, "", from, rows.size());
        }
        if (!refusals.isEmpty()) {
            throw new Refusal(refusals.findings());
        }
        books.append(List.of(new PostingRow(key(number), "undone by " + acting.user(), "", 0, "", 0)));
        return new Undone(number, cancelled, already);
    }

    private void takeBack(List<PostingRow> rows) {
        Map<String, List<TransactionState>> lots = lots(rows);
        List<Posting> postings = new ArrayList<>();
        List<PostingRow> origins = new ArrayList<>();
        for (PostingRow row : rows) {
            List<Posting> opposites = row.lot().isEmpty()
                    ? opposite(row).map(List::of).orElse(List.of())
                    : cancellations(lots.getOrDefault(lot(row), List.of()));
            postings.addAll(opposites);
            opposites.forEach(posting -> origins.add(row));
        }
        if (postings.isEmpty()) {
            return;
        }
        for (PostingDesk.Refused refused : desk.post(postings).refused()) {
            tell(refused.finding(), origins.get(refused.place()));
        }
        cancelled += postings.size();
    }

    /** The lots of rows as they stand now, each behind the parts split off it, by the name in the row. */
    private Map<String, List<TransactionState>> lots(Collection<PostingRow> rows) {
        Map<String, List<TransactionState>> lots = new HashMap<>();
        Set<String> names = new HashSet<>();
        // What a BOM journal used or made goes with its product.
        rows.stream()
                .filter(row -> !EnteredRow.of(row).isJournalPart())
                .map(Undo::lot)
                .filter(lot -> !lot.isEmpty())
                .forEach(names::add);
        for (int part = 1; !names.isEmpty(); part++) {
            Map<String, InventoryTransaction> found = books.identities(names(names, part));
            Map<Long, TransactionState> states = found.isEmpty()
                    ? Map.of()
                    : books.transactions(found.values().stream()
                            .map(InventoryTransaction::lot)
                            .toList());
            Set<String> split = new HashSet<>();
            for (String name : names) {
                InventoryTransaction transaction = found.get(name(name, part));
                TransactionState state = transaction == null ? null : states.get(transaction.lot());
                if (state != null) {
                    lots.computeIfAbsent(name, lot -> new ArrayList<>()).addFirst(state);
                    split.add(name);
                }
            }
            names = split;
        }
        return lots;
    }

    /** The lot of a row, or one half of its transfer. */
    private static String lot(PostingRow row) {
        EnteredRow entered = EnteredRow.of(row);
        boolean transfer = entered.isTransfer() || entered.isShipment();
        return !row.lot().isEmpty() && transfer ? entered.madeLots().getLast() : row.lot();
    }

    /** The lots of a transfer are cancelled together, by the name of the transfer. */
    private static String cancelled(InventoryTransaction lot) {
        return lot.event() == Event.TRANSFER || lot.event() == Event.TRANSFER_SHIP
                ? lot.name().substring(0, lot.name().lastIndexOf('.'))
                : lot.name();
    }

    private static List<String> names(Set<String> lots, int part) {
        return lots.stream().map(lot -> name(lot, part)).toList();
    }

    private static String name(String lot, int part) {
        return part == 1 ? lot : lot + "/" + part;
    }

    private List<Posting> cancellations(List<TransactionState> parts) {
        List<Posting> cancellations = new ArrayList<>();
        for (TransactionState state : parts) {
            if (state.cancelled()) {
                already++;
            } else {
                LocalDate date = firstOpenDay(updated(state));
                cancellations.add(new Posting.Cancel(date, cancelled(state.transaction()), Source.NONE));
            }
        }
        return cancellations;
    }

    /** The day of a lot's last update; of goods in transit, the day on which they were received. */
    private LocalDate updated(TransactionState state) {
        InventoryTransaction lot = state.transaction();
        LocalDate financial = state.financialDate();
        LocalDate own = financial == null ? lot.dated() : financial;
        return lot.event() == Event.TRANSFER_SHIP
                ? books.transaction(cancelled(lot) + ".in")
                        .map(TransactionState::transaction)
                        .filter(in -> in.event() == Event.TRANSFER_RECEIVE)
                        .map(InventoryTransaction::dated)
                        .orElse(own)
                : own;
    }

    private LocalDate firstOpenDay(LocalDate date) {
        LocalDate closed = gate.closedTo();
        LocalDate day = closed != null && gate.isClosed(date) ? closed.plusDays(1) : date;
        return books.catalogue().periods().firstOpenDay(day);
    }

    /** What takes a row back that made no lot; empty where the cancellation of a lot of the import does it. */
    private Optional<Posting> opposite(PostingRow row) {
        EnteredRow entered = EnteredRow.of(row);
        if (entered.isOpeningBalance()) {
            LocalDate date = firstOpenDay(entered.date());
            return Optional.of(new Posting.OpeningBalance(
                    date,
                    entered.offset(),
                    entered.amount(books.catalogue().currency()).negated(),
                    Source.NONE));
        }
        if (entered.isRoute() || entered.isSurcharge()) {
            return Optional.of(oppositeOfOrder(entered));
        }
        if (entered.isRevaluation()) {
            refusals.add(
                    Finding.of(Code.WRONG_LOT_KIND)
                            .with(Argument.LOT, entered.name())
                            .with(Argument.EXPECTED, "a posting that can be cancelled"),
                    row.file(),
                    row.line(),
                    PostingColumn.ITEM.word(),
                    entered.name(),
                    "");
            return Optional.empty();
        }
        if (!entered.order().isEmpty()) {
            tell(Finding.of(Code.ORDER_ENDED).with(Argument.ORDER, entered.order()), row);
            return Optional.empty();
        }
        List<String> changed = entered.changedLots();
        if (!changed.isEmpty()) {
            return oppositeChange(entered, changed, row);
        }
        if (ownLots.contains(entered.root())) {
            return Optional.empty();
        }
        if (entered.isMark() && !isMarkedElsewhere(entered.lot())) {
            return hasMarks(entered.lot()) ? Optional.of(new Posting.Unmark(entered.lot())) : Optional.empty();
        }
        if (!entered.isMark() || !ownLots.contains(entered.mark())) {
            tell(
                    Finding.of(Code.WRONG_LOT_KIND)
                            .with(Argument.LOT, entered.lot())
                            .with(Argument.EXPECTED, "a lot of import " + number),
                    row);
        }
        return Optional.empty();
    }

    /** Conversion cost and surcharges are taken back by as much of them less. */
    private Posting oppositeOfOrder(EnteredRow entered) {
        LocalDate date = firstOpenDay(entered.date());
        return entered.isRoute()
                ? new Posting.Route(
                        date,
                        entered.order(),
                        entered.amount(books.catalogue().currency()).negated(),
                        Source.NONE)
                : new Posting.Surcharge(date, entered.order(), entered.percent().negate(), Source.NONE);
    }

    /**
     * Takes a charge or adjustment back by its opposite; on lots of the import it goes with their cancellation. What was
     * spread over several lots of others lies there in shares that nothing takes back to the cent.
     */
    private Optional<Posting> oppositeChange(EnteredRow entered, List<String> lots, PostingRow row) {
        if (lots.stream().allMatch(lot -> ownLots.contains(EnteredRow.root(lot)))) {
            return Optional.empty();
        }
        if (lots.size() > 1) {
            tell(
                    Finding.of(Code.WRONG_LOT_KIND)
                            .with(Argument.LOT, String.join(", ", lots))
                            .with(Argument.EXPECTED, "lots of import " + number),
                    row);
            return Optional.empty();
        }
        LocalDate date = firstOpenDay(entered.date());
        Money back = entered.amount(books.catalogue().currency()).negated();
        return Optional.of(
                entered.isCharge()
                        ? new Posting.Charge(date, lots, back, Spread.AMOUNT, Source.NONE)
                        : new Posting.Adjust(date, lots.getFirst(), back, Source.NONE));
    }

    private boolean hasMarks(String issue) {
        return !receipts(issue).isEmpty();
    }

    /** Whether an issue is marked to receipts that the import did not mark it to. */
    private boolean isMarkedElsewhere(String issue) {
        return !ownMarks.getOrDefault(issue, Set.of()).containsAll(receipts(issue));
    }

    private Set<String> receipts(String issue) {
        Set<String> receipts = new HashSet<>();
        InventoryTransaction transaction = books.identities(List.of(issue)).get(issue);
        if (transaction != null) {
            List<Long> lots = books.marks(List.of(transaction.lot())).stream()
                    .map(Mark::receipt)
                    .toList();
            books.transactions(lots)
                    .values()
                    .forEach(state -> receipts.add(state.transaction().name()));
        }
        return receipts;
    }

    private void tell(Finding finding, PostingRow row) {
        refusals.add(finding, row.file(), row.line(), "lot", EnteredRow.of(row).lot(), "");
    }
}
