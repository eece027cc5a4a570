package org.lukk.costing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lukk.values.Method;

/** LIFO-1 to LIFO-3 and LIFOD-1 to LIFOD-3 of worked-examples.md, and rules.md R-9. */
class LifoTest {
    private static Book invoiced(Method method) {
        return Book.of(method)
                .receipt("1b", 1, "1", "10.00")
                .receipt("2b", 1, "1", "22.00")
                .issue("3b", 1, "1", "16.00")
                .receipt("5b", 2, "1", "30.00");
    }

    private static Book withPhysicalValue(Method method) {
        return Book.withPhysicalValue(method)
                .receipt("1b", 1, "1", "10.00")
                .receipt("2b", 1, "1", "22.00")
                .issue("3b", 1, "1", "16.00")
                .receipt("5b", 2, "1", "30.00")
                .received("4a", 2, "1", "25.00")
                .shipped("6a", 2, "1", "23.67");
    }

    @Test
    void issueTakesTheLatestLayerAlsoOfALaterDay() {
        Outcome close = invoiced(Method.LIFO).close(3);
        assertThat(close.settlements()).containsExactly("5b -> 3b 1 30.00 lifo");
        assertThat(close.adjustments()).containsExactly("3b 14.00");
    }

    @Test
    void firstIssueGoesFirstAlsoUnderLifo() {
        Outcome close = Book.withPhysicalValue(Method.LIFO)
                .receipt("1b", 1, "1", "10.00")
                .receipt("2b", 1, "1", "22.00")
                .issue("3b", 1, "1", "16.00")
                .received("4a", 2, "1", "25.00")
                .receipt("5b", 2, "1", "30.00")
                .shipped("6a", 2, "1", "23.67")
                .close(3);
        assertThat(close.settlements()).containsExactly("5b -> 3b 1 30.00 lifo");
        assertThat(close.adjustments()).containsExactly("3b 14.00", "6a 1.33 physical");
    }

    @Test
    void markedIssueTakesItsReceipt() {
        Outcome close = invoiced(Method.LIFO).mark("3b", "2b", "1").close(3);
        assertThat(close.settlements()).containsExactly("2b -> 3b 1 22.00 marking");
        assertThat(close.adjustments()).containsExactly("3b 6.00");
    }

    @Test
    void lifoGoesOnToOlderLayersAndThenShort() {
        Outcome close = Book.of(Method.LIFO)
                .receipt("R1", 1, "2", "20.00")
                .receipt("R2", 2, "2", "24.00")
                .issue("I1", 3, "3", "0.00")
                .issue("I2", 4, "3", "0.00")
                .close(5);
        assertThat(close.settlements())
                .containsExactly("R2 -> I1 2 24.00 lifo", "R1 -> I1 1 10.00 lifo", "R1 -> I2 1 10.00 lifo");
        assertThat(close.findings()).containsExactly("issue-not-settled I2 2");
    }

    @Test
    void lifoDateTakesTheLatestLayerUpToTheDay() {
        Outcome close = invoiced(Method.LIFO_DATE).close(3);
        assertThat(close.settlements()).containsExactly("2b -> 3b 1 22.00 lifo-date");
        assertThat(close.adjustments()).containsExactly("3b 6.00");
    }

    @Test
    void lifoDateAdjustsAShippedIssueToTheLatestOfItsDay() {
        Outcome close = Book.withPhysicalValue(Method.LIFO_DATE)
                .receipt("1b", 1, "1", "10.00")
                .receipt("2b", 1, "1", "22.00")
                .issue("3b", 1, "1", "16.00")
                .received("4a", 2, "1", "25.00")
                .receipt("5b", 2, "1", "30.00")
                .shipped("6a", 2, "1", "23.67")
                .close(3);
        assertThat(close.settlements()).containsExactly("2b -> 3b 1 22.00 lifo-date");
        assertThat(close.adjustments()).containsExactly("3b 6.00", "6a 6.33 physical");
    }

    @Test
    void invoicedIssueIsOnlyAdjustedToAReceivedReceipt() {
        Outcome close = withPhysicalValue(Method.LIFO).close(3);
        assertThat(close.settlements()).isEmpty();
        assertThat(close.adjustments()).containsExactly("3b 9.00", "6a 6.33 physical");
        assertThat(close.findings()).containsExactly("issue-not-settled 3b 1");
    }

    @Test
    void lastIssueOfADayTakesTheLastReceipt() {
        Outcome close = Book.of(Method.LIFO_DATE)
                .receipt("R1", 1, "1", "10.00")
                .receipt("R2", 1, "1", "20.00")
                .issue("I1", 1, "1", "0.00")
                .issue("I2", 1, "1", "0.00")
                .close(3);
        assertThat(close.settlements()).containsExactly("R2 -> I2 1 20.00 lifo-date", "R1 -> I1 1 10.00 lifo-date");
    }

    @Test
    void whatWaitsTakesTheNearestLaterReceipts() {
        Outcome close = Book.of(Method.LIFO_DATE)
                .issue("I", 1, "2", "0.00")
                .receipt("R1", 3, "1", "10.00")
                .receipt("R2", 3, "1", "11.00")
                .receipt("R3", 4, "1", "12.00")
                .close(31);
        assertThat(close.settlements()).containsExactly("R1 -> I 1 10.00 lifo-date", "R2 -> I 1 11.00 lifo-date");
    }

    @Test
    void laterReceiptServesItsOwnDayFirst() {
        Outcome close = Book.of(Method.LIFO_DATE)
                .issue("I1", 1, "1", "5.00")
                .receipt("R", 3, "1", "10.00")
                .issue("I2", 3, "1", "0.00")
                .close(31);
        assertThat(close.settlements()).containsExactly("R -> I2 1 10.00 lifo-date");
        assertThat(close.findings()).containsExactly("issue-not-settled I1 1");
    }
}
