package org.lukk.costing;

import java.util.function.IntUnaryOperator;

/** Sorts row numbers without making objects of them. */
final class RowOrder {
    /** Compares two rows by whatever columns it knows. */
    @FunctionalInterface
    interface Comparison {
        int compare(int one, int other);
    }

    private RowOrder() {}

    /** Where the rows of each group begin in {@link #grouped}; one entry more than there are groups. */
    static int[] starts(int groups, int rows, IntUnaryOperator groupOf) {
        int[] starts = new int[groups + 1];
        for (int row = 0; row < rows; row++) {
            starts[groupOf.applyAsInt(row) + 1]++;
        }
        for (int group = 0; group < groups; group++) {
            starts[group + 1] += starts[group];
        }
        return starts;
    }

    /** The rows group by group, inside a group in the order given. */
    static int[] grouped(int[] starts, int rows, IntUnaryOperator groupOf) {
        int[] next = starts.clone();
        int[] order = new int[rows];
        for (int row = 0; row < rows; row++) {
            order[next[groupOf.applyAsInt(row)]++] = row;
        }
        return order;
    }

    /** Sorts each group; rows that come in order already cost one look each. */
    static void sortGroups(int[] order, int[] starts, Comparison by) {
        int[] spare = new int[0];
        for (int group = 0; group + 1 < starts.length; group++) {
            int from = starts[group];
            int to = starts[group + 1];
            if (!isSorted(order, from, to, by)) {
                spare = spare.length < to - from ? new int[to - from] : spare;
                sort(order, from, to, spare, by);
            }
        }
    }

    private static boolean isSorted(int[] order, int from, int to, Comparison by) {
        for (int i = from + 1; i < to; i++) {
            if (by.compare(order[i - 1], order[i]) > 0) {
                return false;
            }
        }
        return true;
    }

    /** Merge sort; {@code spare} holds the left half while it is merged back. */
    private static void sort(int[] order, int from, int to, int[] spare, Comparison by) {
        if (to - from < 2) {
            return;
        }
        int middle = (from + to) >>> 1;
        sort(order, from, middle, spare, by);
        sort(order, middle, to, spare, by);
        if (by.compare(order[middle - 1], order[middle]) > 0) {
            merge(order, from, middle, to, spare, by);
        }
    }

    private static void merge(int[] order, int from, int middle, int to, int[] spare, Comparison by) {
        int lefts = middle - from;
        System.arraycopy(order, from, spare, 0, lefts);
        int left = 0;
        int right = middle;
        int out = from;
        while (left < lefts && right < to) {
            order[out++] = by.compare(order[right], spare[left]) < 0 ? order[right++] : spare[left++];
        }
        System.arraycopy(spare, left, order, out, lefts - left);
    }
}
