package org.lukk.interchange.postings;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.EntryQuery;
import org.lukk.closing.EntryRow;
import org.lukk.closing.ReadBooks;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.Cost;
import org.lukk.inventory.CostLink;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.Mark;
import org.lukk.inventory.Posting;
import org.lukk.inventory.Source;
import org.lukk.inventory.Spread;
import org.lukk.inventory.StandardCost;
import org.lukk.inventory.TransactionState;
import org.lukk.inventory.Update;
import org.lukk.ledger.Account;
import org.lukk.ledger.Event;
import org.lukk.ledger.PostedAccounts;
import org.lukk.ledger.PostingType;
import org.lukk.values.Dimensions;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * The postings that would make the books what they are, rebuilt from facts in the order of entry: opening balances first,
 * then every update of a lot at the amount at which it was posted, and at the end the markings that hold.
 *
 * <p>Not rebuilt, because the facts do not keep it: the ids of rows, the unit and unit cost in which a document was
 * entered, and where a posting went through accounts that the posting profile no longer names.
 */
public final class EnteredPostings {
    private static final int BATCH = 1_000;
    private static final String LAST_CANCELLED = ".out";
    private static final List<String> LEGS = List.of(".in", ".transit-out", ".transit-in", LAST_CANCELLED);

    private final ReadBooks books;
    private final Catalogue catalogue;
    private final Consumer<? super Posting> posting;
    private final List<Update> batch = new ArrayList<>();
    private final EnteredOrders orders;
    private final EnteredStandards standards;
    private final EnteredRevaluations revaluations;
    private Map<Long, String> sales = Map.of();
    private @Nullable Update outgoing;
    private @Nullable InventoryTransaction outgoingLot;

    private EnteredPostings(ReadBooks books, Consumer<? super Posting> posting) {
        this.books = books;
        this.catalogue = books.catalogue();
        this.posting = posting;
        this.orders = new EnteredOrders(books, posting);
        this.standards = new EnteredStandards(books, posting);
        this.revaluations = new EnteredRevaluations(catalogue);
    }

    /**
     * Hands over the postings, in the order of entry.
     *
     * @return standard costs that were activated before anything of their items was posted; they are not among the postings
     */
    public static List<StandardCost> forEach(ReadBooks books, Consumer<? super Posting> posting) {
        EnteredPostings entered = new EnteredPostings(books, posting);
        entered.openingBalances();
        books.updates(List.of(), row -> entered.add(row.update()));
        entered.flush();
        entered.orders.finish();
        List<StandardCost> first = entered.standards.finish();
        entered.marks();
        return first;
    }

    private void openingBalances() {
        Set<String> vouchers = new HashSet<>();
        books.entries(new EntryQuery.All(), row -> {
            // The account taken over is the first entry of its voucher, the opening account the second.
            boolean opening =
                    row.run() == 0 && row.entry().lot().isEmpty() && row.entry().type() == PostingType.OPENING;
            if (opening && vouchers.add(row.voucher())) {
                posting.accept(openingBalance(row));
            }
        });
    }

    private static Posting openingBalance(EntryRow row) {
        String usual = Event.OPENING_BALANCE.word();
        Source source = new Source(
                row.source().equals(usual) ? "" : row.source(), "", row.text().equals(usual) ? "" : row.text(), "");
        return new Posting.OpeningBalance(
                row.date(), row.entry().account(), row.entry().amount(), source);
    }

    private void add(Update update) {
        batch.add(update);
        if (batch.size() == BATCH) {
            flush();
        }
    }

    private void flush() {
        Set<Long> lots = new LinkedHashSet<>();
        batch.forEach(update -> lots.add(update.lot()));
        Map<Long, TransactionState> states = lots.isEmpty() ? Map.of() : books.transactions(lots);
        sales = sales(states);
        orders.read(lots);
        for (Update update : batch) {
            TransactionState state = states.get(update.lot());
            if (state == null) {
                throw new IllegalStateException("an update of no lot: " + update);
            }
            standards.before(state.transaction());
            posting(update, state).ifPresent(posting);
            revaluations.note(update, state.transaction());
        }
        batch.clear();
    }

    private Optional<Posting> posting(Update update, TransactionState state) {
        InventoryTransaction lot = state.transaction();
        return switch (update.kind()) {
            case SPLIT, KEPT -> Optional.empty();
            case CHARGE, ADJUSTMENT -> orders.isRoute(update) ? Optional.empty() : change(update, lot);
            case PHYSICAL, FINANCIAL -> {
                if (update.change().quantity().isZero() && update.kind() == Update.Kind.PHYSICAL) {
                    yield Optional.empty();
                }
                if (lot.event() == Event.REVALUE) {
                    yield Optional.of(revaluations.of(update, lot));
                }
                if (lot.event() == Event.STANDARD_COST) {
                    yield Optional.empty();
                }
                if (lot.event() == Event.CANCEL) {
                    yield cancellation(update, lot);
                }
                if (isTransfer(lot.event())) {
                    yield transfer(update, lot);
                }
                if (EnteredOrders.isOf(lot.event())) {
                    orders.write(update, state, movement(update, lot));
                    yield Optional.empty();
                }
                boolean first = update.kind() == Update.Kind.PHYSICAL || !isUpdatedTwice(lot.event());
                yield Optional.of(first ? movement(update, lot) : invoice(update, state));
            }
        };
    }

    /** The halves of a transfer follow each other; together they are one posting. */
    private Optional<Posting> transfer(Update update, InventoryTransaction lot) {
        if (!lot.receipt()) {
            outgoing = update;
            outgoingLot = lot;
            return Optional.empty();
        }
        InventoryTransaction out = Objects.requireNonNull(outgoingLot, lot.name());
        Update issue = Objects.requireNonNull(outgoing, lot.name());
        if (lot.event() == Event.TRANSFER_RECEIVE) {
            return Optional.of(new Posting.ReceiveTransfer(update.date(), whole(lot.name()), lot.source()));
        }
        Cost cost = cost(out, issue.change().amount().plus(issue.difference().amount()));
        Dimensions from = dimensions(out, issue.financialAccounts());
        Dimensions to = dimensions(lot, update.financialAccounts());
        String name = whole(lot.name());
        Quantity quantity = update.change().quantity();
        if (lot.event() == Event.TRANSFER) {
            return Optional.of(
                    new Posting.Transfer(update.date(), name, lot.item(), quantity, cost, from, to, "", lot.source()));
        }
        Dimensions destination = books.shipments(List.of(lot.lot())).getFirst().destination();
        return Optional.of(new Posting.ShipTransfer(
                update.date(), name, lot.item(), quantity, cost, from, to, destination, "", lot.source()));
    }

    private static boolean isTransfer(Event event) {
        return event == Event.TRANSFER || event == Event.TRANSFER_SHIP || event == Event.TRANSFER_RECEIVE;
    }

    /** {@code T} of {@code T.out}. */
    private static String whole(String half) {
        return half.substring(0, half.lastIndexOf('.'));
    }

    /** All lots of a transfer are cancelled at once, the one that went out first as the last of them. */
    private Optional<Posting> cancellation(Update update, InventoryTransaction lot) {
        String name = original(lot);
        Optional<InventoryTransaction> leg = LEGS.stream().anyMatch(name::endsWith)
                ? books.transaction(name)
                        .map(TransactionState::transaction)
                        .filter(original -> isTransfer(original.event()))
                : Optional.empty();
        if (orders.isJournalPart(name)) {
            return Optional.empty();
        }
        if (leg.isEmpty()) {
            return Optional.of(new Posting.Cancel(update.date(), name, lot.source()));
        }
        return name.endsWith(LAST_CANCELLED)
                ? Optional.of(new Posting.Cancel(update.date(), whole(name), lot.source()))
                : Optional.empty();
    }

    /** The sales that returns bring back, by lot of the return, as they were called when the return was posted. */
    private Map<Long, String> sales(Map<Long, TransactionState> lots) {
        List<Long> returns = new ArrayList<>();
        lots.forEach((lot, state) -> {
            Event event = state.transaction().event();
            if (event == Event.RETURN_SALE || event == Event.RETURN_PICK) {
                returns.add(lot);
            }
        });
        Map<Long, Long> saleOf = new HashMap<>();
        for (CostLink link : books.links(returns)) {
            if (link.kind() == CostLink.Kind.RETURN && lots.containsKey(link.receipt())) {
                saleOf.putIfAbsent(link.receipt(), link.issue());
            }
        }
        Map<Long, TransactionState> states = books.transactions(saleOf.values());
        Map<Long, String> names = new HashMap<>();
        saleOf.forEach(
                (lot, sale) -> names.put(lot, sale < lot ? name(states, sale) : EnteredRow.root(name(states, sale))));
        return names;
    }

    private static Dimensions dimensions(InventoryTransaction lot, @Nullable PostedAccounts accounts) {
        return accounts == null ? lot.dimensions() : lot.dimensions().with(accounts.dimensions());
    }

    /** A charge as it was booked on one lot; what moved it, or took it back, follows from other postings. */
    private static Optional<Posting> change(Update update, InventoryTransaction lot) {
        Money amount = update.change().amount().plus(update.difference().amount());
        if (amount.isZero() || lot.event() == Event.CANCEL) {
            return Optional.empty();
        }
        return Optional.of(
                update.kind() == Update.Kind.CHARGE
                        ? new Posting.Charge(update.date(), List.of(lot.name()), amount, Spread.AMOUNT, update.source())
                        : new Posting.Adjust(update.date(), lot.name(), amount, update.source()));
    }

    private static boolean isUpdatedTwice(Event event) {
        return event == Event.RECEIVE || event == Event.SHIP;
    }

    /** The posting that made a lot, at the amount at which it was posted. */
    private Posting.Movement movement(Update update, InventoryTransaction lot) {
        boolean physical = update.kind() == Update.Kind.PHYSICAL;
        Quantity quantity = update.change().quantity();
        PostedAccounts accounts = physical ? update.physicalAccounts() : update.financialAccounts();
        String of = sales.getOrDefault(lot.lot(), "");
        LocalDate received = lot.ordered().equals(lot.dated()) ? null : lot.ordered();
        return new Posting.Movement(
                update.date(),
                lot.event(),
                lot.name(),
                lot.item(),
                isSigned(lot.event()) ? quantity : quantity.abs(),
                of.isEmpty()
                        ? cost(
                                lot,
                                update.change()
                                        .amount()
                                        .plus(update.difference().amount()))
                        : null,
                dimensions(lot, accounts),
                new Posting.Details("", "", of, offset(lot.event(), accounts), received, lot.source()));
    }

    private static boolean isSigned(Event event) {
        return event == Event.OPENING || event == Event.COUNT || event == Event.MOVE;
    }

    /** A movement names the account it went against, which need not be that of the profile. */
    private String offset(Event event, @Nullable PostedAccounts accounts) {
        return event == Event.MOVE && accounts != null
                ? accounts.offset()
                        .map(PostedAccounts.Leg::account)
                        .flatMap(catalogue.chart()::find)
                        .filter(account -> !account.isControlled())
                        .map(Account::code)
                        .orElse("")
                : "";
    }

    private static Posting invoice(Update update, TransactionState state) {
        InventoryTransaction lot = state.transaction();
        return new Posting.Invoice(
                update.date(),
                lot.name(),
                update.change().financialQuantity().abs(),
                cost(
                        lot,
                        update.change()
                                .financialAmount()
                                .plus(state.difference().amount())),
                "",
                update.source());
    }

    /** As documents state it: positive for receipts and for issues. */
    private static Cost cost(InventoryTransaction lot, Money amount) {
        return new Cost.Total(lot.receipt() ? amount : amount.negated());
    }

    private static String original(InventoryTransaction opposite) {
        return opposite.name().substring(0, opposite.name().lastIndexOf('.'));
    }

    private void marks() {
        List<Mark> marks = books.marksMade();
        for (int from = 0; from < marks.size(); from += BATCH) {
            List<Mark> some = marks.subList(from, Math.min(marks.size(), from + BATCH));
            Set<Long> lots = new LinkedHashSet<>();
            some.forEach(mark -> lots.addAll(List.of(mark.issue(), mark.receipt())));
            lots.remove(Mark.RESERVED);
            Map<Long, TransactionState> states = books.transactions(lots);
            for (Mark mark : some) {
                if (!isTie(mark, states)) {
                    posting.accept(new Posting.MarkTo(
                            name(states, mark.issue()), name(states, mark.receipt()), mark.quantity()));
                }
            }
        }
    }

    /** What transfer orders mark by themselves. */
    private static boolean isTie(Mark mark, Map<Long, TransactionState> states) {
        return mark.isReservation()
                || Objects.requireNonNull(states.get(mark.issue()))
                                .transaction()
                                .event()
                        == Event.TRANSFER_RECEIVE;
    }

    private static String name(Map<Long, TransactionState> states, long lot) {
        return Objects.requireNonNull(states.get(lot)).transaction().name();
    }
}
