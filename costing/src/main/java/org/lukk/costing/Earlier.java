package org.lukk.costing;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What earlier closes settled of receipts and pools that change after it (rules.md R-2): who took how much, in the order in
 * which it was settled, and by how much the receipt changed since the last close. Those of receipt {@code r} lie from
 * {@code start[r]} up to {@code start[r + 1]}.
 */
final class Earlier {
    final int[] start;
    /** Place of the issue that took, or the complement of the place of a pool among the receipts. */
    final int[] taker;

    final long[] quantity;
    final Principle[] principle;
    /** What of the change each gets: the amount added to what was settled. */
    final long[] amount;
    /** Change since the last close of each receipt, without what it takes from issues. */
    final long[] change;

    final BitSet changed = new BitSet();

    private Earlier(Given given, int receipts, Places places) {
        int count = given.receipt.size();
        start = RowOrder.starts(receipts, count, i -> places.receipt(given.receipt.get(i)));
        int[] order = RowOrder.grouped(start, count, i -> places.receipt(given.receipt.get(i)));
        taker = new int[count];
        quantity = given.quantity.in(order);
        principle = new Principle[count];
        amount = new long[count];
        change = new long[receipts];
        for (int i = 0; i < count; i++) {
            int row = given.taker.get(order[i]);
            taker[i] = places.isReceipt(row) ? ~places.receipt(row) : places.issue(row);
            principle[i] = given.principle.get(order[i]);
        }
        for (int i = 0; i < given.changed.size(); i++) {
            int receipt = places.receipt(given.changed.get(i));
            changed.set(receipt);
            change[receipt] = Math.addExact(change[receipt], given.change.get(i));
        }
    }

    boolean isEmpty() {
        return taker.length == 0 && changed.isEmpty();
    }

    boolean hasTakers(int receipt) {
        return taker.length > 0 && start[receipt] < start[receipt + 1];
    }

    /** Quantity that earlier closes settled of a receipt. */
    long settled(int receipt) {
        long sum = 0;
        for (int i = start[receipt]; i < start[receipt + 1]; i++) {
            sum = Math.addExact(sum, quantity[i]);
        }
        return sum;
    }

    /** They as they are given, by rows. */
    static final class Given {
        private final IntColumn receipt = new IntColumn();
        private final IntColumn taker = new IntColumn();
        private final LongColumn quantity = new LongColumn();
        private final List<Principle> principle = new ArrayList<>();
        private final IntColumn changed = new IntColumn();
        private final LongColumn change = new LongColumn();

        void add(int receiptRow, int takerRow, long taken, Principle why) {
            receipt.add(receiptRow);
            taker.add(takerRow);
            quantity.add(taken);
            principle.add(why);
        }

        void changed(int receiptRow, long by) {
            changed.add(receiptRow);
            change.add(by);
        }

        Earlier placed(Receipts receipts, Places places) {
            boolean none = receipt.size() == 0 && changed.size() == 0;
            return new Earlier(this, none ? 0 : receipts.size(), places);
        }
    }
}
