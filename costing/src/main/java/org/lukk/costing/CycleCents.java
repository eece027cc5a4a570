package org.lukk.costing;

import java.util.Arrays;
import org.lukk.values.Shares;

/**
 * Cents that a cycle without rest would leave on layers that have nothing left to give (rules.md ). Each is moved on
 * through an issue and what follows it, the shortest way to a layer that can keep it: one with something open, with a taker
 * outside the cycle, or with a cent too few. So legs stay equal and nothing is lost.
 */
final class CycleCents {
    private static final int MOST_MOVES = 10_000;
    private static final int NONE = -1;

    private final Cycle cycle;
    private final CycleRest rest;
    private final Flows flows;
    private final CycleNodes nodes;
    private final long[] cost;
    private final long[] amounts;
    /** What comes into each pool, and what each layer has too much. */
    private final long[] poured;

    private final long[] left;
    /** The step with which the shortest way from a layer begins: a match, or the complement of an earlier settlement. */
    private final int[] first;

    private final boolean[] reached;

    CycleCents(Cycle cycle, CycleRest rest, long[] cost, long[] amounts) {
        this.cycle = cycle;
        this.rest = rest;
        this.cost = cost;
        this.amounts = amounts;
        flows = cycle.flows;
        nodes = cycle.nodes;
        int layers = cycle.layers.length;
        poured = new long[layers];
        left = new long[layers];
        first = new int[layers];
        reached = new boolean[layers];
    }

    /** Moves them until there are none, or none can be moved. */
    void move() {
        for (int moves = 0; moves < MOST_MOVES; moves++) {
            int from = countLeft();
            if (from == NONE || !moveOn(from)) {
                return;
            }
        }
    }

    // ---- what is left where

    /** A layer with something left, or none. */
    private int countLeft() {
        System.arraycopy(cycle.arrived, 0, poured, 0, poured.length);
        Arrays.fill(left, 0);
        int found = NONE;
        for (int at : rest.order) {
            count(at);
            found = found == NONE && left[at] != 0 ? at : found;
        }
        return found;
    }

    private void count(int at) {
        int layer = cycle.layers[at];
        long amount = cycle.isAnyPool(layer) ? poured[at] : amounts[at];
        if (!cycle.isPool(layer)) {
            long unspread = spread(layer, Math.addExact(amount, cycle.beyond[at]));
            if (flows.valuation.layerQuantity[layer] == 0) {
                left[at] = unspread;
                return;
            }
            amount = Math.addExact(cycle.before[at], unspread);
        }
        left[at] = handOut(layer, amount);
    }

    private long spread(int receipt, long change) {
        Earlier earlier = flows.earlier;
        if (!earlier.hasTakers(receipt)) {
            return change;
        }
        long amount = change;
        long quantity = flows.quantityEver(receipt);
        for (int one = earlier.start[receipt]; one < earlier.start[receipt + 1]; one++) {
            if (rest.leadsOn(earlier.taker[one])) {
                quantity -= earlier.quantity[one];
                amount = Math.subtractExact(amount, earlier.amount[one]);
            }
        }
        for (int one = earlier.start[receipt]; one < earlier.start[receipt + 1]; one++) {
            if (!rest.leadsOn(earlier.taker[one])) {
                long share = Shares.share(amount, earlier.quantity[one], quantity);
                quantity -= earlier.quantity[one];
                amount = Math.subtractExact(amount, share);
                if (earlier.taker[one] < 0) {
                    pour(nodes.placeOfLayer(~earlier.taker[one]), share);
                }
            }
        }
        return amount;
    }

    private long handOut(int layer, long open) {
        Matches matches = flows.matches;
        long amount = open;
        long quantity = cycle.quantity(layer);
        for (int match = flows.valuation.first[layer]; match >= 0; match = flows.valuation.following[match]) {
            if (rest.isFixed(match)) {
                quantity -= matches.quantity[match];
                amount = Math.subtractExact(amount, matches.amount[match]);
            }
        }
        for (int match = flows.valuation.first[layer]; match >= 0; match = flows.valuation.following[match]) {
            if (!rest.isFixed(match)) {
                long part = Shares.share(amount, matches.quantity[match], quantity);
                quantity -= matches.quantity[match];
                amount = Math.subtractExact(amount, part);
                if (flows.taker(match) < flows.layers) {
                    pour(nodes.placeOfLayer(flows.taker(match)), part);
                }
            }
        }
        return quantity == 0 ? amount : 0;
    }

    private void pour(int at, long amount) {
        if (at >= 0) {
            poured[at] = Math.addExact(poured[at], amount);
        }
    }

    // ---- where it can go

    private boolean moveOn(int from) {
        int target = nearest(from);
        if (target == NONE) {
            return false;
        }
        int step = first[target];
        int issue = step >= 0 ? flows.taker(step) - flows.layers : flows.earlier.taker[~step];
        long[] pair = step >= 0 ? flows.matches.amount : flows.earlier.amount;
        int place = step >= 0 ? step : ~step;
        pair[place] = Math.addExact(pair[place], left[from]);
        cost[nodes.placeOfIssue(issue)] = Math.addExact(cost[nodes.placeOfIssue(issue)], left[from]);
        System.arraycopy(cycle.arrived, 0, amounts, 0, amounts.length);
        cycle.carryOn(cost, cycle.material, amounts);
        return true;
    }

    /** The nearest layer that can keep what another has left; the way to it begins with its {@link #first}. */
    private int nearest(int from) {
        Arrays.fill(reached, false);
        reached[from] = true;
        IntColumn queue = new IntColumn();
        queue.add(from);
        for (int next = 0; next < queue.size(); next++) {
            int at = queue.get(next);
            if (at != from && (canKeep(at) || Long.signum(left[at]) == -Long.signum(left[from]))) {
                return at;
            }
            int layer = cycle.layers[at];
            for (int match = flows.valuation.first[layer]; match >= 0; match = flows.valuation.following[match]) {
                if (rest.isFixed(match)) {
                    reachThrough(flows.taker(match) - flows.layers, at == from ? match : first[at], queue);
                }
            }
            if (layer < flows.receipts && flows.earlier.hasTakers(layer)) {
                for (int one = flows.earlier.start[layer]; one < flows.earlier.start[layer + 1]; one++) {
                    if (rest.leadsOn(flows.earlier.taker[one])) {
                        reachThrough(flows.earlier.taker[one], at == from ? ~one : first[at], queue);
                    }
                }
            }
            if (at != from) {
                rest.eachPool(layer, pool -> reach(pool, first[at], queue));
            }
        }
        return NONE;
    }

    private void reachThrough(int issue, int step, IntColumn queue) {
        for (int link = flows.firstLink(issue); link < flows.endLink(issue); link++) {
            if (flows.links.receipt[link] != Links.ABSENT) {
                reach(nodes.placeOfLayer(flows.links.receipt[link]), step, queue);
            }
        }
        int order = flows.orders.of(issue);
        if (nodes.placeOfOrder(order) >= 0) {
            for (int product = flows.orders.start[order]; product < flows.orders.start[order + 1]; product++) {
                if (flows.orders.receipt[product] != OrderNodes.NONE) {
                    reach(nodes.placeOfLayer(flows.orders.receipt[product]), step, queue);
                }
            }
        }
    }

    private void reach(int at, int step, IntColumn queue) {
        if (at >= 0 && !reached[at]) {
            reached[at] = true;
            first[at] = step;
            queue.add(at);
        }
    }

    /** Whether a layer has something open, or a taker outside the cycle that takes what is left. */
    private boolean canKeep(int at) {
        int layer = cycle.layers[at];
        long quantity = cycle.quantity(layer);
        if (quantity == 0) {
            Earlier earlier = flows.earlier;
            for (int one = earlier.start[layer]; one < earlier.start[layer + 1]; one++) {
                int taker = earlier.taker[one];
                if (taker < 0 ? nodes.placeOfLayer(~taker) < 0 : !rest.leadsOn(taker)) {
                    return true;
                }
            }
            return false;
        }
        for (int match = flows.valuation.first[layer]; match >= 0; match = flows.valuation.following[match]) {
            int taker = flows.taker(match);
            boolean inside = taker < flows.layers ? nodes.placeOfLayer(taker) >= 0 : rest.isFixed(match);
            quantity -= inside ? flows.matches.quantity[match] : 0;
        }
        return quantity > 0;
    }
}
