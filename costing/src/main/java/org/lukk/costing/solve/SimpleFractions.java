package org.lukk.costing.solve;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Guesses that every cost is a fraction with a small denominator, as where all was bought at one price, and proves it by
 * putting the fractions into the equations. Costs of exactly half a minor unit are mostly of this kind.
 */
final class SimpleFractions {
    private static final int DENOMINATOR_BITS = 24;
    private static final int SUM_BITS = 512;

    private SimpleFractions() {}

    /** All costs, proved; empty if they are not so simple. */
    static Optional<Ratio[]> within(Flows flows, long[] own, Enclosure bounds) {
        Ratio[] costs = new Ratio[own.length];
        for (int i = 0; i < own.length; i++) {
            Optional<Ratio> cost = simplest(bounds.amount()[i], bounds.error()[i], bounds.bits());
            if (cost.isEmpty()) {
                return Optional.empty();
            }
            costs[i] = cost.get();
        }
        for (int i = 0; i < own.length; i++) {
            if (!holds(flows, own[i], i, costs)) {
                return Optional.empty();
            }
        }
        return Optional.of(costs);
    }

    /** The first convergent of the continued fraction that lies within the bounds; the last one is the amount itself. */
    private static Optional<Ratio> simplest(BigInteger amount, BigInteger error, int bits) {
        BigInteger unit = BigInteger.ONE.shiftLeft(bits);
        BigInteger part = amount;
        BigInteger whole = unit;
        BigInteger[] above = {BigInteger.ONE, BigInteger.ZERO};
        BigInteger[] below = {BigInteger.ZERO, BigInteger.ONE};
        while (true) {
            BigInteger rest = part.mod(whole);
            BigInteger term = part.subtract(rest).divide(whole);
            above = new BigInteger[] {term.multiply(above[0]).add(above[1]), above[0]};
            below = new BigInteger[] {term.multiply(below[0]).add(below[1]), below[0]};
            if (below[0].bitLength() > DENOMINATOR_BITS) {
                return Optional.empty();
            }
            BigInteger off = above[0].multiply(unit).subtract(amount.multiply(below[0]));
            if (off.abs().compareTo(error.multiply(below[0])) <= 0) {
                return Optional.of(new Ratio(above[0], below[0]));
            }
            part = whole;
            whole = rest;
        }
    }

    private static boolean holds(Flows flows, long own, int member, Ratio[] costs) {
        Ratio sum = Ratio.of(own);
        for (int flow = flows.firstIn(member); flow < flows.endIn(member); flow++) {
            sum = sum.plus(costs[flows.from(flow)].times(flows.ratio(flow)));
            if (sum.whole().bitLength() > SUM_BITS) {
                return false;
            }
        }
        return sum.isSameAs(costs[member]);
    }
}
