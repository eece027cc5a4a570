package org.lukk.inventory;

import org.lukk.values.Quantity;

/**
 * A marking in force: a quantity of an issue takes the cost of a receipt (costing.md section 8).
 *
 * @param order place in the order in which markings were made; a part split off keeps the place of the whole
 * @param issue lot of the issue; {@link #RESERVED} while goods in transit wait for the transfer order to be received
 * @param receipt lot of the receipt
 * @param quantity what is marked, not removed and not used up by an active close
 */
public record Mark(long order, long issue, long receipt, Quantity quantity) {
    /** The issue of a marking that keeps goods in transit for an issue still to come (rules.md R-41). */
    public static final long RESERVED = 0;

    /** Whether it only keeps goods in transit for an issue still to come. */
    public boolean isReservation() {
        return issue == RESERVED;
    }

    /** The same marking with one of its lots replaced by the part split off it, still without quantity. */
    Mark onto(InventoryTransaction whole, InventoryTransaction part) {
        return new Mark(
                order,
                issue == whole.lot() ? part.lot() : issue,
                receipt == whole.lot() ? part.lot() : receipt,
                Quantity.ZERO);
    }
}
