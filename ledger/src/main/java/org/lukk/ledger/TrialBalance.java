package org.lukk.ledger;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.lukk.values.Money;

/** The trial balance: what stood on each account, what was posted, what stands there now. */
public record TrialBalance(List<Line> lines) {
    /**
     * What was posted to an account.
     *
     * @param opening balance before the first date, debit positive
     * @param debit sum of the debits
     * @param credit sum of the credits, positive
     */
    public record Sums(String account, Money opening, Money debit, Money credit) {
        public Money closing() {
            return opening.plus(debit).minus(credit);
        }
    }

    /** An account with its sums. */
    public record Line(Account account, Sums sums) {}

    public TrialBalance {
        lines = List.copyOf(lines);
    }

    /** The trial balance of these sums, in the order of the accounts' codes. */
    public static TrialBalance of(ChartOfAccounts chart, Collection<Sums> sums) {
        return new TrialBalance(sums.stream()
                .sorted(Comparator.comparing(Sums::account))
                .map(one -> new Line(chart.account(one.account()), one))
                .toList());
    }

    public Money opening() {
        return total(Sums::opening);
    }

    public Money debit() {
        return total(Sums::debit);
    }

    public Money credit() {
        return total(Sums::credit);
    }

    public Money closing() {
        return total(Sums::closing);
    }

    /** Debits equal credits, and the balances before sum up to zero; so do then those after. */
    public boolean isBalanced() {
        return debit().equals(credit()) && opening().isZero();
    }

    private Money total(Function<Sums, Money> column) {
        return lines.stream().map(line -> column.apply(line.sums())).reduce(Money.ZERO, Money::plus);
    }
}
