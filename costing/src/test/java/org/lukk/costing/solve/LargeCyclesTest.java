package org.lukk.costing.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Cycles through thousands of transfers are solved like small ones. */
class LargeCyclesTest {
    @ParameterizedTest
    @CsvSource({
        "FIRST, 20, 11000, 10",
        "LAST, 20, 2000, 10",
        "LAST, 20, 4000, 1",
        "LAST, 100, 11000, 10",
        "AVERAGE, 2, 11000, 10",
        "AVERAGE, 100, 11000, 10"
    })
    void everyRoundedCostFitsItsEquation(Transfers.Matching matching, int places, int transfers, int purchases) {
        Cycle cycle = Transfers.largestCycle(matching, places, transfers, purchases, 1);
        assertThat(cycle.members()).isGreaterThan(transfers / 2);
        long[] costs = ((Solution.Unique) cycle.solve()).rounded();
        double[] off = Arrays.stream(costs).mapToDouble(cost -> -cost).toArray();
        double[] allowed = new double[costs.length];
        Arrays.fill(allowed, 0.501);
        cycle.each((member, minor) -> off[member] += minor, (to, from, part, whole) -> {
            allowed[to] += 0.501 * part / whole;
            return off[to] += (double) costs[from] * part / whole;
        });
        for (int member = 0; member < costs.length; member++) {
            assertThat(Math.abs(off[member])).as("member %s", member).isLessThanOrEqualTo(allowed[member]);
        }
    }
}
