package org.lukk.costing.solve;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * A system that is proved to have one solution, and bounds as narrow as wished on what it is.
 *
 * <p>The proof is a weight {@code u > 0} for each member with {@code u - A·u > 0}, found in floating point and checked in
 * whole numbers. It proves that costs are finite (the spectral radius of A is below one), and that amounts x that miss
 * the equations by {@code r} lie within {@code max(|r|/(u - A·u)) · u} of the exact ones.
 */
final class Certified {
    private static final int UNIT = 40;
    private static final int GUARD = 72;
    /** Fewer bits gained by a correction are none. */
    private static final int GAIN = 4;

    private final Flows flows;
    private final Pattern pattern;
    private final Factors factors;
    private final BigInteger[] weight;
    private final BigInteger[] margin;

    private Certified(Flows flows, Pattern pattern, Factors factors, BigInteger[] weight, BigInteger[] margin) {
        this.flows = flows;
        this.pattern = pattern;
        this.factors = factors;
        this.weight = weight;
        this.margin = margin;
    }

    /** Empty where it cannot be proved so: costs are not finite, or so nearly not that fractions have to tell. */
    static Optional<Certified> of(Flows flows, Pattern pattern, Factors factors) {
        if (factors.sound() < flows.members()) {
            return Optional.empty();
        }
        BigInteger[] ones = Scaled.zeros(flows.members());
        Arrays.fill(ones, BigInteger.ONE.shiftLeft(UNIT));
        BigInteger[] weight = refined(flows, factors, ones);
        BigInteger[] margin = new BigInteger[weight.length];
        for (int i = 0; i < weight.length; i++) {
            margin[i] = weight[i].subtract(flows.inflow(i, weight)).subtract(BigInteger.valueOf(flows.cut(i)));
            if (weight[i].signum() <= 0 || margin[i].signum() <= 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new Certified(flows, pattern, factors, weight, margin));
    }

    Flows flows() {
        return flows;
    }

    Pattern pattern() {
        return pattern;
    }

    /** Fractional bits enough to tell nearly every cost from half a minor unit. */
    int firstBits() {
        return Scaled.bits(weight) - UNIT + GUARD;
    }

    /** Bounds on the costs where these amounts enter: always true, and narrow unless the guesses are worth nothing. */
    Enclosure enclose(long[] own, int bits) {
        BigInteger[] entering = new BigInteger[own.length];
        for (int i = 0; i < own.length; i++) {
            entering[i] = BigInteger.valueOf(own[i]).shiftLeft(bits);
        }
        BigInteger[] amount = refined(flows, factors, entering);
        BigInteger[] missed = missed(flows, entering, amount);
        BigInteger worst = BigInteger.ZERO;
        for (int i = 0; i < own.length; i++) {
            BigInteger off = missed[i].abs().add(BigInteger.valueOf(flows.cut(i)));
            worst = worst.max(Scaled.ceiling(off.shiftLeft(UNIT), margin[i]));
        }
        BigInteger[] error = new BigInteger[own.length];
        for (int i = 0; i < own.length; i++) {
            error[i] = Scaled.ceiling(worst.multiply(weight[i]), BigInteger.ONE.shiftLeft(UNIT));
        }
        return new Enclosure(amount, error, bits);
    }

    /** Corrects a guess by what it misses until that gets hardly smaller. */
    private static BigInteger[] refined(Flows flows, Factors factors, BigInteger[] own) {
        BigInteger[] amount = Scaled.zeros(own.length);
        BigInteger[] missed = own;
        int before = Integer.MAX_VALUE;
        while (true) {
            int excess = Scaled.excess(missed);
            double[] correction = factors.solve(Scaled.guess(missed, excess));
            int bits = 0;
            for (int i = 0; i < own.length; i++) {
                BigInteger step = Scaled.whole(correction[i], excess);
                bits = Math.max(bits, step.bitLength());
                amount[i] = amount[i].add(step);
            }
            missed = missed(flows, own, amount);
            if (bits <= 1 || bits > before - GAIN) {
                return amount;
            }
            before = bits;
        }
    }

    private static BigInteger[] missed(Flows flows, BigInteger[] own, BigInteger[] amount) {
        BigInteger[] missed = new BigInteger[own.length];
        for (int i = 0; i < own.length; i++) {
            missed[i] = own[i].add(flows.inflow(i, amount)).subtract(amount[i]);
        }
        return missed;
    }
}
