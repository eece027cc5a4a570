package org.lukk.inventory;

import org.lukk.values.Method;

/**
 * Item model group: the valuation method of its items and its options (costing.md section 4).
 *
 * @param includePhysical goods received and delivered but not invoiced take part in the running average, and in a
 *     close by FIFO, LIFO and LIFO date as adjustments
 * @param fixedReceiptPrice receipts enter at the default item cost (costing.md section 9)
 * @param physicalNegative stock may go below zero physically
 * @param financialNegative issues may be invoiced beyond what is received financially
 * @param postPhysical physical updates make a voucher
 */
public record ModelGroup(
        String name,
        Method method,
        boolean includePhysical,
        boolean fixedReceiptPrice,
        boolean physicalNegative,
        boolean financialNegative,
        boolean postPhysical) {
    /** Whether goods received and delivered but not invoiced take part in the running average. */
    public boolean averagesPhysical() {
        return includePhysical || method.isPerpetual();
    }

    /** Whether physical updates make a voucher; moving average and standard cost need it. */
    public boolean postsPhysical() {
        return postPhysical || method.isPerpetual();
    }

    /** What an item without a model group has: FIFO without options (scenario.md, Set-up). */
    public static final ModelGroup DEFAULT = new ModelGroup("", Method.FIFO, false, false, true, true, true);
}
