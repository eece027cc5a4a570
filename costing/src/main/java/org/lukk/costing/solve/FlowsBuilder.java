package org.lukk.costing.solve;

import java.util.Arrays;
import java.util.Objects;

/** Collects flows in any order; they are kept in lowest terms. */
final class FlowsBuilder {
    private final int members;
    private int[] to = new int[16];
    private int[] from = new int[16];
    private long[] part = new long[16];
    private long[] whole = new long[16];
    private int size;

    FlowsBuilder(int members) {
        this.members = members;
    }

    void add(int receiver, int giver, long share, long of) {
        if (share <= 0 || of <= 0) {
            throw new IllegalArgumentException("a flow of " + share + "/" + of);
        }
        if (size == to.length) {
            grow();
        }
        long common = commonDivisor(share, of);
        to[size] = Objects.checkIndex(receiver, members);
        from[size] = Objects.checkIndex(giver, members);
        part[size] = share / common;
        whole[size++] = of / common;
    }

    Flows build() {
        int[] start = Flows.starts(to, size, members);
        int[] next = start.clone();
        int[] giver = new int[size];
        long[] share = new long[size];
        long[] of = new long[size];
        for (int i = 0; i < size; i++) {
            int edge = next[to[i]]++;
            giver[edge] = from[i];
            share[edge] = part[i];
            of[edge] = whole[i];
        }
        return new Flows(start, giver, share, of);
    }

    private void grow() {
        int capacity = Math.addExact(size, size);
        to = Arrays.copyOf(to, capacity);
        from = Arrays.copyOf(from, capacity);
        part = Arrays.copyOf(part, capacity);
        whole = Arrays.copyOf(whole, capacity);
    }

    private static long commonDivisor(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }
}
