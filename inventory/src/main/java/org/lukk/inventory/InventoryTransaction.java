package org.lukk.inventory;

import java.time.LocalDate;
import org.lukk.ledger.Event;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;

/**
 * The identity of an inventory transaction: what never changes of a lot (costing.md section 2.2). Its quantities and
 * amounts are the sum of its {@link Update}s.
 *
 * @param lot number of the lot in the books; numbers rise in the order of first insertion
 * @param name the lot as people call it; unique in the company
 * @param event what created it
 * @param receipt true for a receipt, false for an issue
 * @param dimensions values of its physical and financial dimensions
 * @param sequence order of first insertion; a part split off has that of the whole (rules.md R-6)
 * @param split 0, or the number n of a part {@code LOT/n}
 * @param dated date of its first update
 * @param ordered date that orders it instead of its financial date: the day opening stock was received; else {@code
 *     dated}
 * @param costTakenOver its cost was posted by another system and stays at every update (rules.md R-35)
 */
public record InventoryTransaction(
        long lot,
        String name,
        Event event,
        boolean receipt,
        String item,
        Dimensions dimensions,
        CostObject costObject,
        long sequence,
        int split,
        LocalDate dated,
        LocalDate ordered,
        boolean costTakenOver,
        Source source) {
    /** +1 for a receipt, -1 for an issue: quantities and amounts of issues are kept negative. */
    public int sign() {
        return receipt ? 1 : -1;
    }

    /** A part split off, with the same place in the order. */
    InventoryTransaction part(long number, String partName, int partNumber) {
        return new InventoryTransaction(
                number,
                partName,
                event,
                receipt,
                item,
                dimensions,
                costObject,
                sequence,
                partNumber,
                dated,
                ordered,
                costTakenOver,
                source);
    }
}
