package org.lukk.costing.solve;

import java.util.Optional;

/** The elimination of {@link Factors}, in whole numbers modulo a prime below 2^31: nothing is lost, nothing has a size. */
final class ModularFactors {
    private final Pattern pattern;
    private final long prime;
    private final long[] inversePivot;
    private final long[] lower;
    private final long[] upper;

    private ModularFactors(Pattern pattern, long prime) {
        this.pattern = pattern;
        this.prime = prime;
        inversePivot = new long[pattern.members()];
        lower = new long[pattern.below().length];
        upper = new long[pattern.above().length];
    }

    /** Empty for the few primes that divide a denominator or a pivot. */
    static Optional<ModularFactors> of(Flows flows, Pattern pattern, long prime) {
        ModularFactors factors = new ModularFactors(pattern, prime);
        return factors.eliminate(flows) ? Optional.of(factors) : Optional.empty();
    }

    private boolean eliminate(Flows flows) {
        long[] work = new long[pattern.members()];
        for (int k = 0; k < inversePivot.length; k++) {
            int member = pattern.order()[k];
            for (int at = flows.firstOut(member); at < flows.endOut(member); at++) {
                int flow = flows.out(at);
                if (flows.whole(flow) % prime == 0) {
                    return false;
                }
                int to = pattern.place()[flows.to(flow)];
                long weight = flows.part(flow) % prime * inverse(flows.whole(flow) % prime) % prime;
                work[to] = (work[to] + weight) % prime;
            }
            reduce(k, work);
            long pivot = (1 + prime - work[k]) % prime;
            work[k] = 0;
            if (pivot == 0) {
                return false;
            }
            inversePivot[k] = inverse(pivot);
            for (int at = pattern.belowStart()[k]; at < pattern.belowStart()[k + 1]; at++) {
                lower[at] = work[pattern.below()[at]] * inversePivot[k] % prime;
                work[pattern.below()[at]] = 0;
            }
        }
        return true;
    }

    private void reduce(int k, long[] work) {
        int[] below = pattern.below();
        for (int at = pattern.aboveStart()[k]; at < pattern.aboveStart()[k + 1]; at++) {
            int through = pattern.above()[at];
            long given = work[through];
            upper[at] = given;
            for (int to = pattern.belowStart()[through]; to < pattern.belowStart()[through + 1]; to++) {
                work[below[to]] = (work[below[to]] + lower[to] * given) % prime;
            }
            work[through] = 0;
        }
    }

    /** Costs by member, from amounts by member that may be of any size and sign. */
    long[] solve(long[] own) {
        long[] amounts = new long[own.length];
        for (int k = 0; k < own.length; k++) {
            amounts[k] = Math.floorMod(own[pattern.order()[k]], prime);
        }
        for (int k = 0; k < own.length; k++) {
            for (int at = pattern.belowStart()[k]; at < pattern.belowStart()[k + 1]; at++) {
                int to = pattern.below()[at];
                amounts[to] = (amounts[to] + lower[at] * amounts[k]) % prime;
            }
        }
        long[] costs = new long[own.length];
        for (int k = own.length - 1; k >= 0; k--) {
            long cost = amounts[k] * inversePivot[k] % prime;
            costs[pattern.order()[k]] = cost;
            for (int at = pattern.aboveStart()[k]; at < pattern.aboveStart()[k + 1]; at++) {
                int to = pattern.above()[at];
                amounts[to] = (amounts[to] + upper[at] * cost) % prime;
            }
        }
        return costs;
    }

    /** By the extended algorithm of Euclid. */
    long inverse(long number) {
        long a = prime;
        long b = number;
        long factor = 1;
        long before = 0;
        while (b != 0) {
            long times = a / b;
            long rest = a - times * b;
            a = b;
            b = rest;
            long next = before - times * factor;
            before = factor;
            factor = next;
        }
        return Math.floorMod(before, prime);
    }
}
