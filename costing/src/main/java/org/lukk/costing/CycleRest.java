package org.lukk.costing;

import java.util.function.IntConsumer;
import org.lukk.values.Shares;

/**
 * A cycle that does not stand still in cents (rules.md R-1): the receipts linked to its issues keep the amounts of the last
 * pass, so those issues keep what that pass gave them, and every layer and pool hands out what is left by the ordinary formula.
 */
final class CycleRest {
    private final Cycle cycle;
    private final Flows flows;
    private final CycleNodes nodes;
    private final long[] amounts;
    /** Places of the layers, pools after all that is poured into them. */
    final int[] order;

    CycleRest(Cycle cycle, long[] amounts) {
        this.cycle = cycle;
        this.amounts = amounts;
        flows = cycle.flows;
        nodes = cycle.nodes;
        order = order();
    }

    private int[] order() {
        int[] waitsFor = new int[cycle.layers.length];
        for (int layer : cycle.layers) {
            eachPool(layer, pool -> waitsFor[pool]++);
        }
        IntColumn ready = new IntColumn();
        for (int at = 0; at < waitsFor.length; at++) {
            if (waitsFor[at] == 0) {
                ready.add(at);
            }
        }
        for (int next = 0; next < ready.size(); next++) {
            eachPool(cycle.layers[ready.get(next)], pool -> {
                waitsFor[pool]--;
                if (waitsFor[pool] == 0) {
                    ready.add(pool);
                }
            });
        }
        return ready.toArray();
    }

    /** Gives the layers of the cycle what they have and lets them hand it out. */
    void keep() {
        for (int at : order) {
            int layer = cycle.layers[at];
            if (cycle.isAnyPool(layer)) {
                layer(layer);
            } else {
                long there = flows.arrived[layer];
                flows.arrived[layer] = amounts[at];
                layer(layer);
                flows.arrived[layer] = there;
            }
        }
    }

    /** The pools of the cycle that a layer pours into, now or earlier. */
    void eachPool(int layer, IntConsumer pool) {
        for (int match = flows.valuation.first[layer]; match >= 0; match = flows.valuation.following[match]) {
            int taker = flows.taker(match);
            if (taker < flows.layers && nodes.placeOfLayer(taker) >= 0) {
                pool.accept(nodes.placeOfLayer(taker));
            }
        }
        if (layer < flows.receipts && flows.earlier.hasTakers(layer)) {
            for (int one = flows.earlier.start[layer]; one < flows.earlier.start[layer + 1]; one++) {
                int taker = flows.earlier.taker[one];
                if (taker < 0 && nodes.placeOfLayer(~taker) >= 0) {
                    pool.accept(nodes.placeOfLayer(~taker));
                }
            }
        }
    }

    private void layer(int layer) {
        if (layer < flows.receipts) {
            spread(layer, flows.changeOf(layer));
        }
        flows.enter(layer);
        handOut(layer);
        flows.tellTakers(layer);
    }

    private void spread(int receipt, long change) {
        Earlier earlier = flows.earlier;
        long rest = change;
        if (earlier.hasTakers(receipt)) {
            long quantity = flows.quantityEver(receipt);
            for (int one = earlier.start[receipt]; one < earlier.start[receipt + 1]; one++) {
                if (leadsOn(earlier.taker[one])) {
                    quantity -= earlier.quantity[one];
                    rest = Math.subtractExact(rest, earlier.amount[one]);
                }
            }
            for (int one = earlier.start[receipt]; one < earlier.start[receipt + 1]; one++) {
                if (!leadsOn(earlier.taker[one])) {
                    earlier.amount[one] = Shares.share(rest, earlier.quantity[one], quantity);
                    quantity -= earlier.quantity[one];
                    rest = Math.subtractExact(rest, earlier.amount[one]);
                }
                flows.giveEarlier(earlier.taker[one], earlier.amount[one]);
            }
        }
        flows.valuation.layerAmount[receipt] = Math.addExact(flows.valuation.layerAmount[receipt], rest);
    }

    /** Whether an earlier taker is an issue of the cycle. */
    boolean leadsOn(int taker) {
        return taker >= 0 && nodes.placeOfIssue(taker) >= 0;
    }

    private void handOut(int layer) {
        Valuation valuation = flows.valuation;
        Matches matches = flows.matches;
        long quantity = valuation.layerQuantity[layer];
        long amount = valuation.layerAmount[layer];
        for (int match = valuation.first[layer]; match >= 0; match = valuation.following[match]) {
            if (isFixed(match)) {
                quantity -= matches.quantity[match];
                amount = Math.subtractExact(amount, matches.amount[match]);
            }
        }
        for (int match = valuation.first[layer]; match >= 0; match = valuation.following[match]) {
            long part = matches.amount[match];
            if (!isFixed(match)) {
                part = Shares.share(amount, matches.quantity[match], quantity);
                quantity -= matches.quantity[match];
                amount = Math.subtractExact(amount, part);
            }
            valuation.take(layer, match, part);
        }
    }

    /** Whether a match gives to an issue of the cycle. */
    boolean isFixed(int match) {
        int taker = flows.taker(match);
        return taker >= flows.layers && nodes.placeOfIssue(taker - flows.layers) >= 0;
    }
}
