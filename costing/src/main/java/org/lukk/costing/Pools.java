package org.lukk.costing;

/**
 * The pools that averages make. Each cost object has slots for as many as it can make; a pool is a layer behind the
 * receipts, {@code receipts + slot}, and a taker behind the issues, {@code issues + slot}.
 */
final class Pools {
    final int[] start;
    final int[] made;
    final int[] object;
    final int[] date;
    final long[] quantity;
    final long[] amount;

    Pools(CostingInput input) {
        int objects = input.objects.size();
        start = new int[objects + 1];
        made = new int[objects];
        for (int i = 0; i < objects; i++) {
            start[i + 1] = Math.addExact(start[i], atMost(input, i));
        }
        object = new int[start[objects]];
        date = new int[start[objects]];
        quantity = new long[start[objects]];
        amount = new long[start[objects]];
    }

    /** Every pool makes one layer of two or more, so there is one fewer of them than of receipts at most. */
    private static int atMost(CostingInput input, int ofObject) {
        int layers = input.receipts.start[ofObject + 1] - input.receipts.start[ofObject];
        int issues = input.issues.start[ofObject + 1] - input.issues.start[ofObject];
        int merges = issues == 0 ? 0 : Math.max(layers - 1, 0);
        return switch (input.objects.method(ofObject)) {
            case WEIGHTED_AVERAGE -> Math.min(merges, 1);
            case WEIGHTED_AVERAGE_DATE -> merges;
            case FIFO, LIFO, LIFO_DATE, MOVING_AVERAGE, STANDARD -> 0;
        };
    }

    int slots() {
        return date.length;
    }

    int make(int inObject, int onDate) {
        int slot = start[inObject] + made[inObject]++;
        object[slot] = inObject;
        date[slot] = onDate;
        return slot;
    }

    int end(int ofObject) {
        return start[ofObject] + made[ofObject];
    }
}
