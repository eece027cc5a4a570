package org.lukk.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.lukk.values.Currency;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

class RunningAverageTest {
    private static final Currency USD = Currency.of("USD");
    private static final UnitCost NINE = new UnitCost(new BigDecimal("9"));

    private static OnHand onHand(long physical, long physicalCents, long financial, long financialCents) {
        return new OnHand(
                Quantity.of(physical),
                Money.ofMinor(physicalCents),
                Quantity.of(financial),
                Money.ofMinor(financialCents));
    }

    private static Money cost(OnHand onHand, boolean includePhysical, long taken) {
        return RunningAverage.of(onHand, includePhysical).cost(Quantity.of(taken), NINE, USD);
    }

    @Test
    void countsGoodsNotInvoicedOnlyWithPhysicalValueOn() {
        OnHand received = onHand(2, 2000, 3, 3600);
        assertThat(cost(received, true, 1)).isEqualTo(Money.ofMinor(1120));
        assertThat(cost(received, false, 1)).isEqualTo(Money.ofMinor(1200));
    }

    @Test
    void pricesAnIssueOfMoreThanThereIsByWhatThereIs() {
        assertThat(cost(onHand(0, 0, 2, 2000), false, 5)).isEqualTo(Money.ofMinor(5000));
    }

    @Test
    void givesAllThatIsLeftToTheIssueThatEmptiesTheStock() {
        assertThat(cost(onHand(0, 0, 3, 1000), false, 3)).isEqualTo(Money.ofMinor(1000));
    }

    @Test
    void takesTheItemCostWhereStockOrValueIsNegativeOrThereIsNone() {
        assertThat(cost(onHand(0, 0, -3, -3000), false, 1)).isEqualTo(Money.ofMinor(900));
        assertThat(cost(onHand(0, 0, 2, -1), false, 1)).isEqualTo(Money.ofMinor(900));
        assertThat(cost(OnHand.EMPTY, false, 2)).isEqualTo(Money.ofMinor(1800));
    }

    @Test
    void isZeroForStockThatIsWorthNothing() {
        assertThat(cost(onHand(0, 0, 2, 0), false, 1)).isEqualTo(Money.ZERO);
    }

    @Test
    void showsThePriceWithAllItsDecimals() {
        assertThat(RunningAverage.of(onHand(0, 0, 3, 1000), false)
                        .price(NINE, USD)
                        .toPlainString())
                .startsWith("3.33333333333");
        assertThat(RunningAverage.of(OnHand.EMPTY, false).price(NINE, USD)).isEqualByComparingTo("9");
    }
}
