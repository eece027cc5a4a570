package org.lukk.costing.solve;

import java.math.BigInteger;
import java.util.Arrays;

/** The way from the quickest proof to the slowest (rules.md ). */
final class Solving {
    private final Flows flows;
    private final long[] own;
    private final Pattern pattern;

    private Solving(Flows flows, long[] own) {
        this.flows = flows;
        this.own = own;
        pattern = Elimination.plan(flows);
    }

    static Solution solve(Flows flows, long[] own) {
        Ratio[] leaks = new Ratio[own.length];
        Arrays.setAll(leaks, flows::leak);
        boolean loses = Arrays.stream(leaks).anyMatch(leak -> leak.signum() > 0);
        boolean makes = Arrays.stream(leaks).anyMatch(leak -> leak.signum() < 0);
        if (!loses) {
            requireConnected(flows);
            return makes || !isBalanced(own) ? new Solution.WithoutSolution() : new Solution.WithoutSource();
        }
        return new Solving(flows, own).solve(guesses(leaks));
    }

    static double[] leaks(Flows flows) {
        Ratio[] leaks = new Ratio[flows.members()];
        Arrays.setAll(leaks, flows::leak);
        return guesses(leaks);
    }

    private Solution solve(double[] leaks) {
        Factors factors = Factors.of(flows, pattern, leaks);
        return Certified.of(flows, pattern, factors).map(this::rounded).orElseGet(() -> decide(factors));
    }

    private Solution decide(Factors factors) {
        requireConnected(flows);
        if (Growth.isProved(flows, pattern, factors)) {
            return new Solution.WithoutSolution();
        }
        int place = Math.min(factors.sound(), own.length - 1);
        return Cut.at(place, flows, pattern, own).orElseGet(this::byFractions);
    }

    private Solution byFractions() {
        Fractions fractions = Fractions.of(flows, pattern, own);
        if (fractions.isFinite()) {
            return new Solution.Unique(
                    Arrays.stream(fractions.costs()).mapToLong(Ratio::rounded).toArray());
        }
        return fractions.isWithoutSource() ? new Solution.WithoutSource() : new Solution.WithoutSolution();
    }

    private Solution rounded(Certified system) {
        Enclosure bounds = system.enclose(own, system.firstBits());
        if (!bounds.isNarrow()) {
            return byFractions();
        }
        BigInteger[] floor = new BigInteger[own.length];
        BigInteger[] twice = new BigInteger[own.length];
        int[] all = new int[own.length];
        for (int i = 0; i < own.length; i++) {
            floor[i] = bounds.amount()[i].shiftRight(bounds.bits());
            twice[i] = floor[i].shiftLeft(1).add(BigInteger.ONE);
            all[i] = i;
        }
        int[] signs = Halves.compare(system, own, all, twice, bounds);
        long[] rounded = new long[own.length];
        for (int i = 0; i < own.length; i++) {
            boolean up = signs[i] > 0 || (signs[i] == 0 && twice[i].signum() > 0);
            rounded[i] = (up ? floor[i].add(BigInteger.ONE) : floor[i]).longValueExact();
        }
        return new Solution.Unique(rounded);
    }

    private static boolean isBalanced(long[] own) {
        return Arrays.stream(own)
                        .mapToObj(BigInteger::valueOf)
                        .reduce(BigInteger.ZERO, BigInteger::add)
                        .signum()
                == 0;
    }

    private static void requireConnected(Flows flows) {
        if (!flows.isConnected()) {
            throw new IllegalStateException("members without a single solution are not one connected component");
        }
    }

    private static double[] guesses(Ratio[] leaks) {
        return Arrays.stream(leaks).mapToDouble(Ratio::guess).toArray();
    }
}
