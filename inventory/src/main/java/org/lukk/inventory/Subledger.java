package org.lukk.inventory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Quantity;

/**
 * What posting needs from the books, inside one transaction of theirs. Locks are taken in the order of the methods:
 * gate, on hand, facts (architecture.md, Locks).
 */
public interface Subledger {
    /** Set-up of the company as it is now. */
    Catalogue catalogue();

    /** What the company has set, by the names of {@link Setting}. */
    Map<String, String> settings();

    /** How far inventory is closed. From the first call until the transaction ends no run begins or seals a close. */
    Gate enterGate();

    /** What never changes of these lots; unknown names are left out. Takes no lock. */
    Map<String, InventoryTransaction> identities(Collection<String> names);

    /** What is on hand, and keeps others from posting to these cost objects until the transaction ends. */
    Map<CostObject, OnHand> onHand(Collection<CostObject> costObjects);

    /** Financial and physical quantity at exactly these dimensions, blanks included (rules.md R-43). */
    Quantity quantityAt(String item, Dimensions exactly);

    /** These lots as they stand now, by number. Call after {@link #onHand} of their cost objects. */
    Map<Long, TransactionState> transactions(Collection<Long> lots);

    /** Markings in force on any of these lots, in the order in which they were made. */
    List<Mark> marks(Collection<Long> lots);

    /** Links in force that lead from or to any of these lots, in the order in which they were made. */
    List<CostLink> links(Collection<Long> lots);

    /** Where those of these lots go that came into transit; others are left out. Takes no lock. */
    List<Shipment> shipments(Collection<Long> lots);

    /**
     * Production orders of these names, and keeps others from posting to them until the transaction ends; unknown names
     * are left out. Call before {@link #onHand} of their lots.
     */
    List<ProductionOrder> orders(Collection<String> names);

    /** Production orders and BOM journals that any of these lots was ever posted to, by their numbers. Takes no lock. */
    List<ProductionOrder> ordersOf(Collection<Long> lots);

    /**
     * What runs changed of orders beside stock.
     *
     * @param without active runs that do not count
     */
    List<OrderAdjustment> orderAdjustments(Collection<Long> orders, Set<Integer> without);

    /** Cost objects that an item has had postings in. */
    Set<CostObject> costObjects(String item);

    /** Standard costs of an item, in the order of activation. */
    List<StandardCost> standardCosts(String item);

    /** What moving average remembers of a cost object. Call after {@link #onHand} of it. */
    LastPosted lastPosted(CostObject costObject);

    /** Numbers for new lots: the first of as many as asked for, without gaps between; higher than all before. */
    long takeLots(int count);

    /** Appends facts and keeps what is on hand in step with them. */
    void append(PostedFacts facts, Origin origin);
}
