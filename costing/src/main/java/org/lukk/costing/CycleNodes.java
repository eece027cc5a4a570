package org.lukk.costing;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntConsumer;

/**
 * The nodes of the flows that wait for each other, and what leads where among them. A receipt of which earlier closes gave
 * something is two nodes, its change and what is left of it, for those who took before take of the change alone
 * (rules.md R-2); a production order is one.
 */
final class CycleNodes {
    private static final int ABSENT = -1;

    private final Flows flows;
    private final CostingInput input;
    private final int issues;
    private final int changes;
    private final int orders;
    /** Place of a node in {@link #waiting}. */
    private final int[] local;

    private final IntColumn waiting = new IntColumn();
    /** Where a node stands among its kind in the cycle being solved. */
    private final int[] place;

    CycleNodes(Flows flows, BitSet objects) {
        this.flows = flows;
        input = flows.input;
        issues = flows.layers;
        changes = issues + input.issues.size();
        orders = changes + input.receipts.size();
        local = new int[orders + input.orders.size()];
        place = new int[local.length];
        Arrays.fill(local, ABSENT);
        Arrays.fill(place, ABSENT);
        for (int object = objects.nextSetBit(0); object >= 0; object = objects.nextSetBit(object + 1)) {
            collect(object);
        }
        for (int order = 0; order < input.orders.size(); order++) {
            if (input.orders.waits(order)) {
                add(order(order));
            }
        }
    }

    private void collect(int object) {
        for (int receipt = input.receipts.start[object]; receipt < input.receipts.start[object + 1]; receipt++) {
            if (flows.waits(receipt)) {
                add(receipt);
                if (input.earlier.hasTakers(receipt)) {
                    add(change(receipt));
                }
            }
        }
        for (int slot = flows.pools.start[object]; slot < flows.pools.end(object); slot++) {
            if (flows.waits(flows.receipts + slot)) {
                add(flows.receipts + slot);
            }
        }
        for (int issue = input.issues.start[object]; issue < input.issues.start[object + 1]; issue++) {
            if (flows.waits(issue(issue))) {
                add(issue(issue));
            }
        }
    }

    private void add(int node) {
        local[node] = waiting.size();
        waiting.add(node);
    }

    // ---- the numbers of nodes

    /** What is left of a receipt, or a pool, has the number of its layer; an issue the next ones, as everywhere in flows. */
    int issue(int issue) {
        return issues + issue;
    }

    int change(int receipt) {
        return changes + receipt;
    }

    int order(int order) {
        return orders + order;
    }

    boolean isLayer(int node) {
        return node < issues;
    }

    boolean isIssue(int node) {
        return node >= issues && node < changes;
    }

    boolean isChange(int node) {
        return node >= changes && node < orders;
    }

    /** The layer, issue, receipt or order of a node. */
    int of(int node) {
        return isLayer(node) ? node : isIssue(node) ? node - issues : isChange(node) ? node - changes : node - orders;
    }

    /** Where what a receipt takes enters it. */
    int entry(int receipt) {
        return input.earlier.hasTakers(receipt) ? change(receipt) : receipt;
    }

    // ---- the cycle being solved

    void enter(int node, int at) {
        place[node] = at;
    }

    void leave(int node) {
        place[node] = ABSENT;
    }

    /** Where a layer stands among those of the cycle; negative if it is none of them. */
    int placeOfLayer(int layer) {
        return place[layer];
    }

    int placeOfIssue(int issue) {
        return place[issues + issue];
    }

    int placeOfOrder(int order) {
        return order == OrderNodes.NONE ? ABSENT : place[orders + order];
    }

    // ---- what leads where

    /** The nodes of each component, those first that lead to others; components of one node are left out. */
    int[][] cycles() {
        int[] start = new int[waiting.size() + 1];
        for (int node = 0; node < waiting.size(); node++) {
            int from = node;
            eachFrom(waiting.get(node), to -> start[from + 1]++);
        }
        for (int node = 0; node < waiting.size(); node++) {
            start[node + 1] += start[node];
        }
        int[] to = new int[start[waiting.size()]];
        int[] at = start.clone();
        for (int node = 0; node < waiting.size(); node++) {
            int from = node;
            eachFrom(waiting.get(node), other -> to[at[from]++] = other);
        }
        int[] component = StrongComponents.of(start, to);
        int count = Arrays.stream(component).max().orElse(ABSENT) + 1;
        int[] starts = RowOrder.starts(count, component.length, node -> component[node]);
        int[] grouped = RowOrder.grouped(starts, component.length, node -> component[node]);
        int[][] cycles = new int[count][];
        int found = 0;
        for (int one = count - 1; one >= 0; one--) {
            if (starts[one + 1] - starts[one] > 1) {
                cycles[found++] = Arrays.stream(grouped, starts[one], starts[one + 1])
                        .map(waiting::get)
                        .sorted()
                        .toArray();
            }
        }
        return Arrays.copyOf(cycles, found);
    }

    private void eachFrom(int node, IntConsumer to) {
        IntConsumer tell = other -> to.accept(local[other]);
        if (isLayer(node)) {
            for (int match = flows.valuation.first[node]; match >= 0; match = flows.valuation.following[match]) {
                tell.accept(flows.taker(match));
            }
        } else if (isIssue(node)) {
            eachFromIssue(node - issues, tell);
        } else if (isChange(node)) {
            eachFromChange(node - changes, tell);
        } else {
            int order = node - orders;
            for (int product = input.orders.start[order]; product < input.orders.start[order + 1]; product++) {
                enterReceipt(input.orders.receipt[product], tell);
            }
        }
    }

    private void eachFromIssue(int issue, IntConsumer tell) {
        for (int link = input.links.start[issue]; link < input.links.start[issue + 1]; link++) {
            enterReceipt(input.links.receipt[link], tell);
        }
        if (input.orders.of(issue) != OrderNodes.NONE) {
            tell.accept(order(input.orders.of(issue)));
        }
    }

    private void eachFromChange(int receipt, IntConsumer tell) {
        tell.accept(receipt);
        Earlier earlier = input.earlier;
        for (int one = earlier.start[receipt]; one < earlier.start[receipt + 1]; one++) {
            int taker = earlier.taker[one];
            tell.accept(taker < 0 ? entry(~taker) : issue(taker));
        }
    }

    private void enterReceipt(int receipt, IntConsumer tell) {
        if (receipt != Links.ABSENT) {
            tell.accept(entry(receipt));
        }
    }
}
