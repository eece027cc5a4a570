package org.lukk.costing.solve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Cycles have the costs that the textbook finds with fractions, rounded once. */
class CostSystemTest {
    private static final int SYSTEMS = 2_000;

    private static long[] costs(Cycle cycle) {
        return ((Solution.Unique) cycle.solve()).rounded();
    }

    /** rules.md R-1: pool A of 13 takes BA, pool B of 17 takes AB. */
    @Test
    void transfersThereAndBack() {
        Cycle cycle = new Cycle(4)
                .own(0, 9990)
                .flow(0, 3, 1, 1)
                .flow(1, 0, 10, 13)
                .own(2, 9103)
                .flow(2, 1, 1, 1)
                .flow(3, 2, 3, 17);
        assertThat(costs(cycle)).containsExactly(13418, 10321, 19424, 3428);
    }

    /** worked-examples.md DER-6: 11.20 and 13.60 apiece. */
    @Test
    void theWorkedExample() {
        Cycle cycle = new Cycle(4)
                .own(0, 10000)
                .flow(0, 3, 1, 1)
                .flow(1, 0, 10, 15)
                .own(2, 16000)
                .flow(2, 1, 1, 1)
                .flow(3, 2, 5, 20);
        assertThat(costs(cycle)).containsExactly(16800, 11200, 27200, 6800);
    }

    /** rules.md R-3: two transfers that pay each other, as they are and with a charge on one. */
    @Test
    void nothingEntersOrSomethingCannotLeave() {
        assertThat(new Cycle(2).flow(0, 1, 1, 1).flow(1, 0, 1, 1).solve()).isEqualTo(new Solution.WithoutSource());
        assertThat(new Cycle(2).own(1, 100).flow(0, 1, 1, 1).flow(1, 0, 1, 1).solve())
                .isEqualTo(new Solution.WithoutSolution());
        assertThat(new Cycle(2)
                        .own(0, -100)
                        .own(1, 100)
                        .flow(0, 1, 1, 1)
                        .flow(1, 0, 1, 1)
                        .solve())
                .isEqualTo(new Solution.WithoutSource());
    }

    @Test
    void aSurchargeThatLosesKeepsOrMakesValue() {
        assertThat(costs(new Cycle(2).own(0, 1000).flow(1, 0, 9, 10).flow(0, 1, 11, 10)))
                .containsExactly(100_000, 90_000);
        assertThat(new Cycle(2).flow(1, 0, 10, 11).flow(0, 1, 11, 10).solve()).isEqualTo(new Solution.WithoutSource());
        assertThat(new Cycle(2).own(1, 1).flow(1, 0, 10, 11).flow(0, 1, 11, 10).solve())
                .isEqualTo(new Solution.WithoutSolution());
        assertThat(new Cycle(2).flow(1, 0, 10, 11).flow(0, 1, 12, 10).solve())
                .isEqualTo(new Solution.WithoutSolution());
    }

    @Test
    void halvesAreRoundedAwayFromZero() {
        assertThat(costs(new Cycle(2).own(0, 3).flow(1, 0, 1, 2).flow(0, 1, 1, 1)))
                .containsExactly(6, 3);
        assertThat(costs(new Cycle(2).own(0, 5).flow(1, 0, 1, 4).flow(0, 1, 2, 3)))
                .containsExactly(6, 2);
        assertThat(costs(new Cycle(2).own(0, 3).flow(1, 0, 1, 4).flow(0, 1, 2, 1)))
                .containsExactly(6, 2);
        assertThat(costs(new Cycle(2).own(0, -3).flow(1, 0, 1, 4).flow(0, 1, 2, 1)))
                .containsExactly(-6, -2);
    }

    @ParameterizedTest
    @EnumSource
    void theTextbookSaysTheSame(RandomCycles.Kind kind) {
        RandomCycles cycles = new RandomCycles(kind.name().length());
        for (int i = 0; i < SYSTEMS; i++) {
            Cycle cycle = cycles.next(kind);
            ByHand byHand = cycle.byHand();
            ByHand.Answer answer = byHand.answer();
            Optional<long[]> rounded = answer == ByHand.Answer.UNIQUE ? byHand.rounded() : Optional.of(new long[0]);
            if (rounded.isEmpty()) {
                assertThatThrownBy(cycle::solve).as("%s", cycle).isInstanceOf(ArithmeticException.class);
            } else if (cycle.solve() instanceof Solution.Unique unique) {
                assertThat(answer).as("%s", cycle).isEqualTo(ByHand.Answer.UNIQUE);
                assertThat(unique.rounded()).as("%s", cycle).containsExactly(rounded.get());
            } else {
                assertThat(cycle.solve())
                        .as("%s", cycle)
                        .isEqualTo(
                                answer == ByHand.Answer.WITHOUT_SOURCE
                                        ? new Solution.WithoutSource()
                                        : new Solution.WithoutSolution());
                assertThat(answer).as("%s", cycle).isNotEqualTo(ByHand.Answer.UNIQUE);
            }
        }
    }

    @Test
    void theOrderOfMembersDoesNotMatter() {
        RandomCycles cycles = new RandomCycles(1);
        Random random = new Random(1);
        for (int i = 0; i < 200; i++) {
            Cycle cycle = cycles.next(RandomCycles.Kind.HALVES);
            List<Integer> numbers = new ArrayList<>();
            for (int member = 0; member < cycle.members(); member++) {
                numbers.add(member);
            }
            Collections.shuffle(numbers, random);
            int[] as = numbers.stream().mapToInt(Integer::intValue).toArray();
            if (cycle.solve() instanceof Solution.Unique unique) {
                long[] shuffled = ((Solution.Unique) cycle.solve(as)).rounded();
                for (int member = 0; member < as.length; member++) {
                    assertThat(shuffled[as[member]]).isEqualTo(unique.rounded()[member]);
                }
            }
        }
    }

    @Test
    void whatIsNoCycleOfCostsIsRefused() {
        assertThatThrownBy(() -> CostSystem.builder(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CostSystem.builder(1).flow(0, 0, 0, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CostSystem.builder(1).flow(0, 0, 1, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CostSystem.builder(1).own(0, Long.MAX_VALUE).own(0, 1))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Cycle(2).flow(0, 0, 1, 1).flow(1, 0, 1, 2).solve())
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Cycle(2).flow(1, 1, 1, 1).flow(0, 1, 1, 2).solve())
                .isInstanceOf(IllegalStateException.class);
    }

    /** Each round keeps all but a splinter and hands that to the other: only fractions can tell that nothing is lost. */
    @Test
    void twoRoundsThatHandEachOtherASplinter() {
        long splinters = 10_000_000_000_000_000L;
        assertThat(new Cycle(4)
                        .flow(1, 0, 1, 2)
                        .flow(0, 1, 2 * splinters - 2, splinters)
                        .flow(3, 2, 8, 1)
                        .flow(2, 3, splinters - 1, 8 * splinters)
                        .flow(2, 0, 1, splinters)
                        .flow(0, 2, 1, splinters)
                        .solve())
                .isEqualTo(new Solution.WithoutSource());
    }

    /** As after one member was fixed: what is left may have fallen apart and still has its costs. */
    @Test
    void aSystemThatHasFallenApart() {
        assertThat(costs(new Cycle(3).own(0, 100).own(1, 50).flow(2, 1, 1, 4))).containsExactly(100, 50, 13);
    }
}
