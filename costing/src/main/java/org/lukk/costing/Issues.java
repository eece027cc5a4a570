package org.lukk.costing;

import java.util.BitSet;

/** The issues of a run, sorted like {@link Receipts}. Quantities and amounts are sizes: an issue's cost is positive. */
final class Issues {
    final int[] start;
    final int[] row;
    final int[] date;
    /** Order of creation. */
    final long[] sequence;

    final BitSet physical;
    final long[] quantity;
    final long[] quantityOpen;
    final long[] amountPosted;
    final long[] amountSettled;
    final long[] amountPresent;

    private Issues(OrderKeys.Sorted keys, Given given) {
        this.start = keys.start;
        this.row = keys.row;
        this.date = keys.date;
        this.sequence = given.keys.sequences(keys.order);
        this.physical = keys.physical;
        this.quantity = given.quantity.in(keys.order);
        this.quantityOpen = given.quantityOpen.in(keys.order);
        this.amountPosted = given.amountPosted.in(keys.order);
        this.amountSettled = given.amountSettled.in(keys.order);
        this.amountPresent = given.amountPresent.in(keys.order);
    }

    int size() {
        return row.length;
    }

    /** The issues as they are given. */
    static final class Given {
        final OrderKeys keys = new OrderKeys();
        private final LongColumn quantity = new LongColumn();
        private final LongColumn quantityOpen = new LongColumn();
        private final LongColumn amountPosted = new LongColumn();
        private final LongColumn amountSettled = new LongColumn();
        private final LongColumn amountPresent = new LongColumn();

        void add(long whole, long open, long posted, long settled, long present) {
            quantity.add(whole);
            quantityOpen.add(open);
            amountPosted.add(posted);
            amountSettled.add(settled);
            amountPresent.add(present);
        }

        Issues sorted(CostObjects objects, Names names) {
            return new Issues(keys.sorted(objects, names), this);
        }
    }
}
