package org.lukk.costing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lukk.values.Method;

/** WAD-1 to WAD-5 of worked-examples.md and rules.md R-10 (4). */
class AverageByDateTest {
    private static Book sample() {
        return Book.of(Method.WEIGHTED_AVERAGE_DATE)
                .receipt("1b", 1, "1", "10.00")
                .receipt("2b", 1, "1", "22.00")
                .issue("3b", 1, "1", "16.00")
                .receipt("5b", 2, "1", "30.00");
    }

    @Test
    void singleLayerIsSettledDirectlyAndDaysWithoutIssuesDoNothing() {
        Outcome close = Book.of(Method.WEIGHTED_AVERAGE_DATE)
                .receipt("1b", 1, "10", "100.00")
                .issue("3b", 1, "1", "15.00")
                .receipt("5b", 2, "1", "30.00")
                .close(3);
        assertThat(close.settlements()).containsExactly("1b -> 3b 1 10.00 weighted-average-date");
        assertThat(close.adjustments()).containsExactly("3b -5.00");
        assertThat(close.openReceipts()).containsExactly("1b 9 90.00", "5b 1 30.00");
    }

    @Test
    void layersOfTheDayBecomeOnePool() {
        Outcome close = sample().close(3);
        assertThat(close.pools()).containsExactly("pool 2026-03-01 2 32.00");
        assertThat(close.settlements())
                .containsExactly(
                        "1b -> pool 2026-03-01 1 10.00 weighted-average-date",
                        "2b -> pool 2026-03-01 1 22.00 weighted-average-date",
                        "pool 2026-03-01 -> 3b 1 16.00 weighted-average-date");
        assertThat(close.adjustments()).isEmpty();
        assertThat(close.openReceipts()).containsExactly("5b 1 30.00", "pool 2026-03-01 1 16.00");
    }

    @Test
    void markedIssueIsNotPooled() {
        Outcome close = sample().mark("3b", "2b", "1").close(3);
        assertThat(close.settlements()).containsExactly("2b -> 3b 1 22.00 marking");
        assertThat(close.pools()).isEmpty();
    }

    @Test
    void poolOfOneDayGoesIntoThatOfTheNext() {
        Outcome close = sample().issue("6b", 2, "1", "0.00").close(3);
        assertThat(close.pools()).containsExactly("pool 2026-03-01 2 32.00", "pool 2026-03-02 2 46.00");
        assertThat(close.settlements())
                .endsWith(
                        "pool 2026-03-01 -> pool 2026-03-02 1 16.00 weighted-average-date",
                        "5b -> pool 2026-03-02 1 30.00 weighted-average-date",
                        "pool 2026-03-02 -> 6b 1 23.00 weighted-average-date");
        assertThat(close.openReceipts()).containsExactly("pool 2026-03-02 1 23.00");
    }

    @Test
    void remainderOfASingleLayerMeetsTheNextReceipts() {
        Outcome close = Book.of(Method.WEIGHTED_AVERAGE_DATE)
                .receipt("R1", 1, "2", "20.00")
                .issue("I1", 1, "1", "0.00")
                .receipt("R2", 2, "1", "30.00")
                .issue("I2", 2, "1", "0.00")
                .issue("I3", 2, "2", "0.00")
                .close(3);
        assertThat(close.pools()).containsExactly("pool 2026-03-02 2 40.00");
        assertThat(close.cost("I2")).isEqualTo("20.00");
        assertThat(close.openIssues()).containsExactly("I3 1 20.00");
    }

    @Test
    void whatWaitsGoesThroughLaterDates() {
        Outcome close = Book.of(Method.WEIGHTED_AVERAGE_DATE)
                .issue("I1", 1, "4", "0.00")
                .receipt("R1", 2, "1", "10.00")
                .receipt("R2", 2, "1", "20.00")
                .receipt("R3", 3, "1", "40.00")
                .receipt("R4", 4, "1", "80.00")
                .receipt("R5", 4, "1", "90.00")
                .close(5);
        assertThat(close.pools()).containsExactly("pool 2026-03-02 2 30.00", "pool 2026-03-04 2 170.00");
        assertThat(close.settlements())
                .contains(
                        "pool 2026-03-02 -> I1 2 30.00 weighted-average-date",
                        "R3 -> I1 1 40.00 weighted-average-date",
                        "pool 2026-03-04 -> I1 1 85.00 weighted-average-date");
        assertThat(close.openReceipts()).containsExactly("pool 2026-03-04 1 85.00");
    }

    @Test
    void laterDayServesItsOwnIssuesBeforeThoseThatWait() {
        Outcome close = Book.of(Method.WEIGHTED_AVERAGE_DATE)
                .issue("I1", 1, "2", "9.00")
                .receipt("R", 2, "2", "20.00")
                .issue("I2", 2, "1", "0.00")
                .close(5);
        assertThat(close.settlements())
                .containsExactly("R -> I2 1 10.00 weighted-average-date", "R -> I1 1 10.00 weighted-average-date");
        assertThat(close.cost("I1")).isEqualTo("14.50");
        assertThat(close.findings()).containsExactly("issue-not-settled I1 1");
    }

    @Test
    void dateHeldByMarksIsPassedOver() {
        Outcome close = Book.of(Method.WEIGHTED_AVERAGE_DATE)
                .issue("I", 1, "1", "9.00")
                .receipt("R1", 2, "1", "20.00")
                .receipt("R2", 3, "1", "30.00")
                .mark("-", "R1", "1")
                .close(5);
        assertThat(close.settlements()).containsExactly("R2 -> I 1 30.00 weighted-average-date");
    }
}
