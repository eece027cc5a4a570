package org.lukk.costing;

import java.util.Arrays;

/**
 * Which nodes of a graph come back to themselves, and through which others: its strongly connected components, by Tarjan's
 * algorithm, without recursion so that a chain may have any length.
 */
final class StrongComponents {
    private static final int UNSEEN = -1;

    private final int[] start;
    private final int[] to;
    private final int[] seen;
    private final int[] lowest;
    private final int[] component;
    /** Nodes whose component is not known yet, and the way that leads to the one being looked at. */
    private final int[] open;

    private final int[] way;
    private final int[] next;
    private int opened;
    private int depth;
    private int numbered;
    private int components;

    private StrongComponents(int[] start, int[] to) {
        int nodes = start.length - 1;
        this.start = start;
        this.to = to;
        seen = new int[nodes];
        lowest = new int[nodes];
        component = new int[nodes];
        open = new int[nodes];
        way = new int[nodes];
        next = Arrays.copyOf(start, nodes);
        Arrays.fill(seen, UNSEEN);
        Arrays.fill(component, UNSEEN);
    }

    /**
     * The component of every node, from zero on: whatever leads from one component to another leads to a lower number.
     *
     * @param start node {@code n} leads to {@code to[start[n]]} up to {@code to[start[n + 1] - 1]}
     */
    static int[] of(int[] start, int[] to) {
        StrongComponents components = new StrongComponents(start, to);
        for (int node = 0; node + 1 < start.length; node++) {
            if (components.seen[node] == UNSEEN) {
                components.walkFrom(node);
            }
        }
        return components.component;
    }

    private void walkFrom(int root) {
        enter(root);
        while (depth > 0) {
            int node = way[depth - 1];
            if (next[node] < start[node + 1]) {
                step(node, to[next[node]++]);
            } else {
                leave(node);
            }
        }
    }

    private void enter(int node) {
        seen[node] = numbered;
        lowest[node] = numbered++;
        open[opened++] = node;
        way[depth++] = node;
    }

    private void step(int node, int other) {
        if (seen[other] == UNSEEN) {
            enter(other);
        } else if (component[other] == UNSEEN) {
            lowest[node] = Math.min(lowest[node], seen[other]);
        }
    }

    private void leave(int node) {
        depth--;
        if (depth > 0) {
            lowest[way[depth - 1]] = Math.min(lowest[way[depth - 1]], lowest[node]);
        }
        if (lowest[node] == seen[node]) {
            int member;
            do {
                member = open[--opened];
                component[member] = components;
            } while (member != node);
            components++;
        }
    }
}
