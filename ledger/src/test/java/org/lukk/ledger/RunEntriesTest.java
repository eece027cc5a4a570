package org.lukk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukk.values.Dimensions;
import org.lukk.values.Money;

class RunEntriesTest {
    private static final PostedItem BOLT = new PostedItem("bolt", "hardware");
    private static final PostedItem NUT = new PostedItem("nut", "hardware");
    private static final PostedItem TEA = new PostedItem("tea", "food");
    private static final PostedAccounts SALE = new PostingProfile(ChartOfAccounts.DEFAULT, List.of())
            .accounts(Bookings.financial(Event.SELL, Direction.ISSUE), BOLT, Dimensions.NONE);

    private record Adjustment(PostedItem item, String lot, long minor) {}

    private static final List<Adjustment> ADJUSTMENTS = List.of(
            new Adjustment(BOLT, "S1", -300),
            new Adjustment(BOLT, "S2", -100),
            new Adjustment(NUT, "S3", 50),
            new Adjustment(TEA, "S4", -7));

    @ParameterizedTest
    @CsvSource({
        "TOTAL,       14600:: -357, 43000:: 357",
        "ITEM_GROUP,  14600:food: -7;14600:hardware: -350, 43000:food: 7;43000:hardware: 350",
        "ITEM,        14600:bolt: -400;14600:nut: 50;14600:tea: -7, 43000:bolt: 400;43000:nut: -50;43000:tea: 7",
        "TRANSACTION, 14600:bolt:S1 -300;14600:bolt:S2 -100;14600:nut:S3 50;14600:tea:S4 -7,"
                + " 43000:bolt:S1 300;43000:bolt:S2 100;43000:nut:S3 -50;43000:tea:S4 7",
    })
    void entriesAreSummedUpAsFarAsAsked(Specification specification, String inventory, String cogs) {
        assertThat(told(summed(specification, ADJUSTMENTS))).isEqualTo(inventory + ";" + cogs);
    }

    @Test
    void theOrderOfAdjustmentsDoesNotMatter() {
        List<Adjustment> reversed = new ArrayList<>(ADJUSTMENTS);
        Collections.reverse(reversed);
        assertThat(summed(Specification.TRANSACTION, reversed))
                .isEqualTo(summed(Specification.TRANSACTION, ADJUSTMENTS));
    }

    @Test
    void whatNetsToZeroIsNoEntry() {
        List<Adjustment> nothing = List.of(new Adjustment(BOLT, "S1", 9), new Adjustment(BOLT, "S2", -9));
        assertThat(summed(Specification.TOTAL, nothing)).isEmpty();
    }

    private static List<LedgerEntry> summed(Specification specification, List<Adjustment> adjustments) {
        RunEntries entries = new RunEntries(specification);
        adjustments.forEach(adjustment ->
                entries.add(SALE.entries(Money.ofMinor(adjustment.minor()), adjustment.lot()), adjustment.item()));
        return entries.entries();
    }

    private static String told(List<LedgerEntry> entries) {
        return String.join(
                ";",
                entries.stream()
                        .map(e -> e.account() + ":" + e.detail() + ":" + e.lot() + " "
                                + e.amount().minor())
                        .toList());
    }
}
