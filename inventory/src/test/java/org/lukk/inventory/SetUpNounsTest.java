package org.lukk.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lukk.values.Dimensions;
import org.lukk.values.Quantity;

class SetUpNounsTest {
    private static UnitConversion conversion(long numerator, long denominator) {
        return new UnitConversion("bolt", "box", BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
    }

    @Test
    void aDozenIsTwelvePieces() {
        assertThat(conversion(12, 1).convert(Quantity.of(3))).contains(Quantity.of(36));
    }

    @Test
    void twelveTwelfthsAreOneButOneTwelfthHasNoSixDecimals() {
        assertThat(conversion(1, 12).convert(Quantity.of(12))).contains(Quantity.of(1));
        assertThat(conversion(1, 12).convert(Quantity.of(1))).isEmpty();
    }

    @Test
    void whatIsTooMuchForAQuantityIsNone() {
        assertThat(conversion(1_000_000_000, 1).convert(Quantity.of(100_000))).isEmpty();
    }

    @Test
    void onlyFinancialDimensionsSplitCostAndLedgerDimensionsSplitNeitherCostNorStock() {
        DimensionGroup group = new DimensionGroup("G", Set.of("site"), Set.of("warehouse"), Set.of("department"));
        Dimensions given = Dimensions.of(Map.of("site", "1", "warehouse", "11", "department", "A"));
        assertThat(group.financial(given)).isEqualTo(Dimensions.of(Map.of("site", "1")));
        assertThat(group.inventory(given)).isEqualTo(Dimensions.of(Map.of("site", "1", "warehouse", "11")));
        assertThat(group.entries(given)).isEqualTo(Dimensions.of(Map.of("site", "1", "department", "A")));
        assertThat(group.knows("department")).isTrue();
        assertThat(group.knows("batch")).isFalse();
    }

    @Test
    void inventoryIsClosedUpToAndIncludingTheClosingDate() {
        LocalDate closedTo = LocalDate.of(2026, 1, 31);
        Gate gate = new Gate(closedTo, null);
        assertThat(gate.isClosed(closedTo)).isTrue();
        assertThat(gate.isClosed(closedTo.plusDays(1))).isFalse();
        assertThat(Gate.OPEN.isClosed(closedTo)).isFalse();
    }
}
