package org.lukk.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lukk.ledger.Account;
import org.lukk.ledger.TrialBalance;
import org.lukk.values.Money;

/**
 * The statement of an account: what stood on it, every entry with the balance after it, what stands on it then. Balances
 * are debit positive.
 *
 * @param account code of the account
 * @param from first day; what is dated before is the opening balance
 * @param to last day
 * @param knownAt only what had been recorded by then; absent: everything
 */
public record AccountStatement(
        String account,
        LocalDate from,
        LocalDate to,
        @Nullable Instant knownAt) {
    /**
     * A line.
     *
     * @param row the entry; absent in the lines of the opening and the closing balance
     * @param date of the entry; the first or last day of a balance
     */
    public record Line(Kind kind, LocalDate date, @Nullable EntryRow row, Money balance) {}

    /** What a line is. */
    public enum Kind {
        OPENING("opening"),
        ENTRY("entry"),
        CLOSING("closing");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * Hands the lines over, one by one.
     *
     * @throws org.lukk.values.Refusal {@code unknown-account}
     */
    public void read(ReadBooks books, Consumer<Line> line) {
        Account known = books.catalogue().chart().account(account);
        Money opening = books.sums(new SumsQuery(from, to, knownAt, false)).stream()
                .filter(sums -> sums.account().equals(known.code()))
                .map(TrialBalance.Sums::opening)
                .findFirst()
                .orElse(Money.ZERO);
        line.accept(new Line(Kind.OPENING, from, null, opening));
        Money[] balance = {opening};
        books.entries(new EntryQuery.Dated(account, from, to, knownAt), row -> {
            balance[0] = balance[0].plus(row.entry().amount());
            line.accept(new Line(Kind.ENTRY, row.date(), row, balance[0]));
        });
        line.accept(new Line(Kind.CLOSING, to, null, balance[0]));
    }
}
