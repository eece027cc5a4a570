package org.lukk.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lukk.ledger.Account;
import org.lukk.ledger.ChartOfAccounts;
import org.lukk.ledger.LedgerEntry;
import org.lukk.ledger.PostedAccounts;
import org.lukk.ledger.TrialBalance;
import org.lukk.ledger.Voucher;
import org.lukk.values.Money;

/**
 * Proof that stock and accounts agree: for every account that only inventory posts to, what the subledger holds against
 * what the ledger holds ({@code reconciliation} of interchange.md).
 */
public record Reconciliation(List<Line> lines, Money debits, Money credits) {
    /**
     * One control account.
     *
     * @param cause why they differ, in words of the product; empty when they agree
     */
    public record Line(Account account, Money subledger, Money ledger, String cause) {
        /** Subledger less ledger. */
        public Money difference() {
            return subledger.minus(ledger);
        }
    }

    public Reconciliation {
        lines = List.copyOf(lines);
    }

    /** Every control account agrees and debits equal credits. */
    public boolean isReconciled() {
        return debits.equals(credits)
                && lines.stream().allMatch(line -> line.difference().isZero());
    }

    /** Compares the books as they are, or as of a day. */
    public static Reconciliation of(ReadBooks books, @Nullable LocalDate asOf) {
        ChartOfAccounts chart = books.catalogue().chart();
        Map<String, Money> subledger = new TreeMap<>();
        for (Map.Entry<PostedAccounts, Money> booked : books.booked(asOf).entrySet()) {
            add(subledger, booked.getKey().entries(booked.getValue(), ""));
        }
        Map<String, Money> ledger = new TreeMap<>();
        Money debits = Money.ZERO;
        Money credits = Money.ZERO;
        for (TrialBalance.Sums sums : books.sums(ReadBooks.BEGINNING, asOf == null ? ReadBooks.END : asOf)) {
            ledger.put(sums.account(), sums.closing());
            debits = debits.plus(sums.debit());
            credits = credits.plus(sums.credit());
        }
        List<Line> lines = new ArrayList<>();
        for (Account account : chart.accounts()) {
            Money stock = subledger.getOrDefault(account.code(), Money.ZERO);
            Money posted = ledger.getOrDefault(account.code(), Money.ZERO);
            if (account.isControlled()
                    && (subledger.containsKey(account.code()) || ledger.containsKey(account.code()))) {
                lines.add(new Line(account, stock, posted, stock.equals(posted) ? "" : cause(books, account)));
            }
        }
        return new Reconciliation(lines, debits, credits);
    }

    private static void add(Map<String, Money> sums, List<LedgerEntry> entries) {
        entries.forEach(entry -> sums.merge(entry.account(), entry.amount(), Money::plus));
    }

    /** Kept vouchers are the one reason the product itself makes for a difference. */
    private static String cause(ReadBooks books, Account account) {
        List<String> kept = new ArrayList<>();
        for (Map.Entry<Integer, Voucher> run : books.keptVouchers().entrySet()) {
            boolean touches = run.getValue().entries().stream()
                    .anyMatch(entry -> entry.account().equals(account.code()));
            if (touches) {
                kept.add("run " + run.getKey());
            }
        }
        return kept.isEmpty() ? "entries that do not come from inventory" : "voucher kept: " + String.join(", ", kept);
    }
}
