package org.lukk.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Currency DOLLAR = Currency.of("USD");

    private final Figures english = new Figures(Language.EN);
    private final Figures norwegian = new Figures(Language.NB);

    @Test
    void amountsAreGroupedAndCarryTheirDecimals() {
        assertThat(english.amount(Money.ofMinor(123456789), DOLLAR)).isEqualTo("1,234,567.89");
        assertThat(norwegian.amount(Money.ofMinor(123456789), DOLLAR)).isEqualTo("1\u00a0234\u00a0567,89");
        assertThat(english.amount(Money.ofMinor(-5000), DOLLAR)).isEqualTo("-50.00");
        assertThat(norwegian.amount(Money.ofMinor(-5000), DOLLAR)).isEqualTo("\u221250,00");
        assertThat(norwegian.amount(Money.ZERO, DOLLAR)).isEqualTo("0,00");
        assertThat(english.amount(Money.ofMinor(999), Currency.of("JPY"))).isEqualTo("999");
    }

    @Test
    void quantitiesHaveNoNeedlessZeros() {
        assertThat(english.quantity(Quantity.of(1000))).isEqualTo("1,000");
        assertThat(norwegian.quantity(Quantity.ofMicro(500_000))).isEqualTo("0,5");
    }

    @Test
    void unitCostsHaveTwoToSixDecimals() {
        assertThat(english.unitCost(new BigDecimal("3"))).isEqualTo("3.00");
        assertThat(english.unitCost(new BigDecimal("3.3333333"))).isEqualTo("3.333333");
        assertThat(english.unitCost(BigDecimal.ZERO)).isEqualTo("0.00");
    }

    @Test
    void momentsAreADayAndATimeOnIt() {
        Instant moment = Instant.parse("2026-01-31T18:05:59Z");
        assertThat(english.moment(moment, ZoneOffset.UTC)).isEqualTo("31 Jan 2026 18:05");
        assertThat(english.moment(moment, ZoneId.of("Asia/Kathmandu"))).isEqualTo("31 Jan 2026 23:50");
        assertThat(norwegian.moment(moment, ZoneOffset.UTC)).isEqualTo("31.01.2026 18:05");
    }

    @Test
    void datesAreWrittenAsTheLanguageWritesThem() {
        LocalDate date = LocalDate.of(2026, 1, 31);
        assertThat(english.date(date)).isEqualTo("31 Jan 2026");
        assertThat(norwegian.date(date)).isEqualTo("31.01.2026");
    }
}
