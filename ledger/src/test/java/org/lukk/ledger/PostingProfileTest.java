package org.lukk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.lukk.ledger.PostingType.COST_OF_GOODS_SOLD_INVOICED;
import static org.lukk.ledger.PostingType.PURCHASE_EXPENDITURE_UN_INVOICED;
import static org.lukk.ledger.PostingType.PURCHASE_STOCK_VARIATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lukk.ledger.ProfileLine.Scope;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Dimensions;
import org.lukk.values.Money;
import org.lukk.values.Refusal;

class PostingProfileTest {
    private static final PostedItem BOLT = new PostedItem("bolt", "hardware");
    private static final PostedItem TEA = new PostedItem("tea", "");
    private static final Scope ALL = new Scope.AllItems();

    private final ChartOfAccounts chart = ChartOfAccounts.DEFAULT.with(
            List.of(expense("4001"), expense("4002"), expense("4003"), expense("600170"), expense("600180")));

    @Test
    void theCategorysAccountIsUsedWhereNoLineNamesOne() {
        assertThat(profile().account(COST_OF_GOODS_SOLD_INVOICED, BOLT)).isEqualTo("43000");
    }

    @Test
    void anItemsLineWinsOverItsItemGroupsAndThatOverTheLineForAll() {
        ProfileLine all = cogs(ALL, "4001");
        ProfileLine group = cogs(new Scope.OfItemGroup("hardware"), "4002");
        ProfileLine item = cogs(new Scope.OfItem("bolt"), "4003");
        assertThat(profile(all).account(COST_OF_GOODS_SOLD_INVOICED, BOLT)).isEqualTo("4001");
        assertThat(profile(group, all).account(COST_OF_GOODS_SOLD_INVOICED, BOLT))
                .isEqualTo("4002");
        assertThat(profile(item, group, all).account(COST_OF_GOODS_SOLD_INVOICED, BOLT))
                .isEqualTo("4003");
        assertThat(profile(item, group, all).account(COST_OF_GOODS_SOLD_INVOICED, TEA))
                .isEqualTo("4001");
    }

    @Test
    void aLaterLineReplacesAnEarlierOne() {
        assertThat(profile(cogs(ALL, "4001"), cogs(ALL, "4002")).account(COST_OF_GOODS_SOLD_INVOICED, BOLT))
                .isEqualTo("4002");
    }

    @Test
    void aTypeWithoutAnyAccountIsRefusedAndFoundByTheCheck() {
        ChartOfAccounts without =
                ChartOfAccounts.DEFAULT.with(new Account("43000", "Rent", AccountType.EXPENSE, Optional.empty()));
        PostingProfile profile = new PostingProfile(without, List.of());
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> profile.account(COST_OF_GOODS_SOLD_INVOICED, BOLT))
                .returns(Code.MISSING_ACCOUNT, Refusal::code);
        assertThat(profile.check(COST_OF_GOODS_SOLD_INVOICED, BOLT))
                .hasValueSatisfying(finding ->
                        assertThat(finding.get(Argument.POSTING_TYPE)).contains("cost-of-goods-sold-invoiced"));
        assertThat(profile().check(COST_OF_GOODS_SOLD_INVOICED, BOLT)).isEmpty();
    }

    @Test
    void aLineOnAnUnknownAccountIsRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> profile(cogs(ALL, "9999")))
                .returns(Code.UNKNOWN_ACCOUNT, Refusal::code);
    }

    @Test
    void aChargeGoesToTheReceiptsOwnStockAccount() {
        PostedAccounts receipt = accounts(profile(), Event.PURCHASE).withStockAccount("14650");
        PostedAccounts charge = profile().accounts(Bookings.financial(Event.CHARGE, Direction.RECEIPT), BOLT, receipt);
        assertThat(charge.stock()).isEqualTo(receipt.stock());
        assertThat(charge.offset()).map(PostedAccounts.Leg::account).contains("24100");
    }

    @Test
    void anAdjustmentHasItsOwnTypesOnTheReceiptsOwnStockAccount() {
        PostedAccounts receipt = accounts(profile(), Event.PURCHASE).withStockAccount("14650");
        PostedAccounts down = profile().accounts(Bookings.financial(Event.ADJUST, Direction.ISSUE), BOLT, receipt);
        assertThat(down.stock()).isEqualTo(new PostedAccounts.Leg(PostingType.INVENTORY_ISSUE, "14650"));
        assertThat(down.offset()).map(PostedAccounts.Leg::account).contains("43600");
    }

    @Test
    void aDifferenceGoesAgainstTheLotsOffset() {
        PostedAccounts receipt = accounts(profile(), Event.PURCHASE);
        Booking variance = new Booking.Difference(PostingType.PURCHASE_PRICE_VARIANCE);
        PostedAccounts difference = profile().accounts(variance, BOLT, receipt);
        assertThat(difference.stock().account()).isEqualTo("43300");
        assertThat(difference.offset()).isEqualTo(receipt.offset());
    }

    @Test
    void aDifferenceOfATransferStandsAlone() {
        PostedAccounts arrived = accounts(profile(), Event.TRANSFER);
        Booking difference = new Booking.Difference(PostingType.PRICE_DIFFERENCE_FOR_MOVING_AVERAGE);
        assertThat(profile().accounts(difference, BOLT, arrived).againstValue()).isEmpty();
    }

    /** GLV-1 of worked-examples.md: a receipt at 100.00, its invoice at 110.00. */
    @Test
    void anItemWithStockVariationPostsItsExpenditureToo() {
        PostingProfile profile = profile(
                new ProfileLine(PURCHASE_STOCK_VARIATION, ALL, "600170"),
                new ProfileLine(PURCHASE_EXPENDITURE_UN_INVOICED, ALL, "600180"),
                new ProfileLine(PostingType.PURCHASE_EXPENDITURE_FOR_PRODUCT, ALL, "600180"));
        PostedAccounts received =
                profile.accounts(Bookings.physical(Event.RECEIVE).orElseThrow(), BOLT, Dimensions.NONE);
        PostedAccounts invoiced = accounts(profile, Event.RECEIVE);

        Voucher receipt = draft().book(received, Money.ofMinor(10_000), "PO1").voucher();
        Voucher invoice = draft().book(received, Money.ofMinor(-10_000), "PO1")
                .book(invoiced, Money.ofMinor(11_000), "PO1")
                .voucher();

        assertThat(byType(receipt))
                .isEqualTo(Map.of(
                        "purchase-stock-variation", -10_000L,
                        "cost-of-purchased-materials-received", 10_000L,
                        "purchase-expenditure-un-invoiced", 10_000L,
                        "purchase-accrual", -10_000L));
        assertThat(byType(invoice))
                .isEqualTo(Map.of(
                        "purchase-stock-variation", -1_000L,
                        "cost-of-purchased-materials-received", -10_000L,
                        "purchase-expenditure-un-invoiced", -10_000L,
                        "purchase-accrual", 10_000L,
                        "cost-of-purchased-materials-invoiced", 11_000L,
                        "purchase-expenditure-for-product", 11_000L,
                        "vendor-balance", -11_000L));
    }

    private static VoucherDraft draft() {
        return new VoucherDraft(LocalDate.of(2026, 1, 31), "", "PO1", "kari");
    }

    private static Map<String, Long> byType(Voucher voucher) {
        return voucher.entries().stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.type().word(),
                        Collectors.summingLong(entry -> entry.amount().minor())));
    }

    private static PostedAccounts accounts(PostingProfile profile, Event event) {
        return profile.accounts(Bookings.financial(event, Direction.RECEIPT), BOLT, Dimensions.NONE);
    }

    private PostingProfile profile(ProfileLine... lines) {
        return new PostingProfile(chart, List.of(lines));
    }

    private static ProfileLine cogs(Scope scope, String account) {
        return new ProfileLine(COST_OF_GOODS_SOLD_INVOICED, scope, account);
    }

    private static Account expense(String code) {
        return new Account(code, code, AccountType.EXPENSE, Optional.empty());
    }

    @Test
    void aChangeOfALotIsNoBookingOfANewOne() {
        for (Booking change : List.of(
                new Booking.OnTop(PURCHASE_STOCK_VARIATION),
                new Booking.Change(PURCHASE_EXPENDITURE_UN_INVOICED, PURCHASE_STOCK_VARIATION),
                new Booking.Difference(PURCHASE_STOCK_VARIATION))) {
            assertThatIllegalArgumentException().isThrownBy(() -> profile().accounts(change, BOLT, Dimensions.NONE));
        }
    }

    @Test
    void aBookingOfItsOwnAskedForALotTakesTheProfilesAccounts() {
        Booking half = new Booking.Half(COST_OF_GOODS_SOLD_INVOICED);
        PostedAccounts own = profile().accounts(half, BOLT, Dimensions.NONE);
        assertThat(profile().accounts(half, BOLT, own)).isEqualTo(own);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PostedAccounts(List.of(), List.of(), Dimensions.NONE));
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new PostedAccounts(List.of(own.stock()), List.of(own.stock(), own.stock()), Dimensions.NONE));
    }

    @Test
    void anEntryHasAnAmount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new LedgerEntry("43000", COST_OF_GOODS_SOLD_INVOICED, Dimensions.NONE, Money.ZERO, "", ""));
    }
}
