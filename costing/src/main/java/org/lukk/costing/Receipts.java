package org.lukk.costing;

import java.util.BitSet;

/**
 * The receipts of a run, sorted by cost object, date, sequence and split; a receipt is its place in these columns. Those
 * of cost object {@code c} lie from {@code start[c]} up to {@code start[c + 1]}.
 */
final class Receipts {
    final int[] start;
    final int[] row;
    final int[] date;
    final BitSet physical;
    /** Remainders of pools that earlier closes made. */
    final BitSet pool;

    final long[] quantityOpen;
    final long[] amountOpen;

    private Receipts(OrderKeys.Sorted keys, BitSet pool, long[] quantityOpen, long[] amountOpen) {
        this.start = keys.start;
        this.row = keys.row;
        this.date = keys.date;
        this.physical = keys.physical;
        this.pool = pool;
        this.quantityOpen = quantityOpen;
        this.amountOpen = amountOpen;
    }

    int size() {
        return row.length;
    }

    /** The receipts as they are given. */
    static final class Given {
        final OrderKeys keys = new OrderKeys();
        private final BitSet pool = new BitSet();
        private final LongColumn quantityOpen = new LongColumn();
        private final LongColumn amountOpen = new LongColumn();

        void add(boolean isPool, long quantity, long amount) {
            pool.set(quantityOpen.size(), isPool);
            quantityOpen.add(quantity);
            amountOpen.add(amount);
        }

        Receipts sorted(CostObjects objects, Names names) {
            OrderKeys.Sorted sorted = keys.sorted(objects, names);
            BitSet pools = new BitSet();
            for (int i = 0; i < sorted.order.length; i++) {
                pools.set(i, pool.get(sorted.order[i]));
            }
            return new Receipts(sorted, pools, quantityOpen.in(sorted.order), amountOpen.in(sorted.order));
        }
    }
}
