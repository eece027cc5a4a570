package org.lukk.costing.solve;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Proves that costs grow without bound: amounts, none negative, of which at least as much comes back to every member as
 * it gave, and more to one. In a strongly connected component no finite costs can then exist that fit.
 */
final class Growth {
    private static final int UNIT = 100;

    private Growth() {}

    /** Looks at the first member whose pivot is not positive and at those eliminated before it. */
    static boolean isProved(Flows flows, Pattern pattern, Factors factors) {
        int last = factors.sound();
        if (last == flows.members()) {
            return false;
        }
        double[] amounts = column(flows, pattern, last);
        double[] spread = new double[flows.members()];
        Arrays.fill(spread, 0, last, 1);
        factors.solve(amounts, last);
        factors.solve(spread, last);
        double back = 1;
        int member = pattern.order()[last];
        for (int flow = flows.firstIn(member); flow < flows.endIn(member); flow++) {
            back += flows.weight(flow) * spread[pattern.place()[flows.from(flow)]];
        }
        double spare = -factors.pivot(last) / (2 * back);
        BigInteger[] proof = Scaled.zeros(flows.members());
        for (int k = 0; k < last; k++) {
            proof[pattern.order()[k]] = Scaled.whole(Math.max(0, amounts[k] - spare * spread[k]), UNIT);
        }
        proof[member] = BigInteger.ONE.shiftLeft(UNIT);
        return comesBack(flows, proof);
    }

    private static double[] column(Flows flows, Pattern pattern, int last) {
        double[] column = new double[flows.members()];
        int member = pattern.order()[last];
        for (int at = flows.firstOut(member); at < flows.endOut(member); at++) {
            int to = pattern.place()[flows.to(flows.out(at))];
            if (to < last) {
                column[to] += flows.weight(flows.out(at));
            }
        }
        return column;
    }

    private static boolean comesBack(Flows flows, BigInteger[] amounts) {
        boolean more = false;
        for (int member = 0; member < amounts.length; member++) {
            if (amounts[member].signum() > 0) {
                int compared = flows.inflow(member, amounts).compareTo(amounts[member]);
                if (compared < 0) {
                    return false;
                }
                more |= compared > 0;
            }
        }
        return more;
    }
}
