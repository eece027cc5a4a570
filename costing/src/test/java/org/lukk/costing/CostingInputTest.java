package org.lukk.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Method;

/** What no run can be made of. */
class CostingInputTest {
    private static final CostObject BOLT = new CostObject("bolt", Dimensions.NONE);
    private static final CostObject NUT = new CostObject("nut", Dimensions.NONE);

    private final CostingInput.Builder input = CostingInput.builder();
    private int nut;
    private int bolt;

    @BeforeEach
    void twoCostObjects() {
        nut = input.costObject(NUT, Method.FIFO, false, false);
        bolt = input.costObject(BOLT, Method.FIFO, false, false);
    }

    private int receipt(int object, String name, int date) {
        return input.receipt(object, 7, name, date, 1, 0, false, false, 5, 100);
    }

    private int issue(int object, String name, long quantity, long open) {
        return input.issue(object, 8, name, 20, 1, 0, false, quantity, open, 100, 0, 100);
    }

    private static void refused(Runnable call, String message) {
        assertThatThrownBy(call::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void rowsSayWhatTheyWere() {
        int issue = issue(bolt, "SO1", 5, 5);
        int receipt = receipt(nut, "PÖ2", 20);
        CostingInput built = input.build(31);
        assertThat(built.rows()).isEqualTo(2);
        assertThat(built.name(receipt)).isEqualTo("PÖ2");
        assertThat(built.lot(issue)).isEqualTo(8);
        assertThat(built.costObject(receipt)).isEqualTo(nut);
        assertThat(built.isReceipt(receipt)).isTrue();
        assertThat(built.isReceipt(issue)).isFalse();
    }

    @Test
    void perpetualCostIsFinalAtPosting() {
        CostObject screw = new CostObject("screw", Dimensions.NONE);
        refused(() -> input.costObject(screw, Method.STANDARD, false, false), "its cost is final at posting screw");
    }

    @Test
    void costObjectIsGivenOnce() {
        input.costObject(BOLT, Method.LIFO, false, false);
        refused(() -> input.build(31), "cost object given twice: bolt");
    }

    @Test
    void receiptHasSomethingLeft() {
        refused(() -> input.receipt(bolt, 7, "PO1", 20, 1, 0, false, false, 0, 100), "nothing is left of receipt PO1");
    }

    @Test
    void issueIsOpenInPartOrWhole() {
        refused(() -> issue(bolt, "SO1", 5, 0), "open is nothing or more than the whole of issue SO1");
        refused(() -> issue(bolt, "SO1", 5, 6), "open is nothing or more than the whole of issue SO1");
    }

    @Test
    void nothingIsDatedAfterTheClosingDate() {
        receipt(bolt, "PO1", 32);
        refused(() -> input.build(31), "dated after the closing date: epoch day 32");
    }

    @Test
    void nameDecidesBetweenEqualKeysAndNothingElseDoes() {
        receipt(bolt, "PO1", 20);
        receipt(bolt, "PO2", 20);
        receipt(bolt, "PO1", 20);
        refused(() -> input.build(31), "two transactions in one place: PO1");
    }

    @Test
    void marksStayInsideACostObject() {
        int receipt = receipt(nut, "PO1", 20);
        int issue = issue(bolt, "SO1", 5, 5);
        refused(() -> input.mark(issue, receipt, 1), "a mark across cost objects 1");
        refused(() -> input.mark(issue, -1, 0), "a mark without quantity on row 1");
        refused(() -> input.link(issue, receipt, 0, false), "a link without quantity on row 1");
    }

    @Test
    void marksLeadFromIssueToReceipt() {
        int receipt = receipt(bolt, "PO1", 20);
        int issue = issue(bolt, "SO1", 5, 5);
        input.mark(receipt, issue, 1);
        refused(() -> input.build(31), "not an issue: row 0");
    }

    @Test
    void marksLeadToReceiptsOnly() {
        int one = issue(bolt, "SO1", 5, 5);
        int other = issue(bolt, "SO2", 5, 5);
        input.mark(one, other, 1);
        refused(() -> input.build(31), "not a receipt: row 1");
    }

    @Test
    void builderMakesOneInput() {
        input.build(31);
        refused(() -> input.build(31), "one builder makes one input, of rows 0");
    }

    @Test
    void costObjectsAreCountedFromZero() {
        assertThatThrownBy(() -> receipt(2, "PO1", 20)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> input.mark(-1, -1, 1)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
