package org.lukk.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukk.values.Money;

class TrialBalanceTest {
    @Test
    void closingIsOpeningPlusDebitsLessCredits() {
        TrialBalance balance = TrialBalance.of(
                ChartOfAccounts.DEFAULT, List.of(sums("43000", 0, 300, 0), sums("14600", 1000, 0, 300), opening()));
        assertThat(balance.lines())
                .extracting(line ->
                        line.account().code() + " " + line.sums().closing().minor())
                .containsExactly("14600 700", "20900 -1000", "43000 300");
        assertThat(balance.debit()).isEqualTo(Money.ofMinor(300));
        assertThat(balance.isBalanced()).isTrue();
    }

    @Test
    void aBalanceThatIsNotOneSaysSo() {
        assertThat(TrialBalance.of(ChartOfAccounts.DEFAULT, List.of(opening())).isBalanced())
                .isFalse();
    }

    private static TrialBalance.Sums opening() {
        return sums("20900", -1000, 0, 0);
    }

    private static TrialBalance.Sums sums(String account, long opening, long debit, long credit) {
        return new TrialBalance.Sums(account, Money.ofMinor(opening), Money.ofMinor(debit), Money.ofMinor(credit));
    }

    @Test
    void everyColumnHasToBalance() {
        assertThat(TrialBalance.of(ChartOfAccounts.DEFAULT, List.of(sums("14600", 0, 5, 0)))
                        .isBalanced())
                .isFalse();
        assertThat(TrialBalance.of(ChartOfAccounts.DEFAULT, List.of(sums("14600", 5, 0, 0)))
                        .isBalanced())
                .isFalse();
    }
}
