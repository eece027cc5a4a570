package org.lukk.costing;

import java.util.BitSet;
import org.lukk.values.Shares;

/**
 * Values cost objects that hang together: what an issue costs decides the receipts linked to it, what a receipt is worth
 * decides the issues that take from it, and a receipt that changes after a close pays those who took of it before (rules.md
 * All of it is one graph of layers (receipts and pools) and issues. A node is worked off once everything that leads to
 * it is known, so books without cycles cost one look at every match. What then waits for itself is solved, cycle by cycle.
 *
 * <p>RET-1 of worked-examples.md: PO1 of 10 for 60.00, PO2 of 10 for 80.00, a sale of 5 posted at 35.00, its return of 5.
 * PO1 gives the sale 30.00, the sale gives its return 30.00: both are adjusted by -5.00.
 */
final class Flows {
    final CostingInput input;
    final Matches matches;
    final Pools pools;
    final Valuation valuation;
    final Links links;
    final OrderNodes orders;
    final Earlier earlier;
    final int receipts;
    final int layers;
    /** What receipts take from issues, and what earlier takers of a pool's layers add to it. */
    final long[] arrived;

    private final Components components;
    /** Amount of each layer before matches of this run take from it. */
    private final long[] entered;
    /** How much that leads to a node is not known yet; layers first, then issues. */
    private final int[] waitsFor;

    private final int[] ready;
    private int readyFrom;
    private int readyTo;
    private int valued;
    /** Issues that keep their cost because they are paid by themselves alone (rules.md R-3). */
    private final BitSet withoutSource = new BitSet();

    Flows(Matching matching, Valuation valuation) {
        input = matching.input;
        matches = matching.matches;
        pools = matching.pools;
        links = input.links;
        orders = input.orders;
        earlier = input.earlier;
        this.valuation = valuation;
        components = new Components(input);
        receipts = input.receipts.size();
        layers = receipts + pools.slots();
        boolean none = components.flowing().isEmpty();
        arrived = new long[none ? 0 : receipts];
        entered = new long[none ? 0 : layers];
        waitsFor = new int[none ? 0 : layers + input.issues.size()];
        ready = new int[waitsFor.length];
    }

    /** Whether a cost object is valued here and not for itself. */
    boolean has(int object) {
        return components.flows(object);
    }

    Components components() {
        return components;
    }

    /** Values all of them. */
    void value() {
        BitSet objects = components.flowing();
        int nodes = 0;
        for (int object = objects.nextSetBit(0); object >= 0; object = objects.nextSetBit(object + 1)) {
            valuation.prepare(object);
            nodes += count(object);
        }
        for (int object = objects.nextSetBit(0); object >= 0; object = objects.nextSetBit(object + 1)) {
            enqueueKnown(object);
        }
        workOff();
        if (valued < nodes) {
            solveCycles(objects);
        }
        if (valued != nodes) {
            throw new IllegalStateException("valued " + valued + " of " + nodes);
        }
        for (int object = objects.nextSetBit(0); object >= 0; object = objects.nextSetBit(object + 1)) {
            requireNothingLost(object);
        }
    }

    /** Those first that lead to others; what hangs on a cycle follows it at once. */
    private void solveCycles(BitSet objects) {
        CycleNodes nodes = new CycleNodes(this, objects);
        for (int[] members : nodes.cycles()) {
            new Cycle(this, nodes, members).solve();
            workOff();
        }
    }

    // ---- what leads where

    /** Counts what leads to the nodes of a cost object; returns how many nodes it has. */
    private int count(int object) {
        for (int match = matches.start[object]; match < matches.end[object]; match++) {
            if (matches.layer[match] != Matches.NO_LAYER) {
                waitsFor[taker(match)]++;
            }
        }
        for (int receipt = input.receipts.start[object]; receipt < input.receipts.start[object + 1]; receipt++) {
            waitsFor[receipt] += links.isEmpty() ? 0 : links.into[receipt];
            if (!earlier.isEmpty()) {
                for (int one = earlier.start[receipt]; one < earlier.start[receipt + 1]; one++) {
                    waitsFor[earlierTaker(one)]++;
                }
            }
        }
        return input.receipts.start[object + 1]
                - input.receipts.start[object]
                + input.issues.start[object + 1]
                - input.issues.start[object]
                + pools.end(object)
                - pools.start[object];
    }

    /** The node that a match gives to: an issue, or a pool. */
    int taker(int match) {
        int slot = matches.taker[match] - input.issues.size();
        return slot < 0 ? layers + matches.taker[match] : receipts + slot;
    }

    private int earlierTaker(int one) {
        int taker = earlier.taker[one];
        return taker < 0 ? ~taker : layers + taker;
    }

    private void enqueueKnown(int object) {
        for (int receipt = input.receipts.start[object]; receipt < input.receipts.start[object + 1]; receipt++) {
            enqueueIfKnown(receipt);
        }
        for (int slot = pools.start[object]; slot < pools.end(object); slot++) {
            enqueueIfKnown(receipts + slot);
        }
        for (int issue = input.issues.start[object]; issue < input.issues.start[object + 1]; issue++) {
            enqueueIfKnown(layers + issue);
        }
    }

    private void enqueueIfKnown(int node) {
        if (waitsFor[node] == 0) {
            ready[readyTo++] = node;
        }
    }

    /** Whether something that leads to a node is not known yet. */
    boolean waits(int node) {
        return waitsFor[node] > 0;
    }

    /** A member of a cycle is worked off with it and never for itself. */
    void hold(int node) {
        waitsFor[node] = Integer.MAX_VALUE;
    }

    private void oneLess(int node) {
        waitsFor[node]--;
        enqueueIfKnown(node);
    }

    // ---- working off

    private void workOff() {
        while (readyFrom < readyTo) {
            int node = ready[readyFrom++];
            if (node < layers) {
                layer(node);
            } else {
                issue(node - layers);
            }
        }
    }

    void layer(int layer) {
        if (layer < receipts) {
            spread(layer, changeOf(layer));
        }
        enter(layer);
        valuation.handOut(layer);
        tellTakers(layer);
    }

    /** The amount of a layer is known. */
    void enter(int layer) {
        if (layer >= receipts) {
            pools.amount[layer - receipts] = valuation.layerAmount[layer];
        }
        entered[layer] = valuation.layerAmount[layer];
    }

    /** Whoever takes of a layer, now or earlier, has what it gives. */
    void tellTakers(int layer) {
        valued++;
        for (int match = valuation.first[layer]; match >= 0; match = valuation.following[match]) {
            oneLess(taker(match));
        }
        if (layer < receipts && !earlier.isEmpty()) {
            for (int one = earlier.start[layer]; one < earlier.start[layer + 1]; one++) {
                oneLess(earlierTaker(one));
            }
        }
    }

    /** What a receipt is worth more than the last close left, open and settled; taken out of what is open of it. */
    long changeOf(int receipt) {
        long change = Math.addExact(arrived[receipt], changeBeyond(receipt));
        valuation.layerAmount[receipt] = amountBefore(receipt);
        return change;
    }

    /** What the change of a receipt is more than what arrives in it. */
    long changeBeyond(int receipt) {
        long given = earlier.isEmpty() ? 0 : earlier.change[receipt];
        return links.follows(receipt) ? Math.subtractExact(given, links.atClose[receipt]) : given;
    }

    /** What is open of a receipt before it changes. */
    long amountBefore(int receipt) {
        long given = earlier.isEmpty() ? 0 : earlier.change[receipt];
        if (links.follows(receipt)) {
            given = Math.addExact(given, Math.subtractExact(links.now[receipt], links.atClose[receipt]));
        }
        return Math.subtractExact(valuation.layerAmount[receipt], given);
    }

    /** What a receipt had that it could give, earlier and now. */
    long quantityEver(int receipt) {
        return Math.addExact(earlier.settled(receipt), valuation.layerQuantity[receipt]);
    }

    /** Over those whom earlier closes gave of the receipt, in the order in which they did, then over what is open. */
    private void spread(int receipt, long change) {
        long rest = change;
        if (change != 0 && !earlier.isEmpty() && earlier.hasTakers(receipt)) {
            long quantity = quantityEver(receipt);
            for (int one = earlier.start[receipt]; one < earlier.start[receipt + 1]; one++) {
                long share = Shares.share(rest, earlier.quantity[one], quantity);
                quantity -= earlier.quantity[one];
                rest = Math.subtractExact(rest, share);
                earlier.amount[one] = share;
                giveEarlier(earlier.taker[one], share);
            }
        }
        valuation.layerAmount[receipt] = Math.addExact(valuation.layerAmount[receipt], rest);
    }

    void giveEarlier(int taker, long share) {
        if (taker < 0) {
            arrived[~taker] = Math.addExact(arrived[~taker], share);
        } else {
            valuation.target[taker] = Math.addExact(valuation.target[taker], share);
            valuation.issueSettled[taker] = Math.addExact(valuation.issueSettled[taker], share);
        }
    }

    /** The cost of an issue is carried over the receipts linked to it (rules.md R-15); the rest goes into its order. */
    void issue(int issue) {
        valued++;
        long rest = links.isEmpty() ? valuation.target[issue] : carryOverLinks(issue);
        int order = orders.of(issue);
        if (order != OrderNodes.NONE && orders.add(order, rest)) {
            for (int product = orders.start[order]; product < orders.start[order + 1]; product++) {
                arrive(orders.receipt[product], orders.given(product));
            }
        }
    }

    private long carryOverLinks(int issue) {
        long rest = valuation.target[issue];
        long quantity = input.issues.quantity[issue];
        for (int link = firstLink(issue); link < endLink(issue); link++) {
            long share = Shares.share(rest, links.quantity[link], quantity);
            quantity -= links.quantity[link];
            rest = Math.subtractExact(rest, share);
            arrive(links.receipt[link], share);
        }
        return rest;
    }

    int firstLink(int issue) {
        return links.start[issue];
    }

    int endLink(int issue) {
        return links.start[issue + 1];
    }

    private void arrive(int receipt, long amount) {
        if (receipt != Links.ABSENT) {
            arrived[receipt] = Math.addExact(arrived[receipt], amount);
            oneLess(receipt);
        }
    }

    // ---- afterwards

    void noteWithoutSource(int issue) {
        withoutSource.set(issue);
    }

    boolean isWithoutSource(int issue) {
        return withoutSource.get(issue);
    }

    /** What a run adds to the cost of a receipt because of the issues it is linked to. */
    long adjustment(int receipt) {
        return links.follows(receipt) ? Math.subtractExact(arrived[receipt], links.now[receipt]) : 0;
    }

    /** What layers had is what is left of them, what pools took in, and what issues took; sums that wrap compare as well. */
    private void requireNothingLost(int object) {
        long amount = 0;
        for (int receipt = input.receipts.start[object]; receipt < input.receipts.start[object + 1]; receipt++) {
            amount += entered[receipt] - valuation.layerAmount[receipt];
        }
        for (int slot = pools.start[object]; slot < pools.end(object); slot++) {
            amount += pools.amount[slot] - valuation.layerAmount[receipts + slot];
        }
        for (int match = matches.start[object]; match < matches.end[object]; match++) {
            if (matches.settles[match] && matches.layer[match] != Matches.NO_LAYER) {
                amount -= matches.amount[match];
            }
        }
        Valuation.requireZero(0, amount);
    }
}
