package org.lukk.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukk.costing.Explanation.Term;
import org.lukk.values.Method;

/** Every cost can name its terms. */
class ExplanationTest {
    @Test
    void partIsAmountLeftTimesPartByPartsLeft() {
        Outcome close = Book.of(Method.FIFO)
                .receipt("R", 1, "3", "10.00")
                .issue("I1", 2, "1", "0.00")
                .issue("I2", 3, "1", "0.00")
                .close(31);
        assertThat(close.explain("I2").terms())
                .containsExactly(new Term(0, 1_000_000, 334, 2_000_000, 667, Principle.FIFO, true));
        assertThat(close.explain("I2").target()).isEqualTo(334);
    }

    @Test
    void costIsSettledBeforeAndMatchedNowAndAShareOfThePosted() {
        Outcome close = Book.of(Method.FIFO)
                .issue("I", 1, "3", "2", "21.00", "10.00", "24.00", false)
                .receipt("R2", 4, "1", "12.01")
                .close(5);
        Explanation explanation = close.explain("I");
        assertThat(explanation.settledBefore()).isEqualTo(1000);
        assertThat(explanation.terms()).extracting(Term::amount).containsExactly(1201L);
        assertThat(explanation.posted()).isEqualTo(2100);
        assertThat(explanation.quantity()).isEqualTo(3_000_000);
        assertThat(explanation.unmatchedQuantity()).isEqualTo(1_000_000);
        assertThat(explanation.unmatchedAmount()).isEqualTo(700);
        assertThat(explanation.target()).isEqualTo(2901);
    }

    @Test
    void adjustmentOnlyTermsSaySo() {
        Outcome close = Book.withPhysicalValue(Method.FIFO)
                .received("R", 1, "2", "10.00")
                .issue("I", 1, "1", "0.00")
                .close(5);
        assertThat(close.explain("I").terms()).extracting(Term::settles).containsExactly(false);
    }

    @Test
    void poolNamesItsLayersAndTheIssueNamesThePool() {
        Outcome close = Book.of(Method.WEIGHTED_AVERAGE)
                .receipt("R1", 1, "1", "10.00")
                .receipt("R2", 1, "2", "52.00")
                .issue("I1", 2, "1", "0.00")
                .issue("I2", 3, "1", "0.00")
                .close(31);
        int pool = close.result().pools().get(0).row();
        assertThat(close.explain("I2").terms())
                .containsExactly(new Term(pool, 1_000_000, 2067, 2_000_000, 4133, Principle.WEIGHTED_AVERAGE, true));
        assertThat(close.result().explain(pool).terms())
                .containsExactly(
                        new Term(0, 1_000_000, 1000, 1_000_000, 1000, Principle.WEIGHTED_AVERAGE, true),
                        new Term(1, 2_000_000, 5200, 2_000_000, 5200, Principle.WEIGHTED_AVERAGE, true));
        assertThat(close.result().explain(pool).target()).isEqualTo(6200);
    }

    @Test
    void serviceIsClosedAtItsShareOfThePostedCost() {
        Outcome close = Book.of(Method.FIFO)
                .service()
                .receipt("R", 1, "1", "25.00")
                .issue("S", 2, "3", "90.00")
                .close(31);
        assertThat(close.explain("S").terms())
                .containsExactly(
                        new Term(0, 1_000_000, 2500, 1_000_000, 2500, Principle.FIFO, true),
                        new Term(1, 2_000_000, 6000, 3_000_000, 9000, Principle.SERVICE, true));
    }

    @Test
    void termsThatDoNotAddUpAreNoExplanation() {
        assertThatThrownBy(() -> new Explanation(7, 1, List.of(), 0, 1_000_000, 0, 0, 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("terms do not add up to 2 on row 7");
    }

    @Test
    void receiptHasNoCostToExplain() {
        Outcome close = Book.of(Method.FIFO).receipt("R", 1, "1", "25.00").close(31);
        assertThatThrownBy(() -> close.explain("R"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not an issue: row 0");
    }
}
