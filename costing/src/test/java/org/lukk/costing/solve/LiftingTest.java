package org.lukk.costing.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Which primes the digits of a cost are found to, and what happens where none fits. */
class LiftingTest {
    /** The first primes tried where the largest denominator is {@link #LARGEST}. */
    private static final int[] PRIMES = {
        536870909, 536870879, 536870869, 536870849, 536870839, 536870837, 536870819, 536870813, 536870791, 536870779,
        536870767, 536870743, 536870729, 536870723, 536870717, 536870701, 536870683, 536870657, 536870641, 536870627
    };

    private static final long LARGEST = 1L << 30;

    @Test
    void aPrimeThatDividesADenominatorIsPassedOver() {
        Cycle cycle = new Cycle(2).own(0, 5).own(1, 7).flow(1, 0, 1, LARGEST).flow(0, 1, 1, PRIMES[0]);
        assertThat(lifting(cycle)).isPresent();
        assertTellsWhatIsExact(cycle);
    }

    /** What a member keeps of its cost is the prime: modulo the prime that is nothing, and nothing divides by it. */
    @Test
    void aPrimeThatDividesAPivotIsPassedOver() {
        Cycle cycle = new Cycle(1).own(0, PRIMES[0]).flow(0, 0, LARGEST - PRIMES[0], LARGEST);
        assertThat(lifting(cycle)).isPresent();
        assertTellsWhatIsExact(cycle);
        assertThat(((Solution.Unique) cycle.solve()).rounded()).containsExactly(LARGEST);
    }

    @Test
    void fractionsTellWhereEveryPrimeDividesADenominator() {
        Cycle cycle = new Cycle(PRIMES.length + 1).own(0, 1).flow(1, 0, 1, LARGEST);
        for (int i = 0; i < PRIMES.length; i++) {
            cycle.flow((i + 2) % cycle.members(), i + 1, 1, PRIMES[i]);
        }
        assertThat(lifting(cycle)).isEmpty();
        assertTellsWhatIsExact(cycle);
    }

    @Test
    void fractionsTellWhereAmountsAreTooLarge() {
        for (long amount : new long[] {1L << 60, -(1L << 61), Long.MIN_VALUE}) {
            Cycle cycle = new Cycle(2).own(0, amount).flow(1, 0, 1, 4).flow(0, 1, 1, 2);
            assertThat(lifting(cycle)).as("%s", cycle).isEmpty();
            assertTellsWhatIsExact(cycle);
        }
        assertThat(lifting(new Cycle(2).own(0, (1L << 60) - 1).flow(1, 0, 1, 4).flow(0, 1, 1, 2)))
                .isPresent();
    }

    private static Optional<Lifting> lifting(Cycle cycle) {
        return Lifting.of(cycle.flows(), Elimination.plan(cycle.flows()), cycle.amounts());
    }

    /** From bounds that tell nearly nothing, twice each cost is held against the whole number next to it. */
    private static void assertTellsWhatIsExact(Cycle cycle) {
        Flows flows = cycle.flows();
        Pattern pattern = Elimination.plan(flows);
        Certified system = Certified.of(flows, pattern, Factors.of(flows, pattern, Solving.leaks(flows)))
                .orElseThrow();
        ByHand byHand = cycle.byHand();
        assertThat(byHand.answer()).isEqualTo(ByHand.Answer.UNIQUE);
        BigInteger[][] costs = byHand.costs();
        BigInteger[] twice = new BigInteger[costs.length];
        int[] members = new int[costs.length];
        Arrays.setAll(members, member -> member);
        Arrays.setAll(twice, member -> costs[member][0].shiftLeft(1).divide(costs[member][1]));
        int[] signs = Halves.compare(system, cycle.amounts(), members, twice, system.enclose(cycle.amounts(), 2));
        for (int member = 0; member < costs.length; member++) {
            BigInteger off = costs[member][0].shiftLeft(1).subtract(twice[member].multiply(costs[member][1]));
            assertThat(signs[member]).as("%s: %s", cycle, member).isEqualTo(off.signum() * costs[member][1].signum());
        }
    }
}
