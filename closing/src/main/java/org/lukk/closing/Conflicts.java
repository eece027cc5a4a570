package org.lukk.closing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.Update;
import org.lukk.ledger.Account;
import org.lukk.ledger.ChartOfAccounts;
import org.lukk.ledger.LedgerEntry;
import org.lukk.ledger.PostedAccounts;
import org.lukk.ledger.Voucher;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Money;

/**
 * Potential conflicts between inventory and ledger, transaction by transaction (costing.md 24.3): what makes them differ,
 * and what makes them hard to compare although they agree.
 */
public final class Conflicts {
    private final ReadBooks books;
    private final ChartOfAccounts chart;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<Long, InventoryTransaction> transactions = new HashMap<>();

    private Conflicts(ReadBooks books) {
        this.books = books;
        this.chart = books.catalogue().chart();
    }

    /** All of them: kept vouchers, entries by hand, transactions off their accounts, entries unlike their transaction. */
    public static List<Finding> of(ReadBooks books) {
        Conflicts conflicts = new Conflicts(books);
        books.transactions(
                TransactionQuery.ALL,
                state -> conflicts.transactions.put(state.transaction().lot(), state.transaction()));
        conflicts.keptVouchers();
        conflicts.offTheirAccounts();
        conflicts.entries();
        return conflicts.findings;
    }

    private void keptVouchers() {
        for (Map.Entry<Integer, Voucher> kept : books.keptVouchers().entrySet()) {
            Map<String, Money> sums = new TreeMap<>();
            kept.getValue().entries().forEach(entry -> sums.merge(entry.account(), entry.amount(), Money::plus));
            sums.forEach((account, amount) -> {
                if (isControlled(account) && !amount.isZero()) {
                    add(Code.VOUCHER_KEPT, account, amount, Argument.RUN, Integer.toString(kept.getKey()));
                }
            });
        }
    }

    /** Stock booked elsewhere than on a control account, and goods moved whose estimate is not in the ledger. */
    private void offTheirAccounts() {
        Map<Long, Money> unposted = new TreeMap<>();
        Map<Long, Set<String>> elsewhere = new TreeMap<>();
        books.updates(List.of(), entered -> {
            Update update = entered.update();
            if (update.physicalAccounts() == null
                    && !update.change().physicalAmount().isZero()) {
                unposted.merge(update.lot(), update.change().physicalAmount(), Money::plus);
            }
            for (PostedAccounts accounts : accountsOf(update)) {
                String account = accounts.stock().account();
                if (!isControlled(account)) {
                    elsewhere
                            .computeIfAbsent(update.lot(), lot -> new TreeSet<>())
                            .add(account);
                }
            }
        });
        elsewhere.forEach((lot, accounts) -> accounts.forEach(account -> findings.add(
                about(lot).apply(Finding.of(Code.STOCK_OFF_CONTROL_ACCOUNT).with(Argument.ACCOUNT, account)))));
        unposted.forEach((lot, amount) -> {
            if (!amount.isZero()) {
                findings.add(about(lot)
                        .apply(Finding.of(Code.UPDATE_NOT_POSTED)
                                .with(
                                        Argument.AMOUNT,
                                        amount.in(books.catalogue().currency()))));
            }
        });
    }

    private static List<PostedAccounts> accountsOf(Update update) {
        List<PostedAccounts> accounts = new ArrayList<>();
        addTo(accounts, update.physicalAccounts());
        addTo(accounts, update.financialAccounts());
        return accounts;
    }

    private static void addTo(List<PostedAccounts> all, @Nullable PostedAccounts accounts) {
        if (accounts != null) {
            all.add(accounts);
        }
    }

    private UnaryOperator<Finding> about(long lot) {
        InventoryTransaction transaction = Objects.requireNonNull(transactions.get(lot));
        return finding -> finding.with(Argument.LOT, transaction.name()).with(Argument.ITEM, transaction.item());
    }

    /** On control accounts: entries by hand, and transactions of which the ledger has another amount than inventory. */
    private void entries() {
        Map<String, Money> differences = new TreeMap<>();
        LotEntries entries = new LotEntries(books, ReadBooks.END);
        entries.read(entry -> {
            if (isControlled(entry.account()) && entry.isByHand()) {
                add(Code.ENTRY_BY_HAND, entry.account(), entry.amount(), Argument.NAME, entry.voucher());
            } else if (isControlled(entry.account()) && !entry.lot().isEmpty()) {
                String whole = entries.whole(entry.lot());
                differences.merge(entry.account() + '\n' + whole, entry.amount(), Money::plus);
            }
        });
        books.updates(List.of(), entered -> subtract(differences, entries, entered.update()));
        books.runs().forEach(run -> subtract(differences, entries, run));
        differences.forEach((key, amount) -> {
            if (!amount.isZero()) {
                int end = key.indexOf('\n');
                add(Code.ENTRY_DIFFERS, key.substring(0, end), amount, Argument.LOT, key.substring(end + 1));
            }
        });
    }

    /** Of a run whose voucher is kept the ledger has only what postings took back of it since. */
    private void subtract(Map<String, Money> differences, LotEntries entries, Run run) {
        if (!run.isActive()) {
            return;
        }
        books.adjustments(
                new AdjustmentQuery.LeftOfRun(run.number()),
                left -> subtract(differences, entries.whole(left.lot()), left, left.amount()));
        if (run.ledger() == Run.LedgerState.KEPT) {
            books.adjustments(
                    new AdjustmentQuery.OfRun(run.number()),
                    booked -> subtract(
                            differences,
                            entries.whole(booked.lot()),
                            booked,
                            booked.amount().negated()));
        }
    }

    /** What a run changed of a production order as a whole is about no transaction. */
    private void subtract(Map<String, Money> differences, String whole, Adjustment adjustment, Money amount) {
        if (!whole.isEmpty()) {
            subtract(differences, whole, adjustment.accounts().orElse(null), amount);
        }
    }

    private void subtract(Map<String, Money> differences, LotEntries entries, Update update) {
        String lot = entries.whole(
                Objects.requireNonNull(transactions.get(update.lot())).name());
        subtract(differences, lot, update.physicalAccounts(), update.change().physicalAmount());
        subtract(differences, lot, update.financialAccounts(), update.change().financialAmount());
        subtract(
                differences,
                lot,
                update.difference().accounts(),
                update.difference().amount());
    }

    private void subtract(Map<String, Money> differences, String lot, @Nullable PostedAccounts accounts, Money amount) {
        for (LedgerEntry entry : accounts == null ? List.<LedgerEntry>of() : accounts.entries(amount, lot)) {
            if (isControlled(entry.account())) {
                differences.merge(entry.account() + '\n' + lot, entry.amount().negated(), Money::plus);
            }
        }
    }

    private boolean isControlled(String account) {
        return chart.find(account).filter(Account::isControlled).isPresent();
    }

    private void add(Code code, String account, Money amount, Argument name, String value) {
        findings.add(Finding.of(code)
                .with(Argument.ACCOUNT, account)
                .with(Argument.AMOUNT, amount.in(books.catalogue().currency()))
                .with(name, value));
    }
}
