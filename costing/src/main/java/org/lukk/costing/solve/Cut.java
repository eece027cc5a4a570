package org.lukk.costing.solve;

import java.math.BigInteger;
import java.util.Optional;

/**
 * A cycle cut open at one member, which gives at one end and takes at the other: what comes back of one unit that it gave
 * tells whether the cycle loses value, keeps it or makes it. Needed where surcharges within a cycle weigh exactly, or very
 * nearly, what leaves it.
 */
final class Cut {
    private static final BigInteger TWICE_ALL = BigInteger.TWO;

    private final Certified opened;
    private final int giver;
    private final boolean whole;
    private final long[] own;

    private Cut(Certified opened, int giver, boolean whole, long[] own) {
        this.opened = opened;
        this.giver = giver;
        this.whole = whole;
        this.own = own;
    }

    /**
     * The answer for the members up to this place of the elimination, cut at the last of them; empty if value is lost or
     * cannot be told.
     */
    static Optional<Solution> at(int place, Flows flows, Pattern pattern, long[] own) {
        FlowsBuilder builder = new FlowsBuilder(place + 2);
        for (int k = 0; k <= place; k++) {
            int member = pattern.order()[k];
            for (int flow = flows.firstIn(member); flow < flows.endIn(member); flow++) {
                int from = pattern.place()[flows.from(flow)];
                if (from <= place) {
                    builder.add(k == place ? place + 1 : k, from, flows.part(flow), flows.whole(flow));
                }
            }
        }
        Flows opened = builder.build();
        Pattern plan = Elimination.plan(opened);
        return Certified.of(opened, plan, Factors.of(opened, plan, Solving.leaks(opened)))
                .flatMap(system ->
                        new Cut(system, place, place == own.length - 1, entering(place, pattern, own)).answer());
    }

    private static long[] entering(int place, Pattern pattern, long[] own) {
        long[] entering = new long[place + 2];
        for (int k = 0; k < place; k++) {
            entering[k] = own[pattern.order()[k]];
        }
        entering[place + 1] = own[pattern.order()[place]];
        return entering;
    }

    private Optional<Solution> answer() {
        long[] unit = new long[own.length];
        unit[giver] = 1;
        int back = compare(unit, TWICE_ALL);
        if (back < 0) {
            return Optional.empty();
        }
        boolean fits = back == 0 && whole && compare(own, BigInteger.ZERO) == 0;
        return Optional.of(fits ? new Solution.WithoutSource() : new Solution.WithoutSolution());
    }

    private int compare(long[] entering, BigInteger twice) {
        Enclosure bounds = opened.enclose(entering, opened.firstBits());
        return Halves.compare(opened, entering, new int[] {giver + 1}, new BigInteger[] {twice}, bounds)[0];
    }
}
