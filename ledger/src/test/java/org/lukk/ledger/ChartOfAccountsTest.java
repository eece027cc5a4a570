package org.lukk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lukk.values.Code;
import org.lukk.values.Refusal;

class ChartOfAccountsTest {
    private static final ChartOfAccounts CHART = ChartOfAccounts.DEFAULT;

    @Test
    void theDefaultChartHasOneAccountForEachCategory() {
        assertThat(CHART.accounts()).hasSameSizeAs(Category.values());
        assertThat(Arrays.stream(Category.values()).map(c -> CHART.accounts(c).size()))
                .containsOnly(1);
    }

    @Test
    void anAccountNamedAgainReplacesItsLine() {
        Account renamed = new Account("14600", "Stock", AccountType.ASSET, Optional.of(Category.INVENTORY));
        assertThat(CHART.with(renamed).account("14600").name()).isEqualTo("Stock");
    }

    @Test
    void aSecondAccountOfACategoryLeavesTheDefaultAlone() {
        ChartOfAccounts chart =
                CHART.with(new Account("1000", "Cellar", AccountType.ASSET, Optional.of(Category.INVENTORY)));
        assertThat(chart.defaultAccount(Category.INVENTORY)).map(Account::code).contains("14600");
        assertThat(chart.accounts(Category.INVENTORY)).extracting(Account::code).containsExactly("1000", "14600");
    }

    @Test
    void whereTheCompanyUsesADefaultCodeOtherwiseTheFirstOfTheCategoryIsTheDefault() {
        ChartOfAccounts chart = CHART.with(new Account("43000", "Rent", AccountType.EXPENSE, Optional.empty()));
        assertThat(chart.defaultAccount(Category.COGS)).isEmpty();
        assertThat(chart.with(new Account("4000", "Cost of sales", AccountType.EXPENSE, Optional.of(Category.COGS)))
                        .defaultAccount(Category.COGS))
                .map(Account::code)
                .contains("4000");
    }

    @Test
    void unknownAndControlledAccountsAreRefused() {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CHART.account("1"))
                .returns(Code.UNKNOWN_ACCOUNT, Refusal::code);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> CHART.accountByHand("14600"))
                .returns(Code.CONTROL_ACCOUNT, Refusal::code);
        assertThat(CHART.accountByHand("43600").name()).isEqualTo("Inventory loss");
    }
}
