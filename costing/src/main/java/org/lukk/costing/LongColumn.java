package org.lukk.costing;

import java.util.Arrays;
import java.util.Objects;

/** A column of amounts, quantities or numbers that grows row by row, without an object per row. */
final class LongColumn {
    private long[] values = new long[64];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, Math.addExact(size, size >> 1));
        }
        values[size++] = value;
    }

    long get(int row) {
        return values[Objects.checkIndex(row, size)];
    }

    int size() {
        return size;
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** The values of these rows, in this order. */
    long[] in(int[] order) {
        long[] sorted = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = values[order[i]];
        }
        return sorted;
    }
}
