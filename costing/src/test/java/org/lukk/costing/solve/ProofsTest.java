package org.lukk.costing.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lukk.values.Shares;

/** Each way of proving an answer says by itself what the textbook says. */
class ProofsTest {
    private static Optional<Certified> certified(Flows flows) {
        Pattern pattern = Elimination.plan(flows);
        return Certified.of(flows, pattern, Factors.of(flows, pattern, Solving.leaks(flows)));
    }

    private static boolean isUnique(Cycle cycle) {
        return cycle.byHand().answer() == ByHand.Answer.UNIQUE;
    }

    private static BigInteger[][] costs(Cycle cycle) {
        ByHand byHand = cycle.byHand();
        assertThat(byHand.answer()).isEqualTo(ByHand.Answer.UNIQUE);
        return byHand.costs();
    }

    @ParameterizedTest
    @EnumSource
    void fractionsAlone(RandomCycles.Kind kind) {
        RandomCycles cycles = new RandomCycles(2);
        for (int i = 0; i < 300; i++) {
            Cycle cycle = cycles.next(kind);
            Fractions fractions = Fractions.of(cycle.flows(), Elimination.plan(cycle.flows()), cycle.amounts());
            ByHand.Answer answer = cycle.byHand().answer();
            assertThat(fractions.isFinite()).as("%s", cycle).isEqualTo(answer == ByHand.Answer.UNIQUE);
            assertThat(fractions.isWithoutSource()).as("%s", cycle).isEqualTo(answer == ByHand.Answer.WITHOUT_SOURCE);
            if (fractions.isFinite()) {
                assertSameCosts(fractions.costs(), costs(cycle));
            }
        }
    }

    /** Half of the members take of each: planned as if all were connected with all, though some are not. */
    @Test
    void fractionsWhereNearlyAllAreConnected() {
        Cycle cycle = new Cycle(18).own(0, 1000).own(7, -333);
        for (int giver = 0; giver < 18; giver++) {
            for (int step = 1; step <= 9; step++) {
                cycle.flow((giver + step) % 18, giver, 1 + step % 3, 19 + giver);
            }
        }
        Fractions fractions = Fractions.of(cycle.flows(), Elimination.plan(cycle.flows()), cycle.amounts());
        assertSameCosts(fractions.costs(), costs(cycle));
    }

    private static void assertSameCosts(Ratio[] found, BigInteger[][] costs) {
        for (int member = 0; member < costs.length; member++) {
            assertThat(found[member].part().multiply(costs[member][1]))
                    .isEqualTo(found[member].whole().multiply(costs[member][0]));
        }
    }

    @ParameterizedTest
    @EnumSource
    void noBoundLiesAndNoProofOfGrowthDoes(RandomCycles.Kind kind) {
        RandomCycles cycles = new RandomCycles(3);
        for (int i = 0; i < 300; i++) {
            Cycle cycle = cycles.next(kind);
            Flows flows = cycle.flows();
            Pattern pattern = Elimination.plan(flows);
            Factors factors = Factors.of(flows, pattern, Solving.leaks(flows));
            assertThat(Growth.isProved(flows, pattern, factors) && isUnique(cycle))
                    .as("%s", cycle)
                    .isFalse();
            Certified.of(flows, pattern, factors).ifPresent(system -> {
                Enclosure bounds = system.enclose(cycle.amounts(), 100);
                BigInteger[][] costs = costs(cycle);
                for (int member = 0; member < costs.length; member++) {
                    BigInteger off = costs[member][0]
                            .shiftLeft(100)
                            .subtract(bounds.amount()[member].multiply(costs[member][1]));
                    assertThat(off.abs()).isLessThanOrEqualTo(bounds.error()[member].multiply(costs[member][1].abs()));
                }
            });
        }
    }

    @Test
    void liftingAlone() {
        RandomCycles cycles = new RandomCycles(4);
        int halves = 0;
        for (int i = 0; i < 2000; i++) {
            Cycle cycle = cycles.next(i % 2 == 0 ? RandomCycles.Kind.HALVES : RandomCycles.Kind.LAYERS);
            Flows flows = cycle.flows();
            Optional<Certified> system = certified(flows);
            Optional<Lifting> lifting = system.flatMap(sound -> Lifting.of(flows, sound.pattern(), cycle.amounts()));
            if (system.isPresent() && lifting.isPresent()) {
                BigInteger[][] costs = costs(cycle);
                int[] members = new int[costs.length];
                BigInteger[] twice = new BigInteger[costs.length];
                for (int member = 0; member < costs.length; member++) {
                    members[member] = member;
                    twice[member] = Shares.divide(costs[member][0].shiftLeft(1), costs[member][1]);
                }
                boolean[] same =
                        lifting.get().areTwice(members, twice, system.get().enclose(cycle.amounts(), 20));
                for (int member = 0; member < costs.length; member++) {
                    boolean exactly = costs[member][0].shiftLeft(1).equals(twice[member].multiply(costs[member][1]));
                    assertThat(same[member]).as("%s: %s", cycle, member).isEqualTo(exactly);
                    halves += exactly && twice[member].testBit(0) ? 1 : 0;
                }
            }
        }
        assertThat(halves).isGreaterThan(100);
    }

    /** From bounds that tell nearly nothing: equal ones are proved, the others told apart with more digits. */
    @ParameterizedTest
    @EnumSource
    void fromTheWidestBounds(RandomCycles.Kind kind) {
        RandomCycles cycles = new RandomCycles(6);
        for (int i = 0; i < 200; i++) {
            Cycle cycle = cycles.next(kind);
            certified(cycle.flows()).ifPresent(system -> {
                BigInteger[][] costs = costs(cycle);
                BigInteger[] twice = new BigInteger[costs.length];
                int[] members = new int[costs.length];
                Arrays.setAll(members, member -> member);
                Arrays.setAll(twice, member -> Shares.divide(costs[member][0].shiftLeft(1), costs[member][1]));
                int[] signs =
                        Halves.compare(system, cycle.amounts(), members, twice, system.enclose(cycle.amounts(), 2));
                for (int member = 0; member < costs.length; member++) {
                    BigInteger off = costs[member][0].shiftLeft(1).subtract(twice[member].multiply(costs[member][1]));
                    assertThat(signs[member])
                            .as("%s: %s", cycle, member)
                            .isEqualTo(off.signum() * costs[member][1].signum());
                }
            });
        }
    }

    /** One cost is made exactly half a minor unit; the others are fractions with large denominators. */
    @Test
    void aHalfAmongCostsThatAreNotSimple() {
        RandomCycles cycles = new RandomCycles(5);
        Random random = new Random(5);
        int found = 0;
        while (found < 50) {
            Cycle cycle = cycles.layers(1 << 27, false, true);
            if (cycle.members() == 3 && isUnique(cycle)) {
                Optional<Cycle> half = withHalf(cycle, 1 + random.nextInt(1000));
                found += half.isPresent() ? 1 : 0;
                half.ifPresent(ProofsTest::solvesByLifting);
            }
        }
    }

    /** Twelve quantities without a common factor make a denominator that no simple fraction is worth being proved with. */
    @Test
    void fractionsThatDoNotStaySimpleAreNotProved() {
        Cycle cycle = new Cycle(13);
        for (int giver = 1; giver < 13; giver++) {
            cycle.own(giver, 1)
                    .flow(0, giver, 1, (1L << 60) - BigInteger.TWO.pow(giver).longValueExact() - 1);
        }
        cycle.flow(1, 0, 1, 1L << 60);
        Certified system = certified(cycle.flows()).orElseThrow();
        assertThat(SimpleFractions.within(cycle.flows(), cycle.amounts(), system.enclose(cycle.amounts(), 2)))
                .isEmpty();
        long[] costs = new long[13];
        Arrays.fill(costs, 1, 13, 1);
        assertThat(((Solution.Unique) cycle.solve()).rounded()).containsExactly(costs);
    }

    private static void solvesByLifting(Cycle cycle) {
        Certified system = certified(cycle.flows()).orElseThrow();
        Enclosure bounds = system.enclose(cycle.amounts(), system.firstBits());
        assertThat(SimpleFractions.within(cycle.flows(), cycle.amounts(), bounds))
                .isEmpty();
        assertThat(Lifting.of(cycle.flows(), Elimination.plan(cycle.flows()), cycle.amounts()))
                .isPresent();
        ByHand byHand = cycle.byHand();
        assertThat(byHand.answer()).isEqualTo(ByHand.Answer.UNIQUE);
        assertThat(((Solution.Unique) cycle.solve()).rounded())
                .containsExactly(byHand.rounded().orElseThrow());
    }

    /** The same flows, with amounts entering at members 0 and 1 so that member 0 costs so much and a half. */
    private static Optional<Cycle> withHalf(Cycle cycle, long second) {
        BigInteger[] one = lowest(costs(flowsOf(cycle).own(0, 1))[0]);
        BigInteger[] two = lowest(costs(flowsOf(cycle).own(1, second))[0]);
        BigInteger whole = one[1].divide(one[1].gcd(two[1])).multiply(two[1]);
        BigInteger share = one[0].multiply(whole.divide(one[1]));
        if (whole.testBit(0)
                || whole.bitLength() < 40
                || whole.bitLength() > 55
                || !share.gcd(whole).equals(BigInteger.ONE)) {
            return Optional.empty();
        }
        BigInteger wanted = whole.shiftRight(1).subtract(two[0].multiply(whole.divide(two[1])));
        long first = wanted.multiply(share.modInverse(whole)).mod(whole).longValueExact();
        Cycle half = flowsOf(cycle).own(0, first).own(1, second);
        BigInteger[] cost = lowest(costs(half)[0]);
        assertThat(cost[1]).isEqualTo(BigInteger.TWO);
        boolean simple = Arrays.stream(costs(half)).allMatch(other -> lowest(other)[1].bitLength() < 26);
        return simple ? Optional.empty() : Optional.of(half);
    }

    private static Cycle flowsOf(Cycle cycle) {
        Cycle copy = new Cycle(cycle.members());
        cycle.each((member, minor) -> copy, copy::flow);
        return copy;
    }

    private static BigInteger[] lowest(BigInteger[] ratio) {
        BigInteger common = ratio[0].gcd(ratio[1]);
        return new BigInteger[] {ratio[0].divide(common), ratio[1].divide(common)};
    }
}
