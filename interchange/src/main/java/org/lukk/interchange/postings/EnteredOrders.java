package org.lukk.interchange.postings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.ReadBooks;
import org.lukk.inventory.Cost;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.OrderLine;
import org.lukk.inventory.Posting;
import org.lukk.inventory.ProductionOrder;
import org.lukk.inventory.Source;
import org.lukk.inventory.TransactionState;
import org.lukk.inventory.Update;
import org.lukk.ledger.Event;
import org.lukk.values.Quantity;

/** The postings that made production orders, rebuilt from their lines; conversion cost and surcharge stand before the end. */
final class EnteredOrders {
    private final ReadBooks books;
    private final Consumer<? super Posting> posting;
    private final Map<Long, ProductionOrder> orderOf = new HashMap<>();
    private final Set<Long> ended = new HashSet<>();
    private final Set<Long> written = new HashSet<>();
    private final List<Posting.BomPart> journal = new ArrayList<>();
    private final Set<String> journalParts = new HashSet<>();

    EnteredOrders(ReadBooks books, Consumer<? super Posting> posting) {
        this.books = books;
        this.posting = posting;
    }

    /** Reads the orders of lots whose updates come next. */
    void read(Collection<Long> lots) {
        orderOf.clear();
        for (ProductionOrder order : books.ordersOf(lots)) {
            order.lines().forEach(line -> orderOf.put(line.lot(), order));
        }
    }

    /** Whether a lot was made by posting to an order. */
    static boolean isOf(Event event) {
        return switch (event) {
            case PICK, RETURN_PICK, FINISH, ASSEMBLE, DISASSEMBLE -> true;
            default -> false;
        };
    }

    /** Writes what an update of a lot of an order was made by, if it is the first to tell. */
    void write(Update update, TransactionState state, Posting.Movement movement) {
        Event event = state.transaction().event();
        ProductionOrder order = orderOf.get(update.lot());
        if (order == null) {
            throw new IllegalStateException("of no order: " + movement.lot());
        }
        if (event == Event.ASSEMBLE || event == Event.DISASSEMBLE) {
            writeJournal(order, state.transaction(), movement);
        } else if (update.kind() == Update.Kind.PHYSICAL) {
            posting.accept(
                    new Posting.OrderMovement(order.name(), withCost(movement, state), share(order, update.lot())));
        } else {
            end(order);
        }
    }

    /** A component is stated at what it cost when the order ended, since nothing later can say so. */
    private static Posting.Movement withCost(Posting.Movement movement, TransactionState state) {
        @Nullable
        Cost cost = switch (movement.event()) {
            case PICK -> new Cost.Total(state.documented().negated());
            case FINISH -> movement.cost();
            default -> null;
        };
        return movement.at(cost);
    }

    /** All lots of a BOM journal are entered at once; with the last of them it is complete. */
    private void writeJournal(ProductionOrder order, InventoryTransaction lot, Posting.Movement movement) {
        boolean out = !lot.receipt();
        Posting.Movement part = (out ? movement.opposite() : movement).at(out ? movement.cost() : null);
        journal.add(new Posting.BomPart(part, share(order, lot.lot())));
        if (journal.size() < order.lines().stream().filter(OrderLine::isMember).count()) {
            return;
        }
        boolean assembles = lot.event() == Event.ASSEMBLE;
        Posting.BomPart main = assembles ? journal.getLast() : journal.getFirst();
        journal.remove(main);
        journal.forEach(one -> journalParts.add(one.movement().lot()));
        posting.accept(new Posting.BomJournal(main.movement(), journal));
        journal.clear();
    }

    /** Whether a lot came from a BOM journal other than as its product: it is taken back with the product. */
    boolean isJournalPart(String lot) {
        return journalParts.contains(lot);
    }

    private static @Nullable Quantity share(ProductionOrder order, long lot) {
        return order.line(OrderLine.Kind.PRODUCT_BY_SHARE, lot)
                .map(OrderLine::weight)
                .orElse(null);
    }

    private void end(ProductionOrder order) {
        if (!ended.add(order.number())) {
            return;
        }
        long end = order.line(OrderLine.Kind.END, 0).map(OrderLine::place).orElse(Long.MAX_VALUE);
        order.lines().stream().filter(line -> line.place() < end).forEach(line -> write(order, line));
        order.ended().ifPresent(day -> posting.accept(new Posting.EndOrder(day, order.name(), Source.NONE)));
        if (order.products().isEmpty()) {
            order.lines().forEach(line -> write(order, line));
        }
    }

    /** Whether a change of a receipt is conversion cost of its order; then that is written. */
    boolean isRoute(Update update) {
        Update.Part part = update.part();
        ProductionOrder order = orderOf.get(update.lot());
        if (part == null || order == null) {
            return false;
        }
        Optional<OrderLine> late = order.lines().stream()
                .filter(line -> line.place() == part.number())
                .findFirst();
        if (late.isEmpty()) {
            return false;
        }
        order.lines().stream()
                .filter(line -> line.kind() == OrderLine.Kind.ROUTE && line.place() < part.number())
                .reduce((earlier, later) -> later)
                .ifPresent(line -> write(order, line));
        return true;
    }

    private void write(ProductionOrder order, OrderLine line) {
        boolean said = line.kind() == OrderLine.Kind.ROUTE || line.kind() == OrderLine.Kind.SURCHARGE;
        if (said && written.add(line.place())) {
            posting.accept(
                    line.kind() == OrderLine.Kind.ROUTE
                            ? new Posting.Route(line.date(), order.name(), line.amount(), Source.NONE)
                            : new Posting.Surcharge(line.date(), order.name(), line.percent(), Source.NONE));
        }
    }

    /** Writes what no update of a lot told. */
    void finish() {
        List<ProductionOrder> left = new ArrayList<>(books.orders());
        left.removeIf(order -> order.isJournal());
        for (ProductionOrder order : left) {
            end(order);
            order.lines().forEach(line -> write(order, line));
        }
    }
}
