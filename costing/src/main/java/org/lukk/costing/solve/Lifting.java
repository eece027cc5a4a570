package org.lukk.costing.solve;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Proves that a cost is exactly half of a whole number, in systems too large for fractions.
 *
 * <p>With each column multiplied by the common denominator of its flows the system is one of whole numbers, and twice a
 * cost less that number is a fraction: below stands the determinant, which is at most the product of those
 * denominators, above a whole number. The digits of that whole number to the base of a prime are found from the lowest
 * upwards, each by one elimination modulo the prime. If all are zero up to a size which, by the bounds already known, it
 * cannot reach, it is zero itself.
 */
final class Lifting {
    private static final int PRIMES = 20;
    private static final int ROOM = 60;

    private final Flows flows;
    private final long[] own;
    private final long[] denominator;
    private final long prime;
    private final ModularFactors factors;
    private final long[] inverseDenominator;

    private Lifting(Flows flows, long[] own, long[] denominator, long prime, ModularFactors factors) {
        this.flows = flows;
        this.own = own;
        this.denominator = denominator;
        this.prime = prime;
        this.factors = factors;
        inverseDenominator = Arrays.stream(denominator)
                .map(number -> factors.inverse(number % prime))
                .toArray();
    }

    /** Empty where the whole numbers would be too large for it, or no prime fits. */
    static Optional<Lifting> of(Flows flows, Pattern pattern, long[] own) {
        BigInteger[] common = new BigInteger[own.length];
        Arrays.setAll(common, member -> common(flows, member));
        BigInteger largest = BigInteger.ONE;
        for (int member = 0; member < own.length; member++) {
            largest = largest.max(row(flows, member, common)).max(common[member].shiftLeft(1));
        }
        boolean small =
                Arrays.stream(own).allMatch(amount -> BigInteger.valueOf(amount).bitLength() <= ROOM);
        if (!small || largest.bitLength() > 44) {
            return Optional.empty();
        }
        long[] denominator =
                Arrays.stream(common).mapToLong(BigInteger::longValueExact).toArray();
        long prime = Math.min(1L << 31, (1L << ROOM) / largest.longValueExact());
        for (int tries = 0; tries < PRIMES; tries++) {
            prime = primeBelow(prime);
            Optional<ModularFactors> factors = ModularFactors.of(flows, pattern, prime);
            if (factors.isPresent()) {
                return Optional.of(new Lifting(flows, own, denominator, prime, factors.get()));
            }
        }
        return Optional.empty();
    }

    /** Which of these members cost exactly half of their number. */
    boolean[] areTwice(int[] members, BigInteger[] twice, Enclosure bounds) {
        long[] rest = own.clone();
        BigInteger[] off = new BigInteger[members.length];
        Arrays.setAll(off, i -> twice[i].negate());
        boolean[] same = new boolean[members.length];
        Arrays.fill(same, true);
        BigInteger base = BigInteger.valueOf(prime);
        for (long digits = digits(members, bounds); digits > 0 && any(same); digits--) {
            long[] digit = factors.solve(rest);
            for (int member = 0; member < digit.length; member++) {
                digit[member] = digit[member] * inverseDenominator[member] % prime;
            }
            for (int i = 0; i < members.length; i++) {
                if (same[i]) {
                    BigInteger[] next = off[i].add(BigInteger.valueOf(2 * denominator[members[i]] * digit[members[i]]))
                            .divideAndRemainder(base);
                    off[i] = next[0];
                    same[i] = next[1].signum() == 0;
                }
            }
            carry(rest, digit);
        }
        return same;
    }

    private void carry(long[] rest, long[] digit) {
        for (int member = 0; member < rest.length; member++) {
            long sum = rest[member] - denominator[member] * digit[member];
            for (int flow = flows.firstIn(member); flow < flows.endIn(member); flow++) {
                int giver = flows.from(flow);
                sum += denominator[giver] / flows.whole(flow) * flows.part(flow) * digit[giver];
            }
            rest[member] = sum / prime;
        }
    }

    /** Digits enough that a number with so many zeros, within the bounds, is zero. */
    private long digits(int[] members, Enclosure bounds) {
        long bits = 0;
        for (int member : members) {
            bits = Math.max(bits, bounds.error()[member].bitLength() + 2L - bounds.bits());
        }
        for (long number : denominator) {
            bits += number == 1 ? 0 : BigInteger.valueOf(number).bitLength();
        }
        return bits / (BigInteger.valueOf(prime).bitLength() - 1) + 2;
    }

    private static boolean any(boolean[] same) {
        for (boolean one : same) {
            if (one) {
                return true;
            }
        }
        return false;
    }

    private static BigInteger common(Flows flows, int giver) {
        BigInteger common = BigInteger.ONE;
        for (int at = flows.firstOut(giver); at < flows.endOut(giver); at++) {
            BigInteger whole = BigInteger.valueOf(flows.whole(flows.out(at)));
            common = common.divide(common.gcd(whole)).multiply(whole);
        }
        return common;
    }

    private static BigInteger row(Flows flows, int member, BigInteger[] common) {
        BigInteger sum = common[member];
        for (int flow = flows.firstIn(member); flow < flows.endIn(member); flow++) {
            BigInteger share = common[flows.from(flow)].multiply(BigInteger.valueOf(flows.part(flow)));
            sum = sum.add(share.divide(BigInteger.valueOf(flows.whole(flow))));
        }
        return sum;
    }

    private static long primeBelow(long number) {
        long candidate = number - 1;
        while (!isPrime(candidate)) {
            candidate--;
        }
        return candidate;
    }

    private static boolean isPrime(long number) {
        for (long divisor = 2; divisor * divisor <= number; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
