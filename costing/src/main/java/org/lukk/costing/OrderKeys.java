package org.lukk.costing;

import java.util.BitSet;

/** The transactions of one direction as they are given, with what orders them: date, sequence, split (rules.md R-6). */
final class OrderKeys {
    private final IntColumn row = new IntColumn();
    private final IntColumn costObject = new IntColumn();
    private final IntColumn date = new IntColumn();
    private final LongColumn sequence = new LongColumn();
    private final IntColumn split = new IntColumn();
    private final BitSet physical = new BitSet();

    void add(int row, int costObject, int date, long sequence, int split, boolean physical) {
        this.physical.set(this.row.size(), physical);
        this.row.add(row);
        this.costObject.add(costObject);
        this.date.add(date);
        this.sequence.add(sequence);
        this.split.add(split);
    }

    int size() {
        return row.size();
    }

    /** The transactions by cost object and, in it, by key. */
    Sorted sorted(CostObjects objects, Names names) {
        int[] start = RowOrder.starts(objects.size(), size(), i -> objects.place(costObject.get(i)));
        int[] order = RowOrder.grouped(start, size(), i -> objects.place(costObject.get(i)));
        RowOrder.sortGroups(order, start, (one, other) -> compare(one, other, names));
        requireOnePlaceEach(order, start, names);
        return new Sorted(start, order, row.in(order), date.in(order), in(order));
    }

    /** The name decides only where the key does not, such as between remainders of pools. */
    private int compare(int one, int other, Names names) {
        int byDate = Integer.compare(date.get(one), date.get(other));
        if (byDate != 0) {
            return byDate;
        }
        int bySequence = Long.compare(sequence.get(one), sequence.get(other));
        if (bySequence != 0) {
            return bySequence;
        }
        int bySplit = Integer.compare(split.get(one), split.get(other));
        return bySplit != 0 ? bySplit : names.compare(row.get(one), row.get(other));
    }

    private void requireOnePlaceEach(int[] order, int[] start, Names names) {
        for (int object = 0; object + 1 < start.length; object++) {
            for (int i = start[object] + 1; i < start[object + 1]; i++) {
                if (compare(order[i - 1], order[i], names) == 0) {
                    throw new IllegalArgumentException(
                            "two transactions in one place: " + names.get(row.get(order[i])));
                }
            }
        }
    }

    /** The places in which transactions were created, in the order given. */
    long[] sequences(int[] order) {
        return sequence.in(order);
    }

    private BitSet in(int[] order) {
        BitSet sorted = new BitSet(order.length);
        for (int i = 0; i < order.length; i++) {
            sorted.set(i, physical.get(order[i]));
        }
        return sorted;
    }

    /** The sorted columns; {@code order} says where each place was given. */
    static final class Sorted {
        final int[] start;
        final int[] order;
        final int[] row;
        final int[] date;
        final BitSet physical;

        Sorted(int[] start, int[] order, int[] row, int[] date, BitSet physical) {
            this.start = start;
            this.order = order;
            this.row = row;
            this.date = date;
            this.physical = physical;
        }
    }
}
