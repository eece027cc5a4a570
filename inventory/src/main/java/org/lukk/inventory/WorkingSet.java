package org.lukk.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

/**
 * What a batch of postings touches, as it stands after the postings before: the same figures whether a file is posted
 * line by line or in one piece.
 */
final class WorkingSet {
    private final Subledger books;
    private final Map<CostObject, OnHand> onHand = new HashMap<>();
    private final Map<String, InventoryTransaction> identities = new HashMap<>();
    private final Map<Long, TransactionState> states = new HashMap<>();
    private final Map<Place, Quantity> quantities = new HashMap<>();
    /** What the books do not have yet. */
    private final Map<Place, Quantity> moved = new HashMap<>();

    private final Map<String, List<StandardCost>> standards = new HashMap<>();
    private final Map<CostObject, LastPosted> lastPosted = new HashMap<>();
    private final Map<Long, List<Mark>> marks = new HashMap<>();

    private final Map<Long, List<CostLink>> links = new HashMap<>();

    private final Map<Long, ProductionOrder> orders = new TreeMap<>();

    /** Where goods in transit go, by lot. */
    private final Map<Long, Dimensions> destinations = new HashMap<>();

    private record Place(String item, Dimensions dimensions) {}

    WorkingSet(Subledger books) {
        this.books = books;
    }

    /** Fetches what the postings name and is not here yet; locks on hand before it reads what can change. */
    void fetch(Set<String> lots, Set<CostObject> costObjects) {
        Map<String, InventoryTransaction> found = books.identities(missing(lots));
        identities.putAll(found);
        TreeSet<CostObject> touched = new TreeSet<>(costObjects);
        found.values().forEach(t -> touched.add(t.costObject()));
        touched.removeAll(onHand.keySet());
        onHand.putAll(books.onHand(touched));
        List<Long> numbers =
                found.values().stream().map(InventoryTransaction::lot).toList();
        List<Mark> inForce = books.marks(numbers);
        TreeSet<Long> all = new TreeSet<>(numbers);
        inForce.forEach(mark -> {
            if (!mark.isReservation()) {
                all.add(mark.issue());
            }
            all.add(mark.receipt());
        });
        List<CostLink> linked = books.links(numbers);
        linked.forEach(link -> {
            all.add(link.issue());
            all.add(link.receipt());
        });
        all.removeAll(states.keySet());
        states.putAll(books.transactions(all));
        inForce.forEach(this::put);
        linked.forEach(this::put);
    }

    /** Lets go of lots and markings: the books have them now. What is on hand stays, since it stays locked. */
    void appended() {
        moved.clear();
        lastPosted.clear();
        standards.clear();
        identities.clear();
        states.clear();
        marks.clear();
        links.clear();
        orders.clear();
        destinations.clear();
    }

    /** Fetches where goods in transit go, of these names of their lots. */
    Map<InventoryTransaction, Dimensions> fetchDestinations(Set<String> lots) {
        Map<String, InventoryTransaction> found = lots.isEmpty() ? Map.of() : books.identities(lots);
        List<Long> numbers =
                found.values().stream().map(InventoryTransaction::lot).toList();
        (numbers.isEmpty() ? List.<Shipment>of() : books.shipments(numbers)).forEach(this::put);
        Map<InventoryTransaction, Dimensions> places = new HashMap<>();
        found.values().forEach(lot -> destination(lot.lot()).ifPresent(place -> places.put(lot, place)));
        return places;
    }

    void put(Shipment shipment) {
        destinations.put(shipment.lot(), shipment.destination());
    }

    /** Where goods in transit go; empty for what is no such lot. */
    Optional<Dimensions> destination(long lot) {
        return Optional.ofNullable(destinations.get(lot));
    }

    /** Fetches and locks production orders, and returns the names of their lots. */
    Set<String> fetchOrders(Set<String> names) {
        books.orders(names).forEach(order -> orders.put(order.number(), order));
        return lotsOf(orders.values());
    }

    /** Fetches the orders that lots belong to, and returns the names of all lots of these orders. */
    Set<String> fetchOrdersOf(Set<String> lots) {
        List<Long> numbers = books.identities(lots).values().stream()
                .map(InventoryTransaction::lot)
                .toList();
        List<ProductionOrder> found = books.ordersOf(numbers);
        TreeSet<String> named = new TreeSet<>();
        found.forEach(order -> {
            if (order.isJournal()) {
                orders.put(order.number(), order);
            } else {
                named.add(order.name());
            }
        });
        fetchOrders(named);
        return lotsOf(found);
    }

    private Set<String> lotsOf(Collection<ProductionOrder> asked) {
        TreeSet<Long> numbers = new TreeSet<>();
        asked.forEach(order -> numbers.addAll(order.lots()));
        TreeSet<String> names = new TreeSet<>();
        if (!numbers.isEmpty()) {
            books.transactions(numbers)
                    .values()
                    .forEach(state -> names.add(state.transaction().name()));
        }
        return names;
    }

    Optional<ProductionOrder> order(String name) {
        return orders.values().stream()
                .filter(order -> order.name().equals(name))
                .findFirst();
    }

    /** The order that a lot belongs to. */
    Optional<ProductionOrder> orderOf(long lot) {
        return orders.values().stream()
                .filter(order -> order.lots().contains(lot))
                .findFirst();
    }

    void put(ProductionOrder order) {
        orders.put(order.number(), order);
    }

    private Collection<String> missing(Set<String> lots) {
        TreeSet<String> names = new TreeSet<>(lots);
        names.removeAll(identities.keySet());
        return names;
    }

    boolean knows(String lot) {
        return identities.containsKey(lot);
    }

    Optional<TransactionState> find(String lot) {
        return Optional.ofNullable(identities.get(lot)).map(identity -> state(identity.lot()));
    }

    TransactionState state(long lot) {
        TransactionState state = states.get(lot);
        if (state == null) {
            throw new IllegalStateException("lot was not fetched: " + lot);
        }
        return state;
    }

    /** Name of a lot; empty for 0. */
    String nameOf(long lot) {
        return lot == 0 ? "" : state(lot).transaction().name();
    }

    OnHand onHand(CostObject costObject) {
        OnHand position = onHand.get(costObject);
        if (position == null) {
            throw new IllegalStateException("on hand was not fetched: " + costObject);
        }
        return position;
    }

    /** Financial and physical quantity at exactly these dimensions. */
    Quantity quantityAt(String item, Dimensions exactly) {
        return quantities.computeIfAbsent(
                new Place(item, exactly),
                place -> books.quantityAt(place.item(), place.dimensions())
                        .plus(moved.getOrDefault(place, Quantity.ZERO)));
    }

    /** What moving average remembers of a cost object. */
    LastPosted lastPosted(CostObject costObject) {
        return lastPosted.computeIfAbsent(costObject, books::lastPosted);
    }

    /** Standard cost of a cost object: the one activated last, else the price of the item. */
    UnitCost standard(Item item, CostObject costObject) {
        UnitCost found = item.price();
        for (StandardCost standard : standards(item.code())) {
            found = standard.isFor(costObject) ? standard.unitCost() : found;
        }
        return found;
    }

    List<StandardCost> standards(String item) {
        return standards.computeIfAbsent(item, code -> new ArrayList<>(books.standardCosts(code)));
    }

    /** Notes an update where the last one is asked for. */
    void remember(InventoryTransaction transaction, Update update) {
        lastPosted.computeIfPresent(transaction.costObject(), (costObject, last) -> last.after(transaction, update));
    }

    Set<CostObject> costObjects(String item) {
        TreeSet<CostObject> found = new TreeSet<>(onHand.keySet());
        found.removeIf(costObject -> !costObject.item().equals(item));
        return found;
    }

    void add(TransactionState created) {
        identities.put(created.transaction().name(), created.transaction());
        states.put(created.transaction().lot(), created);
    }

    void replace(TransactionState changed) {
        states.put(changed.transaction().lot(), changed);
    }

    void move(InventoryTransaction transaction, OnHand change) {
        onHand.merge(transaction.costObject(), change, OnHand::plus);
        Place place = new Place(transaction.item(), transaction.dimensions());
        moved.merge(place, change.quantity(), Quantity::plus);
        quantities.computeIfPresent(place, (at, quantity) -> quantity.plus(change.quantity()));
    }

    /** Markings in force on a lot, in the order in which they were made. */
    List<Mark> marks(long lot) {
        return List.copyOf(marks.getOrDefault(lot, List.of()));
    }

    Quantity marked(long lot) {
        return marks(lot).stream().map(Mark::quantity).reduce(Quantity.ZERO, Quantity::plus);
    }

    /** Quantity that neither a close nor a marking has taken. */
    Quantity unmarked(TransactionState state) {
        return state.quantityOpen().minus(marked(state.transaction().lot()));
    }

    /** Cost of an open quantity of a receipt as it stands now (rules.md R-12). */
    Money shareOfOpen(TransactionState receipt, Quantity taken) {
        return receipt.amountOpen().share(taken, receipt.quantityOpen());
    }

    /** Links in force on a lot, in the order in which they were made. */
    List<CostLink> links(long lot) {
        return List.copyOf(links.getOrDefault(lot, List.of()));
    }

    /** Notes a link as it is now; one without quantity is gone. */
    void put(CostLink link) {
        for (long lot : new long[] {link.issue(), link.receipt()}) {
            List<CostLink> onLot = links.computeIfAbsent(lot, number -> new ArrayList<>());
            onLot.removeIf(old ->
                    old.order() == link.order() && old.issue() == link.issue() && old.receipt() == link.receipt());
            if (!link.quantity().isZero()) {
                onLot.add(link);
                onLot.sort(Comparator.comparingLong(CostLink::order));
            }
        }
    }

    /** Notes a marking as it is now; one without quantity is gone. */
    void put(Mark mark) {
        putOn(mark.issue(), mark);
        putOn(mark.receipt(), mark);
    }

    private void putOn(long lot, Mark mark) {
        List<Mark> onLot = marks.computeIfAbsent(lot, number -> new ArrayList<>());
        onLot.removeIf(
                old -> old.order() == mark.order() && old.issue() == mark.issue() && old.receipt() == mark.receipt());
        if (!mark.quantity().isZero()) {
            onLot.add(mark);
            onLot.sort(Comparator.comparingLong(Mark::order));
        }
    }
}
