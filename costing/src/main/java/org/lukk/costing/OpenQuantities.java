package org.lukk.costing;

import java.util.Arrays;

/** What is left of the layers, or of the issues, while they are matched, and what of it marks hold back. */
final class OpenQuantities {
    private final long[] left;
    private final long[] held;

    /** @param size how many there are at most; those beyond {@code open} are pools still to be made */
    OpenQuantities(long[] open, int size) {
        left = Arrays.copyOf(open, size);
        held = new long[size];
    }

    /** What may be taken. */
    long free(int which) {
        return left[which] - held[which];
    }

    /** What is not taken, held or not. */
    long left(int which) {
        return left[which];
    }

    void take(int which, long quantity) {
        if (quantity <= 0 || quantity > left[which]) {
            throw new IllegalStateException("takes " + quantity + " of " + left[which]);
        }
        left[which] -= quantity;
    }

    /** Keeps up to {@code quantity} back; how much it could. */
    long hold(int which, long quantity) {
        long kept = Math.min(quantity, free(which));
        held[which] += kept;
        return kept;
    }

    void add(int which, long quantity) {
        left[which] = Math.addExact(left[which], quantity);
    }

    /** Keeps all of it back. */
    void leaveOut(int which) {
        held[which] = left[which];
    }

    long[] left() {
        return left;
    }
}
