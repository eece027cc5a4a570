package org.lukk.costing;

import java.util.Arrays;
import java.util.BitSet;

/** Which cost objects hang together because a receipt in one takes its amount from an issue in another. */
final class Components {
    private final int[] parent;
    /** Cost objects with a link, or with something that changed after it was settled. */
    private final BitSet flowing = new BitSet();

    Components(CostingInput input) {
        parent = new int[input.objects.size()];
        Arrays.setAll(parent, object -> object);
        if (!input.links.isEmpty()) {
            joinLinked(input);
        }
        if (!input.orders.isEmpty()) {
            joinOrders(input);
        }
        if (!input.earlier.isEmpty()) {
            noteChanged(input);
        }
    }

    private void joinLinked(CostingInput input) {
        int[] objectOf = objects(input.receipts.start, input.receipts.size());
        Links links = input.links;
        for (int object = 0; object < parent.length; object++) {
            for (int issue = input.issues.start[object]; issue < input.issues.start[object + 1]; issue++) {
                for (int link = links.start[issue]; link < links.start[issue + 1]; link++) {
                    flowing.set(object);
                    if (links.receipt[link] != Links.ABSENT) {
                        flowing.set(objectOf[links.receipt[link]]);
                        parent[root(objectOf[links.receipt[link]])] = root(object);
                    }
                }
            }
        }
    }

    private void joinOrders(CostingInput input) {
        int[] receiptIn = objects(input.receipts.start, input.receipts.size());
        OrderNodes orders = input.orders;
        int[] firstOf = new int[orders.size()];
        Arrays.fill(firstOf, OrderNodes.NONE);
        for (int object = 0; object < parent.length; object++) {
            for (int issue = input.issues.start[object]; issue < input.issues.start[object + 1]; issue++) {
                int order = orders.of(issue);
                if (order != OrderNodes.NONE) {
                    flowing.set(object);
                    firstOf[order] = firstOf[order] == OrderNodes.NONE ? object : firstOf[order];
                    parent[root(firstOf[order])] = root(object);
                }
            }
        }
        for (int order = 0; order < orders.size(); order++) {
            for (int product = orders.start[order]; product < orders.start[order + 1]; product++) {
                if (orders.receipt[product] != OrderNodes.NONE) {
                    int object = receiptIn[orders.receipt[product]];
                    flowing.set(object);
                    parent[root(object)] = root(firstOf[order]);
                }
            }
        }
    }

    private void noteChanged(CostingInput input) {
        for (int object = 0; object < parent.length; object++) {
            for (int receipt = input.receipts.start[object]; receipt < input.receipts.start[object + 1]; receipt++) {
                if (input.earlier.hasTakers(receipt) || input.earlier.changed.get(receipt)) {
                    flowing.set(object);
                }
            }
        }
    }

    private static int[] objects(int[] start, int size) {
        int[] objectOf = new int[size];
        for (int object = 0; object + 1 < start.length; object++) {
            Arrays.fill(objectOf, start[object], start[object + 1], object);
        }
        return objectOf;
    }

    boolean flows(int object) {
        return flowing.get(object);
    }

    /** Cost objects that are not valued each for itself. */
    BitSet flowing() {
        return flowing;
    }

    /** One cost object that stands for all of its component. */
    int root(int object) {
        int root = object;
        while (parent[root] != root) {
            parent[root] = parent[parent[root]];
            root = parent[root];
        }
        return root;
    }
}
