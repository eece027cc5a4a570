package org.lukk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lukk.values.Code;
import org.lukk.values.Refusal;

class FiscalCalendarTest {
    private static final LocalDate JULY = LocalDate.of(2026, 7, 1);
    private static final LocalDate JUNE = LocalDate.of(2027, 6, 30);

    @Test
    void withoutFiscalYearsPeriodsAreCalendarMonths() {
        LedgerPeriod period = FiscalCalendar.DEFAULT.periodOf(LocalDate.of(2028, 2, 10));
        assertThat(period)
                .isEqualTo(new LedgerPeriod("2028-02", "2028", LocalDate.of(2028, 2, 1), LocalDate.of(2028, 2, 29)));
        assertThat(FiscalCalendar.DEFAULT.period("2028-02")).isEqualTo(period);
    }

    @Test
    void monthsOfAYearFromJulyAreNumberedFromJuly() {
        FiscalCalendar calendar = FiscalCalendar.DEFAULT.with(year("FY27", PeriodPattern.MONTHLY));
        assertThat(calendar.years().getFirst().periods()).hasSize(12);
        assertThat(calendar.periodOf(LocalDate.of(2027, 2, 28)).name()).isEqualTo("FY27-08");
        assertThat(calendar.yearOf(LocalDate.of(2027, 2, 28))).isEqualTo("FY27");
        assertThat(calendar.period("FY27-01").to()).isEqualTo(LocalDate.of(2026, 7, 31));
    }

    @Test
    void fourFourFiveGivesTheRestToTheTwelfthPeriod() {
        List<LedgerPeriod> periods = year("FY27", PeriodPattern.FOUR_FOUR_FIVE).periods();
        assertThat(periods).hasSize(12);
        assertThat(periods)
                .extracting(FiscalCalendarTest::days)
                .containsExactly(28L, 28L, 35L, 28L, 28L, 35L, 28L, 28L, 35L, 28L, 28L, 36L);
        assertThat(periods.get(2)).returns(LocalDate.of(2026, 9, 29), LedgerPeriod::to);
    }

    @Test
    void thirteenPeriodsOfFourWeeksGiveTheRestToTheLast() {
        List<LedgerPeriod> periods = year("FY27", PeriodPattern.THIRTEEN).periods();
        assertThat(periods).hasSize(13);
        assertThat(periods.subList(0, 12)).extracting(FiscalCalendarTest::days).containsOnly(28L);
        assertThat(periods.getLast()).isEqualTo(new LedgerPeriod("FY27-13", "FY27", LocalDate.of(2027, 6, 2), JUNE));
    }

    @ParameterizedTest
    @EnumSource(PeriodPattern.class)
    void periodsAreTheYearWithoutGapOrOverlap(PeriodPattern pattern) {
        FiscalCalendar calendar = FiscalCalendar.DEFAULT.with(year("FY27", pattern));
        JULY.datesUntil(JUNE.plusDays(1))
                .forEach(day -> assertThat(calendar.periodOf(day)).satisfies(period -> {
                    assertThat(period.contains(day)).isTrue();
                    assertThat(period.year()).isEqualTo("FY27");
                    assertThat(calendar.period(period.name())).isEqualTo(period);
                }));
    }

    @Test
    void aShortYearHasFewerPeriods() {
        FiscalYear short27 = new FiscalYear("S", JULY, LocalDate.of(2026, 8, 10), PeriodPattern.THIRTEEN);
        assertThat(short27.periods()).extracting(LedgerPeriod::name).containsExactly("S-01", "S-02");
        assertThat(short27.periods().getLast().to()).isEqualTo(LocalDate.of(2026, 8, 10));
    }

    @Test
    void daysOutsideTheFiscalYearsKeepTheirCalendarMonths() {
        FiscalYear year = new FiscalYear("Y", LocalDate.of(2026, 7, 10), JUNE, PeriodPattern.MONTHLY);
        FiscalCalendar calendar = FiscalCalendar.DEFAULT.with(year);
        assertThat(calendar.periodOf(LocalDate.of(2026, 7, 9)))
                .isEqualTo(new LedgerPeriod("2026-07", "2026", JULY, LocalDate.of(2026, 7, 9)));
        assertThat(calendar.periodOf(LocalDate.of(2026, 7, 10)).name()).isEqualTo("Y-01");
        assertThat(calendar.period("2026-07").to()).isEqualTo(LocalDate.of(2026, 7, 9));
        assertThat(calendar.periodOf(LocalDate.of(2027, 7, 1)).name()).isEqualTo("2027-07");
    }

    @Test
    void theMonthInWhichAFiscalYearEndsKeepsItsOtherDays() {
        LocalDate last = LocalDate.of(2027, 6, 9);
        FiscalCalendar calendar = FiscalCalendar.DEFAULT.with(new FiscalYear("Y", JULY, last, PeriodPattern.MONTHLY));
        assertThat(calendar.periodOf(last).year()).isEqualTo("Y");
        assertThat(calendar.periodOf(JUNE))
                .isEqualTo(new LedgerPeriod("2027-06", "2027", last.plusDays(1), JUNE))
                .isEqualTo(calendar.period("2027-06"));
    }

    @Test
    void oneNameNeverMeansTwoPeriods() {
        FiscalCalendar calendar = FiscalCalendar.DEFAULT.with(year("2027", PeriodPattern.MONTHLY));
        assertThat(calendar.period("2027-08").from()).isEqualTo(LocalDate.of(2027, 2, 1));
        LedgerPeriod august = calendar.periodOf(LocalDate.of(2027, 8, 15));
        assertThat(august.name()).isEqualTo("calendar-2027-08");
        assertThat(calendar.period("calendar-2027-08")).isEqualTo(august);
    }

    @Test
    void aYearNamedAgainReplacesItsPeriods() {
        FiscalCalendar calendar = FiscalCalendar.DEFAULT
                .with(year("FY27", PeriodPattern.MONTHLY))
                .with(year("FY27", PeriodPattern.THIRTEEN));
        assertThat(calendar.years()).hasSize(1);
        assertThat(calendar.periodOf(JUNE).name()).isEqualTo("FY27-13");
    }

    @Test
    void impossibleYearsAreRefused() {
        FiscalCalendar calendar = FiscalCalendar.DEFAULT.with(year("FY27", PeriodPattern.MONTHLY));
        refused(Code.BAD_INPUT, () -> calendar.with(year("other", PeriodPattern.MONTHLY)));
        refused(Code.BAD_INPUT, () -> new FiscalYear("x", JUNE, JULY, PeriodPattern.MONTHLY));
        refused(Code.UNKNOWN_PERIOD, () -> calendar.period("FY27-13"));
        refused(Code.UNKNOWN_PERIOD, () -> calendar.period("2026-13"));
        refused(Code.UNKNOWN_PERIOD, () -> calendar.period("2026-07"));
    }

    @Test
    void aYearHasAtMostTwentyFourMonths() {
        LocalDate longest = JULY.plusMonths(FiscalYear.MAX_MONTHS).minusDays(1);
        assertThat(new FiscalYear("x", JULY, longest, PeriodPattern.MONTHLY).periods())
                .hasSize(24);
        refused(Code.LIMIT_EXCEEDED, () -> new FiscalYear("x", JULY, longest.plusDays(1), PeriodPattern.MONTHLY));
    }

    private static void refused(Code code, Runnable request) {
        assertThatExceptionOfType(Refusal.class).isThrownBy(request::run).returns(code, Refusal::code);
    }

    private static FiscalYear year(String name, PeriodPattern pattern) {
        return new FiscalYear(name, JULY, JUNE, pattern);
    }

    private static long days(LedgerPeriod period) {
        return period.from().datesUntil(period.to().plusDays(1)).count();
    }

    @Test
    void aPeriodHoldsItsFirstAndLastDayAndNoOther() {
        LedgerPeriod january = FiscalCalendar.DEFAULT.period("2026-01");
        assertThat(january.contains(LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(january.contains(LocalDate.of(2026, 1, 1))).isTrue();
        assertThat(january.contains(LocalDate.of(2026, 1, 31))).isTrue();
        assertThat(january.contains(LocalDate.of(2026, 2, 1))).isFalse();
    }

    @Test
    void fiscalYearsStandBesideEachOther() {
        FiscalYear later =
                new FiscalYear("FY29", LocalDate.of(2028, 7, 1), LocalDate.of(2029, 6, 30), PeriodPattern.MONTHLY);
        FiscalYear earlier = year("FY27", PeriodPattern.MONTHLY);
        for (List<FiscalYear> years : List.of(List.of(later, earlier), List.of(earlier, later))) {
            FiscalCalendar calendar =
                    FiscalCalendar.DEFAULT.with(years.getFirst()).with(years.getLast());
            assertThat(calendar.years()).isEqualTo(years);
            assertThat(calendar.periodOf(LocalDate.of(2027, 10, 1)).name()).isEqualTo("2027-10");
        }
    }
}
