package org.lukk.costing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukk.values.Method;

/** FIFO-1 to FIFO-3, DER-2 and DER-3 of worked-examples.md, and the rules on which they stand. */
class FifoTest {
    /** The sample S-off of worked-examples.md: what is invoiced. */
    private static Book sample() {
        return Book.of(Method.FIFO)
                .receipt("1b", 1, "1", "10.00")
                .receipt("2b", 1, "1", "22.00")
                .issue("3b", 1, "1", "16.00")
                .receipt("5b", 2, "1", "30.00");
    }

    @Test
    void issueTakesTheOldestLayerFirst() {
        Outcome close = sample().close(3);
        assertThat(close.settlements()).containsExactly("1b -> 3b 1 10.00 fifo");
        assertThat(close.adjustments()).containsExactly("3b -6.00");
        assertThat(close.openReceipts()).containsExactly("2b 1 22.00", "5b 1 30.00");
        assertThat(close.closed()).containsExactly("1b", "3b");
        assertThat(close.findings()).isEmpty();
    }

    @Test
    void withPhysicalValueAShippedIssueIsOnlyAdjusted() {
        Outcome close = Book.withPhysicalValue(Method.FIFO)
                .receipt("1b", 1, "1", "10.00")
                .receipt("2b", 1, "1", "22.00")
                .issue("3b", 1, "1", "16.00")
                .received("4a", 2, "1", "25.00")
                .receipt("5b", 2, "1", "30.00")
                .shipped("6a", 2, "1", "23.67")
                .close(3);
        assertThat(close.settlements()).containsExactly("1b -> 3b 1 10.00 fifo");
        assertThat(close.adjustments()).containsExactly("3b -6.00", "6a -1.67 physical");
        assertThat(close.openReceipts()).containsExactly("2b 1 22.00", "5b 1 30.00");
        assertThat(close.openIssues()).isEmpty();
        assertThat(close.findings()).isEmpty();
    }

    @Test
    void markedIssueTakesItsReceipt() {
        Outcome close = sample().mark("3b", "2b", "1").close(3);
        assertThat(close.settlements()).containsExactly("2b -> 3b 1 22.00 marking");
        assertThat(close.adjustments()).containsExactly("3b 6.00");
        assertThat(close.openReceipts()).containsExactly("1b 1 10.00", "5b 1 30.00");
    }

    @Test
    void adjustmentOfNothingStillSettles() {
        Outcome close = Book.of(Method.FIFO)
                .receipt("R", 1, "1", "10.00")
                .issue("I", 2, "1", "10.00")
                .close(3);
        assertThat(close.settlements()).containsExactly("R -> I 1 10.00 fifo");
        assertThat(close.adjustments()).isEmpty();
        assertThat(close.closed()).containsExactly("R", "I");
    }

    @Test
    void shortIssueIsSettledInPartAndByTheNextClose() {
        Outcome january = Book.of(Method.FIFO)
                .receipt("R1", 5, "5", "50.00")
                .issue("I1", 10, "3", "30.00")
                .issue("I2", 20, "4", "40.00")
                .close(31);
        assertThat(january.settlements()).containsExactly("R1 -> I1 3 30.00 fifo", "R1 -> I2 2 20.00 fifo");
        assertThat(january.adjustments()).isEmpty();
        assertThat(january.openIssues()).containsExactly("I2 2 20.00");
        assertThat(january.findings()).containsExactly("issue-not-settled I2 2");

        Outcome february = Book.of(Method.FIFO)
                .issue("I2", 20, "4", "2", "40.00", "20.00", "40.00", false)
                .receipt("R2", 34, "10", "120.00")
                .close(59);
        assertThat(february.settlements()).containsExactly("R2 -> I2 2 24.00 fifo");
        assertThat(february.adjustments()).containsExactly("I2 4.00");
        assertThat(february.openReceipts()).containsExactly("R2 8 96.00");
        assertThat(february.closed()).containsExactly("I2");
    }

    @Test
    void receiptHandsOutAllItsCents() {
        Outcome close = Book.of(Method.FIFO)
                .receipt("R", 1, "3", "10.00")
                .issue("I1", 2, "1", "3.33")
                .issue("I2", 3, "1", "3.33")
                .issue("I3", 4, "1", "3.33")
                .close(31);
        assertThat(close.settlements())
                .containsExactly("R -> I1 1 3.33 fifo", "R -> I2 1 3.34 fifo", "R -> I3 1 3.33 fifo");
        assertThat(close.openReceipts()).isEmpty();
    }

    @Test
    void receiptDatedAfterTheIssueMayBeUsed() {
        Outcome close = Book.of(Method.FIFO)
                .issue("I", 1, "1", "0.00")
                .receipt("R", 9, "1", "12.00")
                .close(9);
        assertThat(close.settlements()).containsExactly("R -> I 1 12.00 fifo");
    }

    @Test
    void unmatchedPartKeepsItsShareOfThePostedCost() {
        Outcome recalculation = Book.of(Method.FIFO)
                .issue("I", 1, "3", "21.00")
                .receipt("R1", 2, "1", "10.00")
                .close(3);
        assertThat(recalculation.cost("I")).isEqualTo("24.00");
        assertThat(recalculation.openIssues()).containsExactly("I 2 10.00");

        Outcome later = Book.of(Method.FIFO)
                .issue("I", 1, "3", "2", "21.00", "10.00", "24.00", false)
                .receipt("R2", 4, "1", "12.01")
                .close(5);
        assertThat(later.cost("I")).isEqualTo("29.01");
        assertThat(later.adjustments()).containsExactly("I 5.01");
        assertThat(later.openIssues()).containsExactly("I 1 22.01");
    }

    @Test
    void issueThatNothingMatchesReturnsToItsPostedCost() {
        Outcome close = Book.of(Method.FIFO)
                .issue("I", 1, "3", "3", "21.00", "0", "24.00", false)
                .close(3);
        assertThat(close.cost("I")).isEqualTo("21.00");
        assertThat(close.adjustments()).containsExactly("I -3.00");
    }

    @Test
    void financialIssueOnAReceivedReceiptIsAdjustedAndStaysOpen() {
        Outcome close = Book.withPhysicalValue(Method.FIFO)
                .received("R1", 1, "1", "10.00")
                .receipt("R2", 2, "1", "20.00")
                .issue("I1", 3, "1", "15.00")
                .issue("I2", 4, "1", "15.00")
                .close(5);
        assertThat(close.cost("I1")).isEqualTo("10.00");
        assertThat(close.settlements()).containsExactly("R2 -> I2 1 20.00 fifo");
        assertThat(close.openIssues()).containsExactly("I1 1 0.00");
        assertThat(close.findings()).containsExactly("issue-not-settled I1 1");
        assertThat(close.adjustments()).containsExactly("I1 -5.00", "I2 5.00");
    }

    @Test
    void receiptAfterAnAdjustmentOnlyPairLosesRealSettlementsOnly() {
        Outcome close = Book.withPhysicalValue(Method.FIFO)
                .receipt("R", 1, "3", "10.00")
                .shipped("S", 2, "1", "0.00")
                .issue("I", 3, "1", "0.00")
                .close(5);
        assertThat(close.cost("S")).isEqualTo("3.33");
        assertThat(close.settlements()).containsExactly("R -> I 1 3.34 fifo");
        assertThat(close.openReceipts()).containsExactly("R 2 6.66");
    }

    @Test
    void layerWorthLessThanNothingSettlesLikeAnyOther() {
        Outcome close = Book.of(Method.FIFO)
                .receipt("R1", 1, "2", "-3.01")
                .receipt("R2", 2, "1", "0.00")
                .issue("I1", 3, "1", "5.00")
                .issue("I2", 4, "2", "5.00")
                .close(5);
        assertThat(close.settlements())
                .containsExactly("R1 -> I1 1 -1.51 fifo", "R1 -> I2 1 -1.50 fifo", "R2 -> I2 1 0.00 fifo");
        assertThat(close.cost("I2")).isEqualTo("-1.50");
    }

    @Test
    void sameDateGoesByOrderOfEntry() {
        Outcome close = Book.of(Method.FIFO)
                .receipt("Z", 1, "1", "10.00")
                .receipt("A", 1, "1", "20.00")
                .issue("Y", 1, "1", "0.00")
                .issue("B", 1, "1", "0.00")
                .close(1);
        assertThat(close.settlements()).containsExactly("Z -> Y 1 10.00 fifo", "A -> B 1 20.00 fifo");
    }

    @Test
    void leftoverServiceIsClosedAtItsOwnCost() {
        Outcome close = Book.of(Method.FIFO)
                .service()
                .receipt("R", 1, "1", "25.00")
                .issue("S", 2, "3", "90.00")
                .shipped("T", 2, "1", "30.00")
                .close(31);
        assertThat(close.settlements()).containsExactly("R -> S 1 25.00 fifo", "none -> S 2 60.00 service");
        assertThat(close.cost("S")).isEqualTo("85.00");
        assertThat(close.closed()).containsExactly("R", "S");
        assertThat(close.findings()).isEmpty();
        assertThat(close.openIssues()).isEmpty();
    }

    @Test
    void modelOfOneItemDoesNotReachIntoAnother() {
        Book bolts =
                Book.of(Method.FIFO).item("bolt").received("B", 1, "1", "10.00").shipped("BS", 1, "1", "9.00");
        Book nuts = Book.withPhysicalValue(Method.FIFO)
                .item("nut")
                .received("N", 1, "1", "10.00")
                .shipped("NS", 1, "1", "9.00");
        Outcome close = Book.closeAll(List.of(bolts, nuts), 5, 1, given -> {});
        assertThat(close.adjustments()).containsExactly("NS 1.00 physical");
    }
}
