package org.lukk.costing;

import java.util.Arrays;
import java.util.BitSet;

/**
 * Which receipts take their amount from issues (costing.md 16.4): the other half of a transfer, the return of a sale. The
 * links of issue {@code i} lie from {@code start[i]} up to {@code start[i + 1]}, in the order in which they were made.
 *
 * <p>R-15 of rules.md, a sale of 3 for 10.00 and three returns of 1: {@code 10.00 × 1 / 3 = 3.33}, then {@code 6.67 × 1 / 2
 * = 3.34}, then the 3.33 that are left.
 */
final class Links {
    /** The receipt of a link that takes no part in the run; its share is set aside all the same. */
    static final int ABSENT = -1;

    private static final int NONE = -1;
    private static final int SEVERAL = -2;

    final int[] start;
    final int[] receipt;
    final long[] quantity;
    /** How many links lead to each receipt. */
    final int[] into;
    /** The issue that each receipt is a return of. */
    private final int[] returnOf;
    /** What of a receipt's amount follows its issues: as the last close left it, and now. */
    final long[] atClose;

    final long[] now;
    private final boolean empty;

    private Links(Given given, boolean none, int receipts, int issues, Places places) {
        empty = none;
        int count = given.issue.size();
        start = RowOrder.starts(issues, count, i -> places.issue(given.issue.get(i)));
        int[] order = RowOrder.grouped(start, count, i -> places.issue(given.issue.get(i)));
        receipt = new int[count];
        quantity = given.quantity.in(order);
        into = new int[receipts];
        returnOf = new int[receipts];
        atClose = new long[receipts];
        now = new long[receipts];
        Arrays.fill(returnOf, NONE);
        for (int i = 0; i < count; i++) {
            int row = given.receipt.get(order[i]);
            receipt[i] = row == ABSENT ? ABSENT : places.receipt(row);
            if (row != ABSENT) {
                note(receipt[i], places.issue(given.issue.get(order[i])), given.returns.get(order[i]));
            }
        }
        for (int i = 0; i < given.follower.size(); i++) {
            int follower = places.receipt(given.follower.get(i));
            atClose[follower] = given.atClose.get(i);
            now[follower] = given.now.get(i);
        }
    }

    private void note(int to, int issue, boolean isReturn) {
        into[to]++;
        if (isReturn) {
            returnOf[to] = returnOf[to] == NONE ? issue : SEVERAL;
        }
    }

    /** A receipt takes its amount from a production order. */
    void feed(int receiptPlace) {
        into[receiptPlace]++;
    }

    boolean isEmpty() {
        return empty;
    }

    /** Whether the amount of a receipt follows issues of this run. */
    boolean follows(int receiptPlace) {
        return !isEmpty() && into[receiptPlace] > 0;
    }

    /** Whether a receipt is a return of the very issue (rules.md R-16). */
    boolean isReturnOf(int receiptPlace, int issue) {
        if (isEmpty() || returnOf[receiptPlace] == NONE) {
            return false;
        }
        return returnOf[receiptPlace] == issue || (returnOf[receiptPlace] == SEVERAL && isAmong(receiptPlace, issue));
    }

    private boolean isAmong(int receiptPlace, int issue) {
        for (int link = start[issue]; link < start[issue + 1]; link++) {
            if (receipt[link] == receiptPlace) {
                return true;
            }
        }
        return false;
    }

    /** The links as they are given, by rows. */
    static final class Given {
        private final IntColumn issue = new IntColumn();
        private final IntColumn receipt = new IntColumn();
        private final LongColumn quantity = new LongColumn();
        private final BitSet returns = new BitSet();
        private final IntColumn follower = new IntColumn();
        private final LongColumn atClose = new LongColumn();
        private final LongColumn now = new LongColumn();

        void add(int issueRow, int receiptRow, long part, boolean isReturn) {
            returns.set(issue.size(), isReturn);
            issue.add(issueRow);
            receipt.add(receiptRow);
            quantity.add(part);
        }

        void follows(int receiptRow, long amountAtClose, long amountNow) {
            follower.add(receiptRow);
            atClose.add(amountAtClose);
            now.add(amountNow);
        }

        Links placed(Receipts receipts, Issues issues, Places places) {
            boolean none = issue.size() == 0 && follower.size() == 0;
            return new Links(this, none, none ? 0 : receipts.size(), none ? 0 : issues.size(), places);
        }
    }
}
