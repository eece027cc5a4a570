package org.lukk.costing;

import java.util.Arrays;
import org.lukk.values.Shares;

/**
 * Transactions and pools that pay each other (rules.md R-1): solved exactly, rounded where an amount enters a receipt or a
 * pool, and then computed in cents by the ordinary formula, all at once, until nothing changes.
 *
 * <p>DER-6 of worked-examples.md: A has 10 for 100.00 and B 10 for 160.00 of their own; A sends 10 to B, B sends 5 to A. A
 * piece costs {@code (100 + 5b) / 15} in A and {@code (10a + 160) / 20} in B: exactly 11.20 and 13.60. The transfers cost
 * 112.00 and 68.00, and one pass shows that this stands still.
 */
final class Cycle {
    private static final int MOST_PASSES = 100;

    final Flows flows;
    final CycleNodes nodes;
    private final int[] members;
    /** Receipts and pools, ascending; amounts of the cycle are by place in here. */
    final int[] layers;
    /** Of them, those whose change comes back to them, and those of which what is left does. */
    final boolean[] spreads;

    final boolean[] handsOut;
    final int[] issues;
    final int[] orders;
    /** What arrives from elsewhere: in a receipt, in a pool. */
    final long[] arrived;
    /** What a receipt has open before it changes, and what its change is more than what arrives in it. */
    final long[] before;

    final long[] beyond;
    /** What issues cost, and orders have as material, as far as it comes from elsewhere. */
    final long[] cost;

    final long[] material;
    private final long[] costNow;
    private final long[] shares;

    Cycle(Flows flows, CycleNodes nodes, int[] members) {
        this.flows = flows;
        this.nodes = nodes;
        this.members = members;
        layers = Arrays.stream(members)
                .filter(node -> nodes.isLayer(node) || nodes.isChange(node))
                .map(nodes::of)
                .sorted()
                .distinct()
                .toArray();
        issues = Arrays.stream(members).filter(nodes::isIssue).map(nodes::of).toArray();
        orders = Arrays.stream(members)
                .filter(node -> !nodes.isLayer(node) && !nodes.isIssue(node) && !nodes.isChange(node))
                .map(nodes::of)
                .toArray();
        spreads = new boolean[layers.length];
        handsOut = new boolean[layers.length];
        arrived = new long[layers.length];
        before = new long[layers.length];
        beyond = new long[layers.length];
        cost = Arrays.stream(issues)
                .mapToLong(issue -> flows.valuation.target[issue])
                .toArray();
        material = Arrays.stream(orders).mapToLong(flows.orders::material).toArray();
        costNow = new long[issues.length];
        shares = new long[flows.orders.products()];
        enter();
    }

    private void enter() {
        for (int at = 0; at < layers.length; at++) {
            int layer = layers[at];
            nodes.enter(layer, at);
            arrived[at] = isPool(layer) ? flows.valuation.layerAmount[layer] : flows.arrived[layer];
            if (!isPool(layer)) {
                before[at] = flows.amountBefore(layer);
                beyond[at] = flows.changeBeyond(layer);
            }
        }
        for (int at = 0; at < issues.length; at++) {
            nodes.enter(nodes.issue(issues[at]), at);
        }
        for (int at = 0; at < orders.length; at++) {
            nodes.enter(nodes.order(orders[at]), at);
        }
        for (int node : members) {
            if (nodes.isLayer(node)) {
                handsOut[nodes.placeOfLayer(node)] = true;
            } else if (nodes.isChange(node)) {
                spreads[nodes.placeOfLayer(nodes.of(node))] = true;
            }
        }
    }

    private void leave() {
        for (int layer : layers) {
            nodes.leave(layer);
        }
        for (int issue : issues) {
            nodes.leave(nodes.issue(issue));
        }
        for (int order : orders) {
            nodes.leave(nodes.order(order));
        }
    }

    boolean isPool(int layer) {
        return layer >= flows.receipts;
    }

    /** A pool of this run, or one that an earlier close made. */
    boolean isAnyPool(int layer) {
        return isPool(layer) || flows.input.receipts.pool.get(layer);
    }

    /** All quantity that a layer hands out. */
    long quantity(int layer) {
        return isPool(layer) ? flows.pools.quantity[layer - flows.receipts] : flows.valuation.layerQuantity[layer];
    }

    /** Values all members; what they lead to elsewhere is told. */
    void solve() {
        long[] amounts = new CycleSystem(this).amounts();
        long[] next = new long[layers.length];
        boolean still = false;
        for (int pass = 0; pass < MOST_PASSES && !still; pass++) {
            pass(amounts, next);
            still = Arrays.equals(amounts, next);
            long[] spare = amounts;
            amounts = next;
            next = spare;
        }
        keep(amounts, still);
        leave();
    }

    // ---- one pass in cents

    /** Whether these amounts come back as they went. */
    boolean standsStill(long[] amounts) {
        long[] next = new long[layers.length];
        pass(amounts, next);
        return Arrays.equals(amounts, next);
    }

    private void pass(long[] amounts, long[] next) {
        System.arraycopy(arrived, 0, next, 0, next.length);
        System.arraycopy(cost, 0, costNow, 0, costNow.length);
        for (int at = 0; at < layers.length; at++) {
            int layer = layers[at];
            long amount = isPool(layer)
                    ? amounts[at]
                    : Math.addExact(before[at], spread(layer, Math.addExact(amounts[at], beyond[at]), next));
            handOut(layer, amount, next);
        }
        carryOn(costNow, material, next);
    }

    /** What of a change is left for what is open. */
    private long spread(int receipt, long change, long[] next) {
        Earlier earlier = flows.earlier;
        if (!earlier.hasTakers(receipt)) {
            return change;
        }
        long rest = change;
        long quantity = flows.quantityEver(receipt);
        for (int one = earlier.start[receipt]; one < earlier.start[receipt + 1]; one++) {
            long share = Shares.share(rest, earlier.quantity[one], quantity);
            quantity -= earlier.quantity[one];
            rest = Math.subtractExact(rest, share);
            earlier.amount[one] = share;
            int taker = earlier.taker[one];
            if (taker < 0) {
                giveLayer(~taker, share, next);
            } else {
                giveIssue(taker, share);
            }
        }
        return rest;
    }

    private void handOut(int layer, long open, long[] next) {
        Matches matches = flows.matches;
        long amount = open;
        long quantity = quantity(layer);
        for (int match = flows.valuation.first[layer]; match >= 0; match = flows.valuation.following[match]) {
            long part = Shares.share(amount, matches.quantity[match], quantity);
            quantity -= matches.quantity[match];
            amount = Math.subtractExact(amount, part);
            matches.amount[match] = part;
            int taker = flows.taker(match);
            if (taker < flows.layers) {
                giveLayer(taker, part, next);
            } else {
                giveIssue(taker - flows.layers, part);
            }
        }
    }

    private void giveLayer(int layer, long amount, long[] next) {
        int at = nodes.placeOfLayer(layer);
        if (at >= 0) {
            next[at] = Math.addExact(next[at], amount);
        }
    }

    private void giveIssue(int issue, long amount) {
        int at = nodes.placeOfIssue(issue);
        if (at >= 0) {
            costNow[at] = Math.addExact(costNow[at], amount);
        }
    }

    /** What issues that cost this give to the receipts of the cycle, through links and orders, on top of what is there. */
    void carryOn(long[] costs, long[] materialElsewhere, long[] receipts) {
        long[] used = materialElsewhere.clone();
        for (int at = 0; at < issues.length; at++) {
            long rest = costs[at];
            long quantity = flows.input.issues.quantity[issues[at]];
            for (int link = flows.firstLink(issues[at]); link < flows.endLink(issues[at]); link++) {
                long share = Shares.share(rest, flows.links.quantity[link], quantity);
                quantity -= flows.links.quantity[link];
                rest = Math.subtractExact(rest, share);
                if (flows.links.receipt[link] != Links.ABSENT) {
                    giveLayer(flows.links.receipt[link], share, receipts);
                }
            }
            int order = nodes.placeOfOrder(flows.orders.of(issues[at]));
            if (order >= 0) {
                used[order] = Math.addExact(used[order], rest);
            }
        }
        for (int at = 0; at < orders.length; at++) {
            flows.orders.carryOver(orders[at], used[at], shares);
            for (int product = flows.orders.start[orders[at]];
                    product < flows.orders.start[orders[at] + 1];
                    product++) {
                if (flows.orders.receipt[product] != OrderNodes.NONE) {
                    long share = Math.subtractExact(shares[product], flows.orders.onTop(product));
                    giveLayer(flows.orders.receipt[product], share, receipts);
                }
            }
        }
    }

    // ---- afterwards

    /** Gives the members their amounts for good. */
    private void keep(long[] amounts, boolean still) {
        for (int issue : issues) {
            flows.hold(nodes.issue(issue));
        }
        for (int layer : layers) {
            flows.hold(layer);
        }
        if (still) {
            keepLayers(amounts);
        } else {
            CycleRest rest = new CycleRest(this, amounts);
            new CycleCents(this, rest, costNow, amounts).move();
            rest.keep();
        }
        for (int issue : issues) {
            flows.issue(issue);
        }
    }

    /** What members give each other comes in while they are worked off one by one; until then it is lent to them. */
    private void keepLayers(long[] amounts) {
        for (int at = 0; at < layers.length; at++) {
            int layer = layers[at];
            long[] there = isPool(layer) ? flows.valuation.layerAmount : flows.arrived;
            long lent = Math.subtractExact(amounts[at], there[layer]);
            long lentQuantity = isPool(layer) ? quantity(layer) - flows.valuation.layerQuantity[layer] : 0;
            there[layer] = amounts[at];
            flows.valuation.layerQuantity[layer] += lentQuantity;
            flows.layer(layer);
            there[layer] = Math.subtractExact(there[layer], lent);
            flows.valuation.layerQuantity[layer] -= lentQuantity;
        }
    }
}
