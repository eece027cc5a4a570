package org.lukk.inventory;

import java.util.ArrayList;
import java.util.List;
import org.lukk.ledger.Voucher;

/**
 * The facts of one or many postings, in the order of entry, ready to be appended in one piece. What is on hand follows
 * from them: the sum of the updates' changes and of the runs' adjustments.
 */
public final class PostedFacts {
    private final List<InventoryTransaction> transactions = new ArrayList<>();
    private final List<Update> updates = new ArrayList<>();
    private final List<RunAdjustment> adjustments = new ArrayList<>();
    private final List<Cancellation> cancellations = new ArrayList<>();
    private final List<MarkChange> marks = new ArrayList<>();
    private final List<CostLink> links = new ArrayList<>();
    private final List<Shipment> shipments = new ArrayList<>();
    private final List<ProductionOrder> orders = new ArrayList<>();
    private final List<OrderLine> orderLines = new ArrayList<>();
    private final List<OrderAdjustment> orderAdjustments = new ArrayList<>();
    private final List<StandardCost> standards = new ArrayList<>();
    private final List<Booked> vouchers = new ArrayList<>();

    /**
     * A marking made, or taken off.
     *
     * @param order place in the order of markings
     * @param quantity positive when made, negative when removed
     */
    public record MarkChange(long order, long issue, long receipt, org.lukk.values.Quantity quantity) {}

    /**
     * A voucher with the updates it books, which its content hash covers.
     *
     * @param updates places among the updates; none where it books no inventory, as an opening balance
     */
    public record Booked(Voucher voucher, List<Integer> updates) {
        public Booked {
            updates = List.copyOf(updates);
        }
    }

    public List<InventoryTransaction> transactions() {
        return transactions;
    }

    public List<Update> updates() {
        return updates;
    }

    public List<RunAdjustment> adjustments() {
        return adjustments;
    }

    public List<Cancellation> cancellations() {
        return cancellations;
    }

    public List<MarkChange> marks() {
        return marks;
    }

    /** Links made, and with a negative quantity links taken off. */
    public List<CostLink> links() {
        return links;
    }

    /** Transfer orders that were shipped. */
    public List<Shipment> shipments() {
        return shipments;
    }

    /** Production orders and BOM journals that began; their lines are among {@link #orderLines}. */
    public List<ProductionOrder> orders() {
        return orders;
    }

    public List<OrderLine> orderLines() {
        return orderLines;
    }

    /** What cancellations take back of what runs changed of orders beside stock. */
    public List<OrderAdjustment> orderAdjustments() {
        return orderAdjustments;
    }

    /** Standard costs activated. */
    public List<StandardCost> standards() {
        return standards;
    }

    public List<Booked> vouchers() {
        return vouchers;
    }
}
