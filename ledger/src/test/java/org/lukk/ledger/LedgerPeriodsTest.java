package org.lukk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Refusal;

class LedgerPeriodsTest {
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    private static final FiscalYear JULY_YEAR =
            new FiscalYear("FY26", LocalDate.of(2025, 7, 1), LocalDate.of(2026, 6, 30), PeriodPattern.MONTHLY);

    private final LedgerPeriods periods = LedgerPeriods.ALL_OPEN;

    @Test
    void allPeriodsStartOpen() {
        assertThatNoException().isThrownBy(() -> periods.requireOpen(JANUARY));
    }

    @Test
    void aPeriodOnHoldTakesNoVoucherUntilItIsOpenAgain() {
        LedgerPeriods onHold = periods.with("2026-01", PeriodState.ON_HOLD);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> onHold.requireOpen(JANUARY))
                .returns(Code.LEDGER_PERIOD_NOT_OPEN, Refusal::code)
                .satisfies(refusal -> assertThat(refusal.findings().getFirst().get(Argument.STATUS))
                        .contains("on-hold"));
        assertThat(onHold.isOpen(JANUARY.plusDays(1))).isTrue();
        assertThat(onHold.with("2026-01", PeriodState.OPEN).isOpen(JANUARY)).isTrue();
    }

    @Test
    void closedIsFinal() {
        LedgerPeriods closed = periods.with("2026-01", PeriodState.CLOSED);
        for (PeriodState state : new PeriodState[] {PeriodState.OPEN, PeriodState.ON_HOLD}) {
            assertThatExceptionOfType(Refusal.class)
                    .isThrownBy(() -> closed.with("2026-01", state))
                    .returns(Code.LEDGER_PERIOD_FINAL, Refusal::code);
        }
        assertThat(closed.with("2026-01", PeriodState.CLOSED)).isEqualTo(closed);
    }

    @Test
    void theFirstOpenDayIsAfterThePeriodsThatAreNotOpen() {
        LedgerPeriods closed = periods.with("2026-01", PeriodState.CLOSED).with("2026-02", PeriodState.ON_HOLD);
        assertThat(closed.firstOpenDay(JANUARY)).isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(periods.firstOpenDay(JANUARY)).isEqualTo(JANUARY);
    }

    @Test
    void anUnknownPeriodHasNoState() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> periods.with("FY26-01", PeriodState.ON_HOLD))
                .returns(Code.UNKNOWN_PERIOD, Refusal::code);
    }

    @Test
    void aFiscalYearMayNotMoveThePeriodsThatAreNotOpen() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> periods.with("2026-01", PeriodState.CLOSED).with(JULY_YEAR))
                .returns(Code.SET_UP_IN_USE, Refusal::code);
        LedgerPeriods openAgain = periods.with("2026-01", PeriodState.ON_HOLD).with("2026-01", PeriodState.OPEN);
        assertThat(openAgain.with(JULY_YEAR).calendar().periodOf(JANUARY).name())
                .isEqualTo("FY26-07");
        LedgerPeriods outside = periods.with("2025-06", PeriodState.CLOSED).with(JULY_YEAR);
        assertThat(outside.isOpen(LocalDate.of(2025, 6, 30))).isFalse();
        assertThat(outside.isOpen(JANUARY)).isTrue();
    }
}
