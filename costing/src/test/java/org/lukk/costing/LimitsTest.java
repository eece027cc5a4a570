package org.lukk.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Method;

/** Figures at the end of 64 bits, and rows in their thousands. */
class LimitsTest {
    private static CostObject item(String code) {
        return new CostObject(code, Dimensions.NONE);
    }

    private static void twoReceiptsAndAnIssue(CostingInput.Builder input, String item, long quantity, long amount) {
        int object = input.costObject(item(item), Method.WEIGHTED_AVERAGE, false, false);
        input.receipt(object, 1, "R1", 1, 1, 0, false, false, quantity, amount);
        input.receipt(object, 2, "R2", 1, 2, 0, false, false, 1, 1);
        input.issue(object, 3, "I", 1, 3, 0, false, 1, 1, 0, 0, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 4})
    void figureBeyond64BitsNamesItsCostObject(int threads) {
        CostingInput.Builder input = CostingInput.builder();
        twoReceiptsAndAnIssue(input, "z", 1, Long.MAX_VALUE);
        twoReceiptsAndAnIssue(input, "m", 1, Long.MAX_VALUE);
        twoReceiptsAndAnIssue(input, "a", 1, Long.MAX_VALUE - 1);
        CostingInput built = input.build(1);
        assertThatThrownBy(() -> Costing.compute(built, threads))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("cost object m: long overflow");
    }

    @Test
    void quantityBeyond64BitsNamesItsCostObject() {
        CostingInput.Builder input = CostingInput.builder();
        twoReceiptsAndAnIssue(input, "a", Long.MAX_VALUE, 5);
        CostingInput built = input.build(1);
        assertThatThrownBy(() -> Costing.compute(built, 1))
                .isInstanceOf(ArithmeticException.class)
                .hasMessage("cost object a: long overflow");
    }

    @Test
    void thereIsAtLeastOneThread() {
        CostingInput input = CostingInput.builder().build(1);
        assertThatThrownBy(() -> Costing.compute(input, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads: 0");
    }

    @Test
    void thousandsOfRowsInReverseOrder() {
        CostingInput.Builder input = CostingInput.builder();
        int object = input.costObject(item("bolt"), Method.FIFO, false, false);
        int pairs = 3000;
        IntStream.range(0, pairs).forEach(i -> {
            int sequence = pairs - i;
            input.receipt(object, i, "R" + i, 1, sequence, 0, false, false, 1, sequence);
            input.issue(object, i, "I" + i, 1, sequence, 0, false, 1, 1, 0, 0, 0);
        });
        CostingResult result = Costing.compute(input.build(1), 2);
        IntStream.range(0, pairs)
                .forEach(i -> assertThat(result.target(2 * i + 1)).isEqualTo(pairs - i));
    }

    @Test
    void partsOfALotGoByTheirSplitNumber() {
        CostingInput.Builder input = CostingInput.builder();
        int object = input.costObject(item("bolt"), Method.FIFO, false, false);
        input.receipt(object, 1, "R/10", 1, 1, 10, false, false, 1, 10);
        input.receipt(object, 1, "R/2", 1, 1, 2, false, false, 1, 2);
        int issue = input.issue(object, 2, "I", 1, 2, 0, false, 1, 1, 0, 0, 0);
        assertThat(Costing.compute(input.build(1), 1).target(issue)).isEqualTo(2);
    }

    @Test
    void veryLongNamesFingerprintLikeAnyOther() {
        String name = "x".repeat(20_000);
        assertThat(Book.of(Method.FIFO).receipt(name, 1, "1", "1.00").close(1).digest())
                .isNotEqualTo(Book.of(Method.FIFO)
                        .receipt(name + "y", 1, "1", "1.00")
                        .close(1)
                        .digest());
    }

    @Test
    void brokenInvariantCrashesOnAnyNumberOfThreads() {
        CostingInput.Builder input = CostingInput.builder();
        input.costObject(item("a"), Method.FIFO, false, false);
        input.costObject(item("b"), Method.FIFO, false, false);
        CostObjects objects = input.build(1).objects;
        assertThatThrownBy(() -> new Parallel(objects, 2).each(() -> object -> {
                    throw new IllegalStateException("broken");
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("broken");
        assertThatThrownBy(() -> new Parallel(objects, 2).each(() -> object -> {
                    throw new AssertionError("broken");
                }))
                .isInstanceOf(CompletionException.class)
                .hasRootCauseMessage("broken");
    }

    @Test
    void perpetualMethodsHaveNoModelAtClose() {
        assertThatThrownBy(() -> Matching.model(Method.MOVING_AVERAGE)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Matching.model(Method.STANDARD)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void nothingIsTakenThatIsNotThere() {
        OpenQuantities open = new OpenQuantities(new long[] {5}, 1);
        assertThatThrownBy(() -> open.take(0, 6)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> open.take(0, 0)).isInstanceOf(IllegalStateException.class);
        CostingInput.Builder input = CostingInput.builder();
        input.costObject(item("a"), Method.FIFO, false, false);
        CostingInput none = input.build(1);
        Matches noRoom = new Matches(none, new Pools(none));
        assertThatThrownBy(() -> noRoom.add(0, 0, 0, 1, Principle.FIFO, true))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Valuation.requireZero(0, 1)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> Valuation.requireZero(1, 0)).isInstanceOf(IllegalStateException.class);
    }
}
