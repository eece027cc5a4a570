package org.lukk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.lukk.values.CanonicalBytes;
import org.lukk.values.Dimensions;
import org.lukk.values.Money;

class VoucherTest {
    private static final LocalDate DATE = LocalDate.of(2026, 1, 31);
    private static final VoucherSeries SERIES = new VoucherSeries("ACME", "primary", "inventory", "2026");
    private static final PostedAccounts SALE = new PostingProfile(ChartOfAccounts.DEFAULT, List.of())
            .accounts(
                    Bookings.financial(Event.SELL, Direction.ISSUE),
                    new PostedItem("bolt", ""),
                    Dimensions.of(Map.of("site", "1")));

    @Test
    void anIssueCreditsStockAndDebitsItsOffset() {
        Voucher voucher = draft().book(SALE, Money.ofMinor(-1600), "SO1").voucher();
        assertThat(voucher.entries())
                .extracting(entry -> entry.type().word() + " " + entry.amount().minor())
                .containsExactly("cost-of-units-invoiced -1600", "cost-of-goods-sold-invoiced 1600");
        assertThat(voucher.entries()).extracting(LedgerEntry::credit).first().isEqualTo(Money.ofMinor(1600));
    }

    @Test
    void aDecreaseOfItsCostSwapsTheSides() {
        Voucher voucher = draft().book(SALE, Money.ofMinor(600), "SO1").voucher();
        assertThat(voucher.entries()).extracting(LedgerEntry::debit).containsExactly(Money.ofMinor(600), Money.ZERO);
    }

    @Test
    void aVoucherOutOfBalanceCannotBeBuilt() {
        LedgerEntry lonely = SALE.entries(Money.ofMinor(1), "SO1").getFirst();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> draft().add(lonely).voucher())
                .withMessageContaining("out of balance");
    }

    @Test
    void aVoucherWithoutEntriesCannotBeBuilt() {
        VoucherDraft nothing = draft().book(SALE, Money.ZERO, "SO1");
        assertThat(nothing.isEmpty()).isTrue();
        assertThatIllegalArgumentException().isThrownBy(nothing::voucher);
    }

    @Test
    void aMirroredVoucherTakesBackEveryEntry() {
        Voucher sale = draft().book(SALE, Money.ofMinor(-1600), "SO1").voucher();
        Voucher back = draft().mirror(sale).voucher();
        assertThat(back.entries())
                .extracting(LedgerEntry::amount)
                .containsExactly(Money.ofMinor(1600), Money.ofMinor(-1600));
    }

    @Test
    void aMovementKeepsTheOffsetAccountOfItsChoice() {
        PostedAccounts scrapped = SALE.withOffsetAccount("6500");
        assertThat(scrapped.offset()).map(PostedAccounts.Leg::account).contains("6500");
        assertThat(scrapped.stock()).isEqualTo(SALE.stock());
    }

    /** Computed from the documented form by another program, so that it is the form that is held. */
    @Test
    void theHashOfAVoucherNeverChanges() {
        Voucher voucher = draft().of(3).book(SALE, Money.ofMinor(-1600), "SO1").voucher();
        CanonicalBytes facts = new CanonicalBytes().text("SO1").number(-1_000_000);
        assertThat(ContentHash.of(SERIES, voucher, facts))
                .isEqualTo("a6d386fb05cdcd21b335d69b3626f7140ee9fe4f6946ca848a0389e470687430");
    }

    @Test
    void theHashTellsEveryChange() {
        Voucher voucher = draft().book(SALE, Money.ofMinor(-1600), "SO1").voucher();
        Voucher other = draft().book(SALE, Money.ofMinor(-1601), "SO1").voucher();
        Voucher ofRun = draft().of(1).book(SALE, Money.ofMinor(-1600), "SO1").voucher();
        VoucherSeries elsewhere = new VoucherSeries("ACME", "tax", "inventory", "2026");
        assertThat(List.of(
                        ContentHash.of(SERIES, voucher),
                        ContentHash.of(SERIES, other),
                        ContentHash.of(SERIES, ofRun),
                        ContentHash.of(elsewhere, voucher),
                        ContentHash.of(SERIES, voucher, new CanonicalBytes().text("SO1"))))
                .doesNotHaveDuplicates();
    }

    private static VoucherDraft draft() {
        return new VoucherDraft(DATE, "Sale of bolts", "sell SO1", "kari");
    }
}
