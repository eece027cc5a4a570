package org.lukk.costing.solve;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.lukk.values.Shares;

/** The textbook's elimination with fractions, row by row in the order given: slow, plain, and sharing nothing. */
final class ByHand {
    private final int members;
    private final BigInteger[][] above;
    private final BigInteger[][] below;

    /** How the answer is called, and the exact costs where there are some. */
    enum Answer {
        UNIQUE,
        WITHOUT_SOURCE,
        WITHOUT_SOLUTION
    }

    ByHand(int members) {
        this.members = members;
        above = new BigInteger[members][members + 1];
        below = new BigInteger[members][members + 1];
        for (int i = 0; i < members; i++) {
            Arrays.fill(above[i], BigInteger.ZERO);
            Arrays.fill(below[i], BigInteger.ONE);
            above[i][i] = BigInteger.ONE;
        }
    }

    void own(int member, long minor) {
        add(member, members, BigInteger.valueOf(minor), BigInteger.ONE);
    }

    void flow(int to, int from, long part, long whole) {
        add(to, from, BigInteger.valueOf(-part), BigInteger.valueOf(whole));
    }

    private void add(int row, int column, BigInteger part, BigInteger whole) {
        BigInteger sum = above[row][column].multiply(whole).add(part.multiply(below[row][column]));
        BigInteger under = below[row][column].multiply(whole);
        BigInteger common = sum.gcd(under);
        above[row][column] = sum.divide(common);
        below[row][column] = under.divide(common);
    }

    /** Leaves the matrix in steps; only the very last pivot of a component can be zero without costs growing. */
    Answer answer() {
        for (int k = 0; k < members; k++) {
            if (above[k][k].signum() <= 0) {
                boolean balanced = k == members - 1 && above[k][k].signum() == 0 && above[k][members].signum() == 0;
                return balanced ? Answer.WITHOUT_SOURCE : Answer.WITHOUT_SOLUTION;
            }
            for (int row = k + 1; row < members; row++) {
                subtract(row, k);
            }
        }
        return Answer.UNIQUE;
    }

    private void subtract(int row, int k) {
        BigInteger part = above[row][k].multiply(below[k][k]);
        BigInteger whole = below[row][k].multiply(above[k][k]);
        for (int column = k; column <= members && part.signum() != 0; column++) {
            if (above[k][column].signum() != 0) {
                add(row, column, part.multiply(above[k][column]).negate(), whole.multiply(below[k][column]));
            }
        }
    }

    /** Parts and wholes of the costs, once {@link #answer} has said that there are some. */
    BigInteger[][] costs() {
        BigInteger[][] costs = new BigInteger[members][];
        for (int k = members - 1; k >= 0; k--) {
            for (int column = k + 1; column < members; column++) {
                add(
                        k,
                        members,
                        above[k][column].multiply(costs[column][0]).negate(),
                        below[k][column].multiply(costs[column][1]));
            }
            costs[k] =
                    new BigInteger[] {above[k][members].multiply(below[k][k]), below[k][members].multiply(above[k][k])};
        }
        return costs;
    }

    /** Empty where a cost does not fit 64 bits. */
    Optional<long[]> rounded() {
        BigInteger[] rounded = Arrays.stream(costs())
                .map(cost -> Shares.divide(cost[0], cost[1]))
                .toArray(BigInteger[]::new);
        return Arrays.stream(rounded).anyMatch(cost -> cost.bitLength() > 63)
                ? Optional.empty()
                : Optional.of(
                        Arrays.stream(rounded).mapToLong(BigInteger::longValue).toArray());
    }
}
