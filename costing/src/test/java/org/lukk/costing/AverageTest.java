package org.lukk.costing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lukk.values.Method;

/** WA-1 to WA-6 of worked-examples.md, rules.md. */
class AverageTest {
    private static Book sample() {
        return Book.of(Method.WEIGHTED_AVERAGE)
                .receipt("1b", 1, "1", "10.00")
                .receipt("2b", 1, "1", "22.00")
                .issue("3b", 1, "1", "16.00")
                .receipt("5b", 2, "1", "30.00");
    }

    @Test
    void singleLayerIsSettledDirectly() {
        Outcome close = Book.of(Method.WEIGHTED_AVERAGE)
                .receipt("1b", 1, "10", "100.00")
                .issue("3b", 1, "1", "15.00")
                .issue("4b", 1, "1", "10.00")
                .close(6);
        assertThat(close.settlements())
                .containsExactly("1b -> 3b 1 10.00 weighted-average", "1b -> 4b 1 10.00 weighted-average");
        assertThat(close.adjustments()).containsExactly("3b -5.00");
        assertThat(close.openReceipts()).containsExactly("1b 8 80.00");
        assertThat(close.pools()).isEmpty();
    }

    @Test
    void severalLayersBecomeOnePool() {
        Outcome close = sample().close(7);
        assertThat(close.pools()).containsExactly("pool 2026-03-07 3 62.00");
        assertThat(close.settlements())
                .containsExactly(
                        "1b -> pool 2026-03-07 1 10.00 weighted-average",
                        "2b -> pool 2026-03-07 1 22.00 weighted-average",
                        "5b -> pool 2026-03-07 1 30.00 weighted-average",
                        "pool 2026-03-07 -> 3b 1 20.67 weighted-average");
        assertThat(close.adjustments()).containsExactly("3b 4.67");
        assertThat(close.openReceipts()).containsExactly("pool 2026-03-07 2 41.33");
        assertThat(close.closed()).containsExactly("1b", "2b", "5b", "3b");
    }

    @Test
    void physicalTransactionsStayOutWhateverTheModelSays() {
        Outcome close = Book.withPhysicalValue(Method.WEIGHTED_AVERAGE)
                .receipt("1b", 1, "1", "10.00")
                .receipt("2b", 1, "1", "22.00")
                .issue("3b", 1, "1", "16.00")
                .received("4a", 2, "1", "25.00")
                .receipt("5b", 2, "1", "30.00")
                .shipped("6a", 2, "1", "23.67")
                .close(7);
        assertThat(close.pools()).containsExactly("pool 2026-03-07 3 62.00");
        assertThat(close.adjustments()).containsExactly("3b 4.67");
    }

    @Test
    void averageComesFromTotals() {
        Outcome close = Book.of(Method.WEIGHTED_AVERAGE)
                .receipt("R1", 1, "10", "100.00")
                .receipt("R2", 1, "20", "300.00")
                .issue("I", 1, "9", "119.97")
                .close(7);
        assertThat(close.cost("I")).isEqualTo("120.00");
    }

    @Test
    void markedIssueIsNotPooled() {
        Outcome close = sample().mark("3b", "2b", "1").close(7);
        assertThat(close.settlements()).containsExactly("2b -> 3b 1 22.00 marking");
        assertThat(close.pools()).isEmpty();
        assertThat(close.openReceipts()).containsExactly("1b 1 10.00", "5b 1 30.00");
    }

    @Test
    void poolHandsOutByCarrying() {
        Outcome close = Book.of(Method.WEIGHTED_AVERAGE)
                .receipt("R1", 1, "1", "4.00")
                .receipt("R2", 1, "2", "6.00")
                .issue("I1", 2, "1", "3.33")
                .issue("I2", 3, "1", "3.33")
                .issue("I3", 4, "1", "3.33")
                .close(31);
        assertThat(close.cost("I1")).isEqualTo("3.33");
        assertThat(close.cost("I2")).isEqualTo("3.34");
        assertThat(close.cost("I3")).isEqualTo("3.33");
        assertThat(close.openReceipts()).isEmpty();
    }

    @Test
    void lastIssuesGoShortAndTakeTheNextAverage() {
        Outcome first = Book.of(Method.WEIGHTED_AVERAGE)
                .receipt("R1", 1, "2", "20.00")
                .issue("I1", 2, "3", "30.00")
                .close(30);
        assertThat(first.openIssues()).containsExactly("I1 1 20.00");
        assertThat(first.findings()).containsExactly("issue-not-settled I1 1");

        Outcome second = Book.of(Method.WEIGHTED_AVERAGE)
                .issue("I1", 2, "3", "1", "30.00", "20.00", "30.00", false)
                .receipt("R2", 31, "1", "14.00")
                .receipt("R3", 32, "1", "16.00")
                .issue("I2", 33, "1", "5.00")
                .close(60);
        assertThat(second.cost("I1")).isEqualTo("35.00");
        assertThat(second.cost("I2")).isEqualTo("15.00");
        assertThat(second.settlements()).contains("R2 -> pool 2026-04-29 1 14.00 weighted-average");
        assertThat(second.openReceipts()).isEmpty();
    }

    @Test
    void remainderOfAPoolIsOneLayer() {
        Outcome close = Book.of(Method.WEIGHTED_AVERAGE)
                .carried("pool 2026-02-28", 0, "2", "41.33")
                .issue("I", 3, "1", "20.00")
                .close(31);
        assertThat(close.pools()).isEmpty();
        assertThat(close.settlements()).containsExactly("pool 2026-02-28 -> I 1 20.67 weighted-average");
        assertThat(close.openReceipts()).containsExactly("pool 2026-02-28 1 20.66");
    }

    @Test
    void poolTakesWhatMarksDoNotHold() {
        Outcome close = Book.of(Method.WEIGHTED_AVERAGE)
                .receipt("R1", 1, "3", "10.00")
                .receipt("R2", 1, "1", "20.00")
                .issue("I", 2, "1", "0.00")
                .mark("-", "R1", "2")
                .close(31);
        assertThat(close.pools()).containsExactly("pool 2026-03-31 2 23.33");
        assertThat(close.openReceipts()).containsExactly("R1 2 6.67", "pool 2026-03-31 1 11.66");
    }

    @Test
    void layersOfOppositeValuePoolToTheirSum() {
        Outcome close = Book.of(Method.WEIGHTED_AVERAGE)
                .receipt("R1", 1, "1", "-3.00")
                .receipt("R2", 1, "2", "4.00")
                .issue("I", 2, "1", "0.33")
                .close(31);
        assertThat(close.cost("I")).isEqualTo("0.33");
        assertThat(close.openReceipts()).containsExactly("pool 2026-03-31 2 0.67");
    }

    @Test
    void nothingToTakeLeavesTheIssueOpen() {
        Outcome close =
                Book.of(Method.WEIGHTED_AVERAGE).issue("I", 2, "1", "5.00").close(31);
        assertThat(close.settlements()).isEmpty();
        assertThat(close.findings()).containsExactly("issue-not-settled I 1");
    }
}
