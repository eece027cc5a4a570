package org.lukk.costing;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Takes a cost apart into the terms it was made of, from the same columns that made it.
 *
 * <p>DER-3 of worked-examples.md, the second of three issues: {@code 6.67 left × 1 / 2 left = 3.34}.
 */
final class Explaining {
    private final CostingResult result;
    private final CostingInput input;
    private final Pools pools;
    private final Matches matches;
    private final Valuation valuation;

    Explaining(CostingResult result, Pools pools, Matches matches, Valuation valuation) {
        this.result = result;
        input = result.input();
        this.pools = pools;
        this.matches = matches;
        this.valuation = valuation;
    }

    Explanation issue(int issue) {
        int row = input.issues.row[issue];
        int object = input.objects.place(input.costObject(row));
        long unmatched = valuation.unmatched[issue];
        List<Explanation.Term> terms = terms(object, issue);
        long keeps = valuation.shareOfPosted(issue, unmatched);
        long sum = terms.stream().mapToLong(Explanation.Term::amount).sum();
        return new Explanation(
                row,
                valuation.target[issue] - sum - keeps,
                terms,
                input.issues.amountPosted[issue],
                input.issues.quantity[issue],
                unmatched,
                keeps,
                valuation.target[issue]);
    }

    Explanation pool(int slot) {
        int taker = input.issues.size() + slot;
        List<Explanation.Term> terms = terms(pools.object[slot], taker);
        return new Explanation(result.takerRow(taker), 0, terms, 0, pools.quantity[slot], 0, 0, pools.amount[slot]);
    }

    private List<Explanation.Term> terms(int object, int taker) {
        return IntStream.range(matches.start[object], matches.end[object])
                .filter(match -> matches.taker[match] == taker)
                .mapToObj(match -> matches.layer[match] == Matches.NO_LAYER ? ofPosted(match) : ofLayer(match))
                .toList();
    }

    private Explanation.Term ofPosted(int match) {
        int issue = matches.taker[match];
        return term(match, input.issues.row[issue], input.issues.quantity[issue], input.issues.amountPosted[issue]);
    }

    /** What was left of the layer when it came to this match: what it has in the end, and what this and later takers took. */
    private Explanation.Term ofLayer(int match) {
        int layer = matches.layer[match];
        long quantity = valuation.layerQuantity[layer];
        long amount = valuation.layerAmount[layer];
        boolean taken = false;
        for (int one = valuation.first[layer]; one >= 0; one = valuation.following[one]) {
            taken |= one == match;
            // A pair that only adjusts takes nothing for good, and still leaves less for those after it.
            int sign = matches.settles[one] ? (taken ? 1 : 0) : (taken ? 0 : -1);
            quantity += sign * matches.quantity[one];
            amount += sign * matches.amount[one];
        }
        return term(match, result.layerRow(layer), quantity, amount);
    }

    private Explanation.Term term(int match, int row, long quantityLeft, long amountLeft) {
        return new Explanation.Term(
                row,
                matches.quantity[match],
                matches.amount[match],
                quantityLeft,
                amountLeft,
                matches.principle[match],
                matches.settles[match]);
    }
}
