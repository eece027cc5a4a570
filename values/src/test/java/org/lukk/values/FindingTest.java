package org.lukk.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FindingTest {
    @Test
    void argumentsArePlainAndSorted() {
        Finding finding = Finding.of(Code.SHORTAGE)
                .with(Argument.LOT, "SO1")
                .with(Argument.DATE, LocalDate.of(2026, 1, 31))
                .with(Argument.AMOUNT, new BigDecimal("-12.50"))
                .with(Argument.Q, Quantity.of(3));
        assertThat(finding).hasToString("shortage amount=-12.50 date=2026-01-31 lot=SO1 q=3");
        assertThat(finding.lot()).contains("SO1");
        assertThat(finding.quantity()).contains(Quantity.of(3));
        assertThat(finding.amount()).contains(new BigDecimal("-12.50"));
        assertThat(finding.item()).isEmpty();
    }

    @Test
    void aStoredFindingIsReadBackAsItWas() {
        Finding finding = Finding.of(Code.ISSUE_NOT_SETTLED)
                .because(Code.SHORTAGE)
                .with(Argument.LOT, "SO1")
                .at(new Position("postings.csv", 7, "lot", "SO1", "a new lot"));
        assertThat(new Finding(finding.code(), finding.cause(), finding.arguments(), finding.position()))
                .isEqualTo(finding);
        assertThat(Finding.of(Code.SHORTAGE).with(finding.arguments()).lot()).contains("SO1");
    }

    @Test
    void anArgumentThatNoSentenceNamesIsAMistake() {
        assertThatThrownBy(() -> Finding.of(Code.BUSY).with(Map.of("colour", "red")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
