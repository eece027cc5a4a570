package org.lukk.scenario;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.lukk.closing.EntryQuery;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.Reconciliation;
import org.lukk.closing.Run;
import org.lukk.inventory.OrderLine;
import org.lukk.inventory.ProductionOrder;
import org.lukk.inventory.TransactionState;
import org.lukk.inventory.Update;
import org.lukk.ledger.Account;
import org.lukk.ledger.LedgerEntry;
import org.lukk.ledger.PostedAccounts;
import org.lukk.ledger.TrialBalance;
import org.lukk.ledger.Voucher;
import org.lukk.values.Currency;
import org.lukk.values.Money;

/** Judges what is expected of accounts and vouchers; debit is positive. */
final class LedgerExpectations {
    private final ReadBooks books;
    private final Currency currency;

    LedgerExpectations(ReadBooks books, Currency currency) {
        this.books = books;
        this.currency = currency;
    }

    Verdict judge(Expectation.OfLedger expectation) {
        return switch (expectation) {
            case Expectation.Balance e -> onKnown(e.account(), () -> balance(e));
            case Expectation.VoucherLine e -> onKnown(e.account(), () -> voucherLine(e));
            case Expectation.PostingLine e -> onKnown(e.account(), () -> postingLine(e));
            case Expectation.Reconciled _ -> reconciled();
        };
    }

    /** An account that does not exist is a slip of the pen, also where 0.00 is expected of it. */
    private Verdict onKnown(LedgerKey key, Supplier<Verdict> verdict) {
        return key instanceof LedgerKey.Account(String code)
                        && books.catalogue().chart().find(code).isEmpty()
                ? new Verdict.Fails("an account " + code, "there is none")
                : verdict.get();
    }

    private Verdict money(BigDecimal expected, Money actual) {
        BigDecimal amount = actual.in(currency);
        return Verdict.of(expected.compareTo(amount) == 0, expected.toPlainString(), amount.toPlainString());
    }

    private Verdict balance(Expectation.Balance expected) {
        Set<String> accounts = accounts(expected.account());
        LocalDate to = expected.asOf().orElse(ReadBooks.END);
        Money balance = Money.ZERO;
        for (TrialBalance.Sums sums : books.sums(ReadBooks.BEGINNING, to)) {
            if (accounts.contains(sums.account())) {
                balance = balance.plus(sums.closing());
            }
        }
        return money(expected.amount(), balance);
    }

    private Verdict voucherLine(Expectation.VoucherLine expected) {
        List<Run> runs = books.runs();
        int run = expected.run().orElse(runs.size());
        if (runs.isEmpty() || run > runs.size()) {
            return new Verdict.Fails("a run", runs.isEmpty() ? "there is none" : "the last is run " + runs.size());
        }
        Money posted = net(new EntryQuery.OfRun(run), expected.account());
        return money(expected.amount(), posted.plus(kept(run, expected.account())));
    }

    /** A kept voucher is the run's, too, although the ledger has nothing of it yet. */
    private Money kept(int run, LedgerKey key) {
        Voucher voucher = books.keptVouchers().get(run);
        Set<String> accounts = accounts(key);
        Money net = Money.ZERO;
        for (LedgerEntry entry : voucher == null ? List.<LedgerEntry>of() : voucher.entries()) {
            if (isMeant(key, accounts, entry)) {
                net = net.plus(entry.amount());
            }
        }
        return net;
    }

    /** The vouchers of a lot; a part that was split off has its share of the vouchers of the whole (rules.md R-7). */
    private Verdict postingLine(Expectation.PostingLine expected) {
        Optional<TransactionState> lot = books.transaction(expected.lot());
        if (lot.isEmpty()) {
            return ofOrder(expected);
        }
        Set<String> accounts = accounts(expected.account());
        Money[] net = {net(new EntryQuery.OfLot(expected.lot()), expected.account())};
        books.updates(Set.of(lot.get().transaction().lot()), entered -> {
            for (LedgerEntry entry : moved(entered.update())) {
                if (isMeant(expected.account(), accounts, entry)) {
                    net[0] = net[0].plus(entry.amount());
                }
            }
        });
        return money(expected.amount(), net[0]);
    }

    /** What is booked for a production order as a whole. */
    private Verdict ofOrder(Expectation.PostingLine expected) {
        Set<String> accounts = accounts(expected.account());
        Optional<ProductionOrder> order = books.orders().stream()
                .filter(one -> one.name().equals(expected.lot()))
                .findFirst();
        if (order.isEmpty()) {
            return new Verdict.Fails("a lot or order " + expected.lot(), "there is none");
        }
        Money net = Money.ZERO;
        for (OrderLine line : order.get().lines()) {
            PostedAccounts booked = line.accounts();
            for (LedgerEntry entry : booked == null ? List.<LedgerEntry>of() : booked.entries(line.amount(), "")) {
                net = isMeant(expected.account(), accounts, entry) ? net.plus(entry.amount()) : net;
            }
        }
        return money(expected.amount(), net);
    }

    /** What a split moved from one part to the other, on the accounts on which the whole was posted. */
    private static List<LedgerEntry> moved(Update update) {
        PostedAccounts accounts = update.physicalAccounts();
        return update.kind() == Update.Kind.SPLIT && accounts != null
                ? accounts.entries(update.change().physicalAmount(), "")
                : List.of();
    }

    private Money net(EntryQuery query, LedgerKey key) {
        Set<String> accounts = accounts(key);
        Money[] net = {Money.ZERO};
        books.entries(query, row -> {
            if (isMeant(key, accounts, row.entry())) {
                net[0] = net[0].plus(row.entry().amount());
            }
        });
        return net[0];
    }

    private Set<String> accounts(LedgerKey key) {
        Set<String> codes = new TreeSet<>();
        switch (key) {
            case LedgerKey.Account(String code) -> codes.add(code);
            case LedgerKey.OfCategory category ->
                books.catalogue().chart().accounts(category.category()).stream()
                        .map(Account::code)
                        .forEach(codes::add);
            case LedgerKey.OfType _ -> {}
        }
        return codes;
    }

    private static boolean isMeant(LedgerKey key, Set<String> accounts, LedgerEntry entry) {
        return switch (key) {
            case LedgerKey.Account _, LedgerKey.OfCategory _ -> accounts.contains(entry.account());
            case LedgerKey.OfType type -> entry.type() == type.type();
        };
    }

    private Verdict reconciled() {
        Reconciliation reconciliation = Reconciliation.of(books, null);
        StringBuilder differences = new StringBuilder();
        for (Reconciliation.Line line : reconciliation.lines()) {
            if (!line.difference().isZero()) {
                differences
                        .append("account ")
                        .append(line.account().code())
                        .append(": stock ")
                        .append(line.subledger().in(currency))
                        .append(", ledger ")
                        .append(line.ledger().in(currency))
                        .append("; ");
            }
        }
        return Verdict.of(reconciliation.isReconciled(), "stock and accounts to agree", differences);
    }
}
