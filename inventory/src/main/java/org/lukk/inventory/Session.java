package org.lukk.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.lukk.ledger.Account;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.CostObject;
import org.lukk.values.Currency;
import org.lukk.values.Dimensions;
import org.lukk.values.Finding;
import org.lukk.values.Quantity;
import org.lukk.values.Refusal;

/** What the postings of one transaction share: set-up, gate, working set, and the facts they make. */
final class Session {
    private final Subledger books;
    private final Origin origin;
    private final Gate gate;
    private final Catalogue catalogue;
    private final WorkingSet set;
    private PostedFacts facts = new PostedFacts();
    private List<Finding> warnings = new ArrayList<>();
    private int batch = 1;
    private int numbersLeft;
    private long nextNumber;

    Session(Subledger books, Origin origin) {
        this.books = books;
        this.origin = origin;
        this.gate = books.enterGate();
        this.catalogue = books.catalogue();
        this.set = new WorkingSet(books);
    }

    Catalogue catalogue() {
        return catalogue;
    }

    /** The account of an entry by hand; a control account only where the company allows it. */
    Account accountByHand(String code) {
        return Setting.CONTROL_ACCOUNTS.isSet(books.settings())
                ? catalogue.chart().account(code)
                : catalogue.chart().accountByHand(code);
    }

    Currency currency() {
        return catalogue.currency();
    }

    WorkingSet set() {
        return set;
    }

    Origin origin() {
        return origin;
    }

    /** Fetches everything that the postings name, in one go. */
    void fetch(List<Posting> postings) {
        batch = Math.max(1, postings.size());
        Set<String> lots = new TreeSet<>();
        Set<CostObject> costObjects = new TreeSet<>();
        Set<String> wholeItems = new TreeSet<>();
        lots.addAll(Orders.fetch(set, postings));
        costObjects.addAll(TransferOrders.destinations(this, postings));
        for (Posting posting : postings) {
            switch (posting) {
                case Posting.Movement m -> name(m, lots, costObjects);
                case Posting.OfOrder o -> Orders.movements(o).forEach(m -> name(m, lots, costObjects));
                case Posting.Transfer t -> {
                    lots.add(t.lot());
                    for (Posting.Movement half : Transfers.halves(t)) {
                        lots.add(half.lot());
                        catalogue
                                .item(t.item())
                                .ifPresent(item -> costObjects.add(costObject(item, half.dimensions())));
                    }
                }
                case Posting.ShipTransfer s -> {
                    lots.addAll(TransferOrders.names(s.lot()));
                    catalogue
                            .item(s.item())
                            .ifPresent(item -> List.of(s.from(), s.transit(), s.to())
                                    .forEach(place -> costObjects.add(costObject(item, place))));
                }
                case Posting.ReceiveTransfer r -> lots.addAll(TransferOrders.names(r.lot()));
                case Posting.Invoice i -> lots.add(i.lot());
                case Posting.Cancel c -> lots.addAll(Cancellations.names(c.lot()));
                case Posting.MarkTo m -> lots.addAll(List.of(m.issue(), m.receipt()));
                case Posting.Unmark u -> lots.add(u.issue());
                case Posting.Charge c -> lots.addAll(c.lots());
                case Posting.Adjust a -> lots.add(a.lot());
                case Posting.Revalue r -> wholeItems.add(r.item());
                case Posting.ActivateStandard s -> wholeItems.add(s.item());
                case Posting.OpeningBalance _ -> {}
            }
        }
        // One after the other in their order, since they are locked.
        wholeItems.forEach(item -> costObjects.addAll(books.costObjects(item)));
        set.fetch(lots, costObjects);
    }

    private void name(Posting.Movement movement, Set<String> lots, Set<CostObject> costObjects) {
        lots.add(movement.lot());
        for (String named :
                List.of(movement.details().mark(), movement.details().of())) {
            if (!named.isEmpty()) {
                lots.add(named);
            }
        }
        catalogue.item(movement.item()).ifPresent(item -> costObjects.add(costObject(item, movement.dimensions())));
    }

    CostObject costObject(Item item, Dimensions given) {
        return new CostObject(item.code(), catalogue.dimensionGroup(item).financial(given));
    }

    /** A lot that a posting names, or a refusal. */
    TransactionState lot(String name) {
        return set.find(name).orElseThrow(() -> refuse(Code.UNKNOWN_LOT, Argument.LOT, name));
    }

    /** Refuses a date in a closed inventory period, in a run's reach or in a ledger period that is not open. */
    void requireOpen(LocalDate date) {
        if (gate.isClosed(date)) {
            throw new Refusal(Finding.of(Code.CLOSED_PERIOD)
                    .with(Argument.DATE, date)
                    .with(Argument.CLOSED, Objects.requireNonNull(gate.closedTo())));
        }
        requireNotFrozen(date);
        requireLedgerOpen(date);
    }

    /** Refuses a date in a ledger period that is not open. */
    void requireLedgerOpen(LocalDate date) {
        catalogue.periods().requireOpen(date);
    }

    /** Refuses to touch what is dated up to the closing date of a run in progress (architecture.md, What a run freezes). */
    void requireNotFrozen(LocalDate date) {
        Gate.RunInProgress run = gate.closing();
        if (run != null && !date.isAfter(run.closingTo())) {
            throw new Refusal(run.finding());
        }
    }

    static Refusal refuse(Code code, Argument name, String value) {
        return new Refusal(Finding.of(code).with(name, value));
    }

    void warn(Finding warning) {
        warnings.add(warning);
    }

    /** The next number for a lot or marking; a batch takes them from the books in one piece. */
    long takeLot() {
        if (numbersLeft == 0) {
            numbersLeft = batch;
            nextNumber = books.takeLots(batch);
        }
        numbersLeft--;
        return nextNumber++;
    }

    /** Notes a new transaction with its first update. */
    void create(TransactionState created, Update first) {
        facts.transactions().add(created.transaction());
        set.add(created);
        record(first, created.transaction());
    }

    /** Notes an update of a transaction and what it is afterwards. */
    void update(Update update, TransactionState after) {
        set.replace(after);
        record(update, after.transaction());
    }

    private void record(Update update, InventoryTransaction transaction) {
        facts.updates().add(update);
        set.move(transaction, update.change());
        set.remember(transaction, update);
    }

    /** The cost objects of an item that the batch knows or the books have, in their order. */
    Set<CostObject> costObjects(String item) {
        return set.costObjects(item);
    }

    /** Notes a change of what a run adjusted; what the transaction is afterwards is said with its next update. */
    void adjust(InventoryTransaction transaction, RunAdjustment adjustment) {
        facts.adjustments().add(adjustment);
        set.move(transaction, OnHand.of(adjustment.basis(), Quantity.ZERO, adjustment.amount()));
    }

    /** What active runs changed of an order beside stock. */
    List<OrderAdjustment> adjustments(ProductionOrder order) {
        return books.orderAdjustments(Set.of(order.number()), Set.of());
    }

    /** Notes a production order or BOM journal that begins. */
    void begin(ProductionOrder order) {
        facts.orders().add(order);
        set.put(order);
    }

    /** Notes a line of an order, and returns the order as it is then. */
    ProductionOrder add(ProductionOrder order, OrderLine line) {
        ProductionOrder after = order.with(line);
        facts.orderLines().add(line);
        set.put(after);
        return after;
    }

    /** Whether a lot of this name exists. */
    boolean isTaken(String lot) {
        return set.knows(lot) || books.identities(Set.of(lot)).containsKey(lot);
    }

    PostedFacts facts() {
        return facts;
    }

    /** The facts made since the last time. */
    PostedFacts takeFacts() {
        PostedFacts taken = facts;
        facts = new PostedFacts();
        return taken;
    }

    /** Lets go of what the books have now. */
    void appended() {
        set.appended();
    }

    List<Finding> takeWarnings() {
        List<Finding> taken = warnings;
        warnings = new ArrayList<>();
        return taken;
    }
}
