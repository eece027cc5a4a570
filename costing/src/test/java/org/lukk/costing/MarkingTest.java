package org.lukk.costing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lukk.values.Method;

/** Marks (costing.md section 8, rules.md R-11). */
class MarkingTest {
    @Test
    void markHoldsTheReceiptForAnIssueThatIsNotHere() {
        Outcome close = Book.of(Method.FIFO)
                .receipt("R1", 1, "1", "10.00")
                .receipt("R2", 2, "1", "20.00")
                .issue("I1", 3, "1", "15.00")
                .mark("-", "R1", "1")
                .close(5);
        assertThat(close.settlements()).containsExactly("R2 -> I1 1 20.00 fifo");
        assertThat(close.openReceipts()).containsExactly("R1 1 10.00");
    }

    @Test
    void markHoldsTheIssueForAReceiptThatIsNotHere() {
        Outcome close = Book.of(Method.FIFO)
                .receipt("R", 1, "5", "50.00")
                .issue("I", 3, "3", "31.00")
                .mark("I", "-", "2")
                .close(5);
        assertThat(close.settlements()).containsExactly("R -> I 1 10.00 fifo");
        assertThat(close.findings()).containsExactly("marked-receipt-not-available I 2");
        assertThat(close.cost("I")).isEqualTo("30.67");
    }

    @Test
    void marksAreWorkedOffInTheOrderMade() {
        Outcome close = Book.of(Method.FIFO)
                .receipt("R", 1, "3", "10.00")
                .issue("I1", 2, "1", "0.00")
                .issue("I2", 3, "1", "0.00")
                .mark("I2", "R", "1")
                .mark("I1", "R", "1")
                .close(5);
        assertThat(close.settlements()).containsExactly("R -> I2 1 3.33 marking", "R -> I1 1 3.34 marking");
        assertThat(close.openReceipts()).containsExactly("R 1 3.33");
    }

    @Test
    void markTakesNoMoreThanBothSidesHave() {
        Outcome close = Book.of(Method.FIFO)
                .receipt("R1", 1, "1", "10.00")
                .receipt("R2", 1, "1", "20.00")
                .issue("I", 2, "3", "3.00")
                .mark("I", "R2", "5")
                .close(5);
        assertThat(close.settlements()).containsExactly("R2 -> I 1 20.00 marking", "R1 -> I 1 10.00 fifo");
        assertThat(close.findings()).containsExactly("issue-not-settled I 1");
    }

    @Test
    void markOnWhatAnEarlierMarkHoldsTakesNothing() {
        Outcome close = Book.of(Method.FIFO)
                .receipt("R", 1, "1", "10.00")
                .issue("I", 2, "1", "3.00")
                .mark("-", "R", "1")
                .mark("I", "R", "1")
                .close(5);
        assertThat(close.settlements()).isEmpty();
        assertThat(close.openReceipts()).containsExactly("R 1 10.00");
    }

    @Test
    void markedPairWithAPhysicalSideIsAdjustedToTheReceipt() {
        Outcome close = Book.withPhysicalValue(Method.FIFO)
                .receipt("R1", 1, "1", "10.00")
                .received("R2", 1, "2", "40.00")
                .issue("I", 2, "1", "15.00")
                .shipped("S", 2, "1", "15.00")
                .mark("I", "R2", "1")
                .mark("S", "R2", "1")
                .close(5);
        assertThat(close.settlements()).isEmpty();
        assertThat(close.adjustments()).containsExactly("I 5.00", "S 5.00 physical");
        assertThat(close.findings()).containsExactly("marked-receipt-not-available I 1");
        assertThat(close.openReceipts()).containsExactly("R1 1 10.00");
    }

    @Test
    void withoutPhysicalValueAPhysicalPartnerIsHeldFor() {
        Outcome close = Book.of(Method.FIFO)
                .receipt("R1", 1, "1", "10.00")
                .received("R2", 1, "1", "40.00")
                .receipt("R3", 1, "1", "11.00")
                .issue("I", 2, "1", "15.00")
                .shipped("S", 2, "1", "15.00")
                .issue("J", 2, "1", "15.00")
                .mark("I", "R2", "1")
                .mark("S", "R1", "1")
                .close(5);
        assertThat(close.settlements()).containsExactly("R3 -> J 1 11.00 fifo");
        assertThat(close.adjustments()).containsExactly("J -4.00");
        assertThat(close.findings()).containsExactly("marked-receipt-not-available I 1");
    }
}
