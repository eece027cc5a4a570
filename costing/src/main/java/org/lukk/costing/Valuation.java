package org.lukk.costing;

import java.util.Arrays;
import org.lukk.values.Shares;

/**
 * What the matches are worth, in whole minor units (rules.md R-5): each layer hands its amount out to its takers in the
 * order matched, {@code amount left × part / parts left}, and the last one takes what is left.
 *
 * <p>DER-3 of worked-examples.md, a receipt of 3 for 10.00 and three issues of 1: {@code 10.00 × 1 / 3 = 3.33}, then
 * {@code 6.67 × 1 / 2 = 3.34}, then the 3.33 that are left.
 *
 * <p>A layer can hand out once its own amount is known. That of a receipt is given and that of a pool is the sum of what
 * was poured in, so receipts go first and pools follow in the order made.
 */
final class Valuation {
    private static final int NONE = -1;

    private final CostingInput input;
    private final Pools pools;
    private final Matches matches;
    /** What no match has taken of each issue. */
    final long[] unmatched;
    /** First match of each layer, and the next match of the same layer. */
    final int[] first;

    final int[] following;
    /** What settlements leave of each layer. */
    final long[] layerQuantity;

    final long[] layerAmount;
    /** What settlements leave of each issue, and what of its cost they have settled. */
    final long[] issueQuantity;

    final long[] issueSettled;
    /** The cost of each issue after the run (rules.md R-4). */
    final long[] target;

    Valuation(Matching matching) {
        input = matching.input;
        pools = matching.pools;
        matches = matching.matches;
        unmatched = matching.issuesLeft.left();
        int layers = input.receipts.size() + pools.slots();
        first = new int[layers];
        Arrays.fill(first, NONE);
        following = new int[matches.layer.length];
        layerQuantity = Arrays.copyOf(input.receipts.quantityOpen, layers);
        layerAmount = Arrays.copyOf(input.receipts.amountOpen, layers);
        issueQuantity = input.issues.quantityOpen.clone();
        issueSettled = input.issues.amountSettled.clone();
        target = input.issues.amountSettled.clone();
    }

    void value(int object) {
        prepare(object);
        for (int receipt = input.receipts.start[object]; receipt < input.receipts.start[object + 1]; receipt++) {
            handOut(receipt);
        }
        for (int slot = pools.start[object]; slot < pools.end(object); slot++) {
            pools.amount[slot] = layerAmount[input.receipts.size() + slot];
            handOut(input.receipts.size() + slot);
        }
        requireNothingLost(object);
    }

    /** What needs no layer: which matches a layer has, and what issues keep of their posted cost. */
    void prepare(int object) {
        chainByLayer(object);
        closeServices(object);
        for (int issue = input.issues.start[object]; issue < input.issues.start[object + 1]; issue++) {
            target[issue] = Math.addExact(target[issue], shareOfPosted(issue, unmatched[issue]));
        }
    }

    private void chainByLayer(int object) {
        for (int match = matches.end[object] - 1; match >= matches.start[object]; match--) {
            int layer = matches.layer[match];
            if (layer != Matches.NO_LAYER) {
                following[match] = first[layer];
                first[layer] = match;
            }
        }
    }

    void handOut(int layer) {
        long quantity = layerQuantity[layer];
        long amount = layerAmount[layer];
        for (int match = first[layer]; match != NONE; match = following[match]) {
            long part = Shares.share(amount, matches.quantity[match], quantity);
            quantity -= matches.quantity[match];
            amount = Math.subtractExact(amount, part);
            take(layer, match, part);
        }
    }

    /** A match takes so much of its layer. */
    void take(int layer, int match, long part) {
        if (matches.settles[match]) {
            layerQuantity[layer] -= matches.quantity[match];
            layerAmount[layer] = Math.subtractExact(layerAmount[layer], part);
        }
        give(match, part);
    }

    private void give(int match, long amount) {
        matches.amount[match] = amount;
        int taker = matches.taker[match];
        if (taker >= input.issues.size()) {
            int pool = input.receipts.size() + taker - input.issues.size();
            layerQuantity[pool] = Math.addExact(layerQuantity[pool], matches.quantity[match]);
            layerAmount[pool] = Math.addExact(layerAmount[pool], amount);
            return;
        }
        target[taker] = Math.addExact(target[taker], amount);
        if (matches.settles[match]) {
            issueQuantity[taker] -= matches.quantity[match];
            issueSettled[taker] = Math.addExact(issueSettled[taker], amount);
        }
    }

    private void closeServices(int object) {
        for (int match = matches.start[object]; match < matches.end[object]; match++) {
            if (matches.layer[match] == Matches.NO_LAYER) {
                give(match, shareOfPosted(matches.taker[match], matches.quantity[match]));
            }
        }
    }

    /** What the receipts had is what is left of them and of pools, and what issues took; sums that wrap compare as well. */
    private void requireNothingLost(int object) {
        long quantity = 0;
        long amount = 0;
        for (int receipt = input.receipts.start[object]; receipt < input.receipts.start[object + 1]; receipt++) {
            quantity += input.receipts.quantityOpen[receipt] - layerQuantity[receipt];
            amount += input.receipts.amountOpen[receipt] - layerAmount[receipt];
        }
        for (int slot = pools.start[object]; slot < pools.end(object); slot++) {
            quantity -= layerQuantity[input.receipts.size() + slot];
            amount -= layerAmount[input.receipts.size() + slot];
        }
        for (int match = matches.start[object]; match < matches.end[object]; match++) {
            if (isTakenForGood(match)) {
                quantity -= matches.quantity[match];
                amount -= matches.amount[match];
            }
        }
        requireZero(quantity, amount);
    }

    private boolean isTakenForGood(int match) {
        return matches.settles[match]
                && matches.layer[match] != Matches.NO_LAYER
                && matches.taker[match] < input.issues.size();
    }

    static void requireZero(long quantity, long amount) {
        if (quantity != 0 || amount != 0) {
            throw new IllegalStateException("lost or invented: quantity " + quantity + ", amount " + amount);
        }
    }

    /** What an issue cost before the run by what closes settled of it. */
    long costBefore(int issue) {
        return Math.addExact(input.issues.amountSettled[issue], shareOfPosted(issue, input.issues.quantityOpen[issue]));
    }

    long shareOfPosted(int issue, long quantity) {
        return Shares.share(input.issues.amountPosted[issue], quantity, input.issues.quantity[issue]);
    }
}
