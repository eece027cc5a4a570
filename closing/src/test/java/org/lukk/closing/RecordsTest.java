package org.lukk.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.lukk.ledger.ChartOfAccounts;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

/** What the nouns of a close say of themselves. */
class RecordsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final Money TEN = Money.ofMinor(1000);

    @Test
    void whatWaitsOnAClearingAccountIsSortedByItsAge() {
        assertThat(LongStream.of(0, 30, 31, 60, 61, 90, 91).mapToObj(RecordsTest::aged))
                .extracting(ClearingAccounts.Line::bucket)
                .containsExactly("0-30", "0-30", "31-60", "31-60", "61-90", "61-90", "over 90");
    }

    private static ClearingAccounts.Line aged(long days) {
        return new ClearingAccounts.Line(ChartOfAccounts.DEFAULT.account("14600"), "", "", "", "", DAY, days, TEN);
    }

    @Test
    void aRunThatWasReversedIsNotActive() {
        assertThat(run(RunType.CLOSE, 0)).returns("sealed", Run::status).returns(true, Run::isActive);
        assertThat(run(RunType.CLOSE, 2)).returns("reversed", Run::status).returns(false, Run::isActive);
        assertThat(run(RunType.REVERSAL, 0)).returns("sealed", Run::status).returns(false, Run::isActive);
    }

    private static Run run(RunType type, int reversedBy) {
        Instant now = Instant.EPOCH;
        return new Run(
                1, type, DAY, "", Run.LedgerState.NONE, 0, 0, Money.ZERO, 0, "", now, now, "kari", "", 0, reversedBy);
    }

    /** What an on-hand adjustment gave a receipt did not come from its issue. */
    @Test
    void onlyClosesAndRecalculationsMakeAReceiptFollow() {
        assertThat(Followed.NOTHING.plus(RunType.CLOSE, false, TEN)).isEqualTo(new Followed(TEN, Money.ZERO));
        assertThat(Followed.NOTHING.plus(RunType.RECALCULATION, true, TEN)).isEqualTo(new Followed(Money.ZERO, TEN));
        for (RunType type : List.of(RunType.ON_HAND_ADJUSTMENT, RunType.REVERSAL)) {
            assertThat(Followed.NOTHING.plus(type, true, TEN)).isEqualTo(Followed.NOTHING);
        }
    }

    @Test
    void blankIsAValueThatCanBeAskedFor() {
        OnHandRequest blank =
                new OnHandRequest(DAY, "a", Map.of("site", ""), new OnHandRequest.NewValue.AtUnitCost(UnitCost.ZERO));
        assertThat(blank.asksFor("site", null)).isTrue();
        assertThat(blank.asksFor("site", "")).isTrue();
        assertThat(blank.asksFor("site", "1")).isFalse();
        assertThat(blank.asksFor("warehouse", "1")).isTrue();
    }

    @Test
    void thePartsOfACostAddUpToIt() {
        CostNode nine = node(Money.ofMinor(900));
        assertThatIllegalArgumentException().isThrownBy(() -> node(TEN).madeOf(List.of(nine)));
        assertThat(node(TEN).madeOf(List.of(nine, node(Money.ofMinor(100)))).parts())
                .hasSize(2);
    }

    private static CostNode node(Money amount) {
        return CostNode.leaf(CostNode.Kind.RECEIPT, "R", "a", CostPart.all(Quantity.of(1), amount), 0);
    }

    @Test
    void debitsThatDoNotEqualCreditsAreNotReconciled() {
        assertThat(new Reconciliation(List.of(), TEN, TEN).isReconciled()).isTrue();
        assertThat(new Reconciliation(List.of(), TEN, Money.ZERO).isReconciled())
                .isFalse();
        Reconciliation.Line differs =
                new Reconciliation.Line(ChartOfAccounts.DEFAULT.account("14600"), TEN, Money.ZERO, "");
        assertThat(new Reconciliation(List.of(differs), TEN, TEN).isReconciled())
                .isFalse();
    }
}
