package org.lukk.costing;

import java.util.BitSet;

/**
 * Marks by cost object, inside one in the order in which they were made. An issue or receipt of {@link #ABSENT} takes no
 * part in the run (rules.md R-11).
 */
final class Marks {
    static final int ABSENT = -1;

    final int[] start;
    /** Halves of transfers inside the cost object, which settle each other. */
    final BitSet halves;

    final int[] issue;
    final int[] receipt;
    final long[] quantity;

    private Marks(int[] start, BitSet halves, int[] issue, int[] receipt, long[] quantity) {
        this.start = start;
        this.halves = halves;
        this.issue = issue;
        this.receipt = receipt;
        this.quantity = quantity;
    }

    /** The marks as they are given, by rows. */
    static final class Given {
        private final IntColumn costObject = new IntColumn();
        private final IntColumn issue = new IntColumn();
        private final IntColumn receipt = new IntColumn();
        private final LongColumn quantity = new LongColumn();
        private final BitSet halves = new BitSet();

        void add(int object, int issueRow, int receiptRow, long marked, boolean areHalves) {
            halves.set(issue.size(), areHalves);
            costObject.add(object);
            issue.add(issueRow);
            receipt.add(receiptRow);
            quantity.add(marked);
        }

        Marks grouped(CostObjects objects, Places places) {
            int[] start = RowOrder.starts(objects.size(), issue.size(), i -> objects.place(costObject.get(i)));
            int[] order = RowOrder.grouped(start, issue.size(), i -> objects.place(costObject.get(i)));
            int[] issues = new int[order.length];
            int[] receipts = new int[order.length];
            BitSet sorted = new BitSet();
            for (int i = 0; i < order.length; i++) {
                int issueRow = issue.get(order[i]);
                int receiptRow = receipt.get(order[i]);
                sorted.set(i, halves.get(order[i]));
                issues[i] = issueRow == ABSENT ? ABSENT : places.issue(issueRow);
                receipts[i] = receiptRow == ABSENT ? ABSENT : places.receipt(receiptRow);
            }
            return new Marks(start, sorted, issues, receipts, quantity.in(order));
        }
    }
}
