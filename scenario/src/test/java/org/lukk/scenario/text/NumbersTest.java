package org.lukk.scenario.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lukk.scenario.Cost;
import org.lukk.scenario.JournalPosting.Count;
import org.lukk.scenario.TradePosting.Receive;
import org.lukk.values.Quantity;

/** How numbers are written, and how large they may be. */
class NumbersTest {
    @ParameterizedTest
    @ValueSource(strings = {"1", "0.000001", "999999999999.999999", "001", "1.50", "1.500000"})
    void quantitiesHaveSixDecimalsAndStayBelowTenToTheTwelfth(String quantity) {
        Receive receive = (Receive) Texts.directive("2026-01-01 receive P bolt " + quantity + " @ 1");
        assertThat(receive.goods().quantity()).isEqualTo(Quantity.of(new BigDecimal(quantity)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "0.000000",
                "-1",
                "+1",
                "1000000000000",
                "0.0000001",
                ".5",
                "5.",
                "1,000",
                "1e3",
                "1E3",
                "0x1",
                "١",
                "1.2.3",
                "--1",
                "+",
                "1/2",
                "NaN",
                "½",
                "１",
                "\"1\"",
                "1_000"
            })
    void whatIsNoQuantityIsTold(String quantity) {
        assertThat(Texts.faultsOfLine("2026-01-01 receive P bolt " + quantity + " @ 1"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.column()).isEqualTo(27))
                .satisfies(fault -> assertThat(fault.value()).isEqualTo(quantity));
    }

    @Test
    void aSignStandsOnlyWhereItIsShown() {
        Count down = (Count) Texts.directive("2026-01-01 count C bolt -1.5");
        assertThat(down.goods().quantity()).isEqualTo(Quantity.ofMicro(-1_500_000));
        assertThat(Texts.directive("2026-01-01 count C bolt +1"))
                .isEqualTo(Texts.directive("2026-01-01 count C bolt 1"));
        assertThat(Texts.faultsOfLine("2026-01-01 count C bolt 0")).hasSize(1);
        assertThat(Texts.faultsOfLine("2026-01-01 charge P -5.00")).isEmpty();
        assertThat(Texts.faultsOfLine("2026-01-01 receive P bolt 1 = -5.00")).hasSize(1);
        assertThat(Texts.faultsOfLine("2026-01-01 receive P bolt 1 @ -5")).hasSize(1);
        assertThat(Texts.faultsOfLine("expect on-hand bolt -2 -6.66")).isEmpty();
        assertThat(Texts.faultsOfLine("expect on-hand bolt 0 0.00")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "USD, 999999999999999.99, 0.001",
        "USD, 1, 1000000000000000",
        "JPY, 999999999999999, 1.0",
        "KWD, 999999999999999.999, 1.0000",
        "CLF, 99999999999999.9999, 100000000000000",
    })
    void amountsHaveTheDecimalsOfTheirCurrency(String currency, String amount, String tooMuch) {
        String book = "company ACME " + currency + "\n2026-01-01 adjust P ";
        assertThat(Texts.faults(book + amount)).isEmpty();
        assertThat(Texts.faults(book + tooMuch)).hasSize(1);
    }

    @Test
    void theCurrencyOfALineCountsForItsAmounts() {
        String line = "2026-01-01 sell S bolt 1 = 1.5 revenue=2.5 ";
        assertThat(Texts.faultsOfLine(line)).isEmpty();
        assertThat(Texts.faultsOfLine(line + "currency=JPY")).hasSize(2);
        assertThat(Texts.faultsOfLine(line + "currency=XYZ"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.expected()).contains("ISO 4217"));
    }

    @Test
    void theCurrencyOfABookCountsForItsExpectations() {
        String books = "company ACME USD\nbook tax currency=JPY\nbook same model=fifo\n";
        assertThat(Texts.faults(books + "expect book tax cost P 1.50")).hasSize(1);
        assertThat(Texts.faults(books + "expect book same cost P 1.50\nexpect cost P 1.50"))
                .isEmpty();
        assertThat(Texts.faults(books + "company TWO JPY\nexpect book same cost P 1.50"))
                .hasSize(1);
        assertThat(Texts.faults(books + "company TWO JPY\ncompany ACME USD\nexpect book tax cost P 1"))
                .isEmpty();
    }

    @Test
    void unitCostsRatesAndPercentsHaveTenDecimals() {
        Receive receive = (Receive) Texts.directive("2026-01-01 receive P bolt 1 @ 3.1234567891");
        assertThat(receive.cost())
                .isInstanceOfSatisfying(
                        Cost.PerUnit.class,
                        cost -> assertThat(cost.unitCost().value()).isEqualTo(new BigDecimal("3.1234567891")));
        assertThat(Texts.faultsOfLine("2026-01-01 receive P bolt 1 @ 3.12345678912"))
                .hasSize(1);
        assertThat(Texts.faultsOfLine("rate 2026-01-01 EUR USD 1.1234567891")).isEmpty();
        assertThat(Texts.faultsOfLine("rate 2026-01-01 EUR USD 0")).hasSize(1);
        assertThat(Texts.faultsOfLine("2026-01-01 surcharge W 5.1234567891")).isEmpty();
        assertThat(Texts.faultsOfLine("2026-01-01 surcharge W 5%")).hasSize(1);
    }

    @Test
    void aFactorMayBeAFraction() {
        assertThat(Texts.faultsOfLine("unit bolt dozen 12\nunit bolt each 1/12\nunit bolt half 0.5"))
                .isEmpty();
        assertThat(Texts.faultsOfLine("unit bolt each 1/0")).hasSize(1);
        assertThat(Texts.faultsOfLine("unit bolt each 1/2/3")).hasSize(1);
        assertThat(Texts.faultsOfLine("unit bolt each /2")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-02-30",
                "2025-02-29",
                "2026-13-01",
                "2026-00-10",
                "0000-01-01",
                "2026-1-1",
                "2026/01/01",
                "01.02.2026",
                "20260101",
                "2026-01-011",
                "２０２６-01-01"
            })
    void whatIsNoDateIsTold(String date) {
        assertThat(Texts.faultsOfLine("fiscal-year Y " + date + " 2026-12-31"))
                .singleElement()
                .satisfies(fault -> assertThat(fault.column()).isEqualTo(15))
                .satisfies(fault -> assertThat(fault.expected()).contains("YYYY-MM-DD"));
    }

    @Test
    void aLeapDayIsADate() {
        assertThat(Texts.faultsOfLine("2024-02-29 close")).isEmpty();
    }
}
