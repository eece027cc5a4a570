package org.lukk.costing.solve;

import java.util.Arrays;

/**
 * A guess at the solution for any amounts, by elimination in floating point. What a member gives on is never subtracted
 * from one: the pivot is the member's leak plus all it gives to those still there, so that a leak of a billionth keeps
 * all its digits. {@code upper[k]} flows from the column's member to one already eliminated, {@code lower[k]} is the share
 * of the eliminated member's cost that goes to one still there.
 */
final class Factors {
    private final Pattern pattern;
    private final double[] pivot;
    private final double[] lower;
    private final double[] upper;
    private int sound;

    private Factors(Pattern pattern) {
        this.pattern = pattern;
        pivot = new double[pattern.members()];
        lower = new double[pattern.below().length];
        upper = new double[pattern.above().length];
    }

    static Factors of(Flows flows, Pattern pattern, double[] leaks) {
        Factors factors = new Factors(pattern);
        factors.eliminate(flows, leaks);
        return factors;
    }

    /** How many places have a positive pivot before the first that seems to have none; all, where costs are finite. */
    int sound() {
        return sound;
    }

    double pivot(int place) {
        return pivot[place];
    }

    private void eliminate(Flows flows, double[] leaks) {
        double[] work = new double[pattern.members()];
        double[] leak = new double[pattern.members()];
        for (int k = 0; k < pivot.length; k++) {
            int member = pattern.order()[k];
            for (int at = flows.firstOut(member); at < flows.endOut(member); at++) {
                work[pattern.place()[flows.to(flows.out(at))]] += flows.weight(flows.out(at));
            }
            leak[k] = leaks[member] + reduce(k, work, leak);
            pivot[k] = leak[k];
            for (int at = pattern.belowStart()[k]; at < pattern.belowStart()[k + 1]; at++) {
                pivot[k] += work[pattern.below()[at]];
            }
            keep(k, work);
            if (!(pivot[k] > 0)) {
                return;
            }
            leak[k] /= pivot[k];
            sound++;
        }
    }

    /** Passes on what the column's member gives to those already eliminated; what leaks out of them leaks out of it. */
    private double reduce(int k, double[] work, double[] leak) {
        double leaked = 0;
        int[] below = pattern.below();
        for (int at = pattern.aboveStart()[k]; at < pattern.aboveStart()[k + 1]; at++) {
            int through = pattern.above()[at];
            double given = work[through];
            upper[at] = given;
            leaked += leak[through] * given;
            for (int to = pattern.belowStart()[through]; to < pattern.belowStart()[through + 1]; to++) {
                work[below[to]] += lower[to] * given;
            }
            work[through] = 0;
        }
        return leaked;
    }

    private void keep(int k, double[] work) {
        for (int at = pattern.belowStart()[k]; at < pattern.belowStart()[k + 1]; at++) {
            lower[at] = work[pattern.below()[at]] / pivot[k];
            work[pattern.below()[at]] = 0;
        }
        work[k] = 0;
    }

    /** Roughly the costs by member where these amounts enter. */
    double[] solve(double[] own) {
        double[] amounts = new double[own.length];
        for (int k = 0; k < own.length; k++) {
            amounts[k] = own[pattern.order()[k]];
        }
        solve(amounts, own.length);
        double[] costs = new double[own.length];
        for (int k = 0; k < own.length; k++) {
            costs[pattern.order()[k]] = amounts[k];
        }
        return costs;
    }

    /** Amounts by place become costs by place, as if there were only the first members; the rest becomes zero. */
    void solve(double[] amounts, int first) {
        for (int k = 0; k < first; k++) {
            for (int at = pattern.belowStart()[k]; at < pattern.belowStart()[k + 1]; at++) {
                amounts[pattern.below()[at]] += lower[at] * amounts[k];
            }
        }
        Arrays.fill(amounts, first, amounts.length, 0);
        for (int k = first - 1; k >= 0; k--) {
            amounts[k] /= pivot[k];
            for (int at = pattern.aboveStart()[k]; at < pattern.aboveStart()[k + 1]; at++) {
                amounts[pattern.above()[at]] += upper[at] * amounts[k];
            }
        }
    }
}
