package org.lukk.costing;

import java.util.Arrays;

/**
 * Who takes how much from which layer, in the order matched; the amounts come later. Those of cost object {@code c} lie
 * from {@code start[c]} up to {@code end[c]}.
 *
 * <p>A layer is a receipt or, behind the receipts, a pool; a taker is an issue or, behind the issues, a pool.
 */
final class Matches {
    /** The layer of a service issue that is closed at its own cost. */
    static final int NO_LAYER = -1;

    final int[] start;
    final int[] end;
    final int[] layer;
    final int[] taker;
    final long[] quantity;
    final long[] amount;
    final Principle[] principle;
    /** False where a physical side makes the pair adjustment-only (rules.md R-23). */
    final boolean[] settles;

    Matches(CostingInput input, Pools pools) {
        int objects = input.objects.size();
        start = new int[objects + 1];
        for (int object = 0; object < objects; object++) {
            start[object + 1] = Math.addExact(start[object], atMost(input, pools, object));
        }
        end = Arrays.copyOf(start, objects);
        layer = new int[start[objects]];
        taker = new int[start[objects]];
        quantity = new long[start[objects]];
        amount = new long[start[objects]];
        principle = new Principle[start[objects]];
        settles = new boolean[start[objects]];
    }

    /** Each match uses up its layer or its taker or its mark, or closes what is left of a service. */
    private static int atMost(CostingInput input, Pools pools, int object) {
        int receipts = input.receipts.start[object + 1] - input.receipts.start[object];
        int issues = input.issues.start[object + 1] - input.issues.start[object];
        int marks = input.marks.start[object + 1] - input.marks.start[object];
        int slots = pools.start[object + 1] - pools.start[object];
        int services = input.objects.isService(object) ? issues : 0;
        return Math.toIntExact((long) receipts + slots + issues + services + marks);
    }

    void add(int object, int fromLayer, int byTaker, long taken, Principle why, boolean isSettled) {
        int match = end[object]++;
        if (match == start[object + 1]) {
            throw new IllegalStateException("more matches than layers, issues and marks");
        }
        layer[match] = fromLayer;
        taker[match] = byTaker;
        quantity[match] = taken;
        principle[match] = why;
        settles[match] = isSettled;
    }
}
