package org.lukk.costing;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Names of transactions by row, packed one behind the other as UTF-8. A million names such as {@code SO-1998-01234} take
 * 18 MB this way and 60 MB as strings, and a digest reads them as they lie.
 */
final class Names {
    private byte[] bytes = new byte[1024];
    private int size;
    private final IntColumn ends = new IntColumn();

    void add(String name) {
        byte[] encoded = name.getBytes(StandardCharsets.UTF_8);
        int end = Math.addExact(size, encoded.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, Math.addExact(size, size >> 1)));
        }
        System.arraycopy(encoded, 0, bytes, size, encoded.length);
        size = end;
        ends.add(end);
    }

    String get(int row) {
        return new String(bytes, from(row), length(row), StandardCharsets.UTF_8);
    }

    byte[] bytes() {
        return bytes;
    }

    int from(int row) {
        return row == 0 ? 0 : ends.get(row - 1);
    }

    int length(int row) {
        return ends.get(row) - from(row);
    }

    int compare(int one, int other) {
        return Arrays.compareUnsigned(
                bytes, from(one), from(one) + length(one), bytes, from(other), from(other) + length(other));
    }
}
