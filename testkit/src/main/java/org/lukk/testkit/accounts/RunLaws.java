package org.lukk.testkit.accounts;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.Acting;
import org.lukk.closing.Books;
import org.lukk.closing.EntryQuery;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.OpenBooks;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.Run;
import org.lukk.closing.RunType;
import org.lukk.closing.TransactionQuery;
import org.lukk.inventory.Update;
import org.lukk.ledger.LedgerEntry;
import org.lukk.ledger.PostedAccounts;
import org.lukk.ledger.PostingType;
import org.lukk.values.Dimensions;
import org.lukk.values.Money;

/** What must hold of the voucher of every run, looked at as soon as the run is sealed. */
final class RunLaws {
    private final Books books;
    private final String company;
    private Map<String, Money> balancesBefore = Map.of();
    private int runsBefore;
    /** Where each transaction was posted, and under no name all of them. */
    private final Map<String, Set<Place>> posted = new HashMap<>();

    RunLaws(Books books, String company) {
        this.books = books;
        this.company = company;
    }

    /** Where an entry stands, but for its amount and transaction. */
    private record Place(String account, PostingType type, Dimensions dimensions) {
        static Place of(LedgerEntry entry) {
            return new Place(entry.account(), entry.type(), entry.dimensions());
        }
    }

    /** Remembers the books as they are before the posting profile changes and the run comes. */
    void beforeRun() {
        books.read(company, open -> {
            balancesBefore = KeptCompany.balances(open);
            runsBefore = open.runs().size();
            addPosted(open);
            return open;
        });
    }

    /** What does not hold of the runs sealed since. */
    Optional<String> broken() {
        List<Run> runs = books.read(company, ReadBooks::runs);
        List<Run> sealed = runs.subList(runsBefore, runs.size());
        if (sealed.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> now = books.read(
                company, open -> sealed.stream().flatMap(run -> laws(open, run)).findFirst());
        return now.isPresent() || sealed.getLast().type() == RunType.REVERSAL
                ? now
                : books.suppose(company, open -> reversed(open, sealed));
    }

    private Stream<String> laws(ReadBooks open, Run run) {
        return Stream.of(newAccounts(open, run), unlikeAdjustments(open, run)).flatMap(Optional::stream);
    }

    /** Every entry stands where a posting of its transaction stood before; a reversal's, of any transaction. */
    private Optional<String> newAccounts(ReadBooks open, Run run) {
        Set<LedgerEntry> elsewhere = new HashSet<>();
        open.entries(new EntryQuery.OfRun(run.number()), row -> {
            LedgerEntry entry = row.entry();
            if (!posted.getOrDefault(whole(entry.lot()), Set.of()).contains(Place.of(entry))) {
                elsewhere.add(entry);
            }
        });
        return elsewhere.isEmpty() ? Optional.empty() : Optional.of("run " + run.number() + " touches " + elsewhere);
    }

    private void addPosted(ReadBooks open) {
        Map<Long, String> lots = new HashMap<>();
        open.transactions(
                TransactionQuery.ALL,
                state -> lots.put(
                        state.transaction().lot(), whole(state.transaction().name())));
        open.updates(List.of(), entered -> {
            Update update = entered.update();
            addPosted(Objects.requireNonNull(lots.get(update.lot())), update.physicalAccounts());
            addPosted(Objects.requireNonNull(lots.get(update.lot())), update.financialAccounts());
        });
    }

    /** A change of one cent names every place; what was posted at nothing has no voucher, and yet its accounts. */
    private void addPosted(String lot, @Nullable PostedAccounts accounts) {
        if (accounts != null) {
            for (LedgerEntry entry : accounts.entries(Money.ofMinor(1), lot)) {
                Stream.of(lot, "")
                        .forEach(key -> posted.computeIfAbsent(key, _ -> new HashSet<>())
                                .add(Place.of(entry)));
            }
        }
    }

    /** A part that was split off lives on the vouchers of the whole (rules.md R-7). */
    private static String whole(String lot) {
        return lot.contains("/") ? lot.substring(0, lot.indexOf('/')) : lot;
    }

    private static Optional<String> unlikeAdjustments(ReadBooks open, Run run) {
        if (run.type() == RunType.REVERSAL) {
            return Optional.empty();
        }
        Map<String, Money> adjusted = new HashMap<>();
        open.adjusted(run.number())
                .forEach((accounts, value) -> accounts.entries(value, "").forEach(entry -> add(adjusted, entry)));
        Map<String, Money> voucher = new HashMap<>();
        open.entries(new EntryQuery.OfRun(run.number()), row -> add(voucher, row.entry()));
        return without0(adjusted).equals(without0(voucher))
                ? Optional.empty()
                : Optional.of("run " + run.number() + " adjusted " + adjusted + ", posted " + voucher);
    }

    private static void add(Map<String, Money> sums, LedgerEntry entry) {
        sums.merge(entry.account(), entry.amount(), Money::plus);
    }

    private static <K> Map<K, Money> without0(Map<K, Money> sums) {
        Map<K, Money> left = new HashMap<>(sums);
        left.values().removeIf(Money::isZero);
        return left;
    }

    /** Reverses the run at once: line by line the opposite, and, had it reversed no other, the balances of before. */
    private Optional<String> reversed(OpenBooks open, List<Run> sealed) {
        int number = sealed.getLast().number();
        new MonthEnd(new Within(open), new Acting(company, "keeper", "reverse " + number, KeptCompany.CLOCK), 1)
                .reverse(OptionalInt.of(number), Optional.empty());
        Map<Place, Money> left = new HashMap<>();
        for (int run : List.of(number, open.runs().getLast().number())) {
            open.entries(
                    new EntryQuery.OfRun(run),
                    row -> left.merge(Place.of(row.entry()), row.entry().amount(), Money::plus));
        }
        if (!without0(left).isEmpty()) {
            return Optional.of("reversing run " + number + " leaves " + without0(left));
        }
        boolean restored = sealed.size() > 1 || KeptCompany.balances(open).equals(balancesBefore);
        return restored
                ? Optional.empty()
                : Optional.of(
                        "run " + number + " reversed: " + KeptCompany.balances(open) + ", before " + balancesBefore);
    }
}
