package org.lukk.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.EntryQuery;
import org.lukk.closing.EntryRow;
import org.lukk.closing.SumsQuery;
import org.lukk.ledger.LedgerEntry;
import org.lukk.ledger.NumberSeries;
import org.lukk.ledger.TrialBalance;
import org.lukk.ledger.Voucher;
import org.lukk.ledger.VoucherSeries;
import org.lukk.values.Money;

/** Posted vouchers of one company in memory, numbered without gaps. */
final class MemoryLedger {
    private final String company;
    private final Undo undo;
    private final List<Numbered> vouchers = new ArrayList<>();
    private final Map<VoucherSeries, NumberSeries> series = new HashMap<>();

    private record Numbered(String number, Voucher voucher, Instant recorded) {}

    MemoryLedger(String company, Undo undo) {
        this.company = company;
        this.undo = undo;
    }

    /** Posts a voucher under the next number of its fiscal year and returns the number. */
    String post(Voucher voucher, String year, Instant recorded) {
        VoucherSeries key = new VoucherSeries(company, "primary", "inventory", year);
        NumberSeries used = series.getOrDefault(key, NumberSeries.unused(key));
        undo.put(series, key, used.after(used.next(1)));
        String number = key.voucher(used.last() + 1);
        undo.add(vouchers, new Numbered(number, voucher, recorded));
        return number;
    }

    /** How many vouchers a fiscal year has. */
    long vouchers(String year) {
        VoucherSeries key = new VoucherSeries(company, "primary", "inventory", year);
        return series.getOrDefault(key, NumberSeries.unused(key)).last();
    }

    List<TrialBalance.Sums> sums(SumsQuery query, IntPredicate isReversal) {
        Map<String, TrialBalance.Sums> sums = new TreeMap<>();
        for (Numbered numbered : vouchers) {
            Voucher voucher = numbered.voucher();
            boolean storno = query.storno() && voucher.run() > 0 && isReversal.test(voucher.run());
            if (!voucher.date().isAfter(query.to()) && isKnown(numbered, query.knownAt())) {
                for (LedgerEntry entry : voucher.entries()) {
                    boolean before = voucher.date().isBefore(query.from());
                    sums.merge(entry.account(), sumsOf(entry, before, storno), MemoryLedger::sum);
                }
            }
        }
        return List.copyOf(sums.values());
    }

    private static TrialBalance.Sums sumsOf(LedgerEntry entry, boolean before, boolean storno) {
        if (before) {
            return new TrialBalance.Sums(entry.account(), entry.amount(), Money.ZERO, Money.ZERO);
        }
        return storno
                ? new TrialBalance.Sums(
                        entry.account(),
                        Money.ZERO,
                        entry.credit().negated(),
                        entry.debit().negated())
                : new TrialBalance.Sums(entry.account(), Money.ZERO, entry.debit(), entry.credit());
    }

    private static TrialBalance.Sums sum(TrialBalance.Sums one, TrialBalance.Sums other) {
        return new TrialBalance.Sums(
                one.account(),
                one.opening().plus(other.opening()),
                one.debit().plus(other.debit()),
                one.credit().plus(other.credit()));
    }

    void entries(EntryQuery query, Consumer<EntryRow> row) {
        for (Numbered numbered : inOrder(query)) {
            Voucher voucher = numbered.voucher();
            for (LedgerEntry entry : voucher.entries()) {
                if (isAskedFor(query, numbered, entry)) {
                    row.accept(new EntryRow(
                            numbered.number(),
                            voucher.date(),
                            voucher.text(),
                            voucher.source(),
                            voucher.run(),
                            numbered.recorded(),
                            voucher.user(),
                            entry));
                }
            }
        }
    }

    private static boolean isKnown(Numbered numbered, @Nullable Instant knownAt) {
        return knownAt == null || !numbered.recorded().isAfter(knownAt);
    }

    private List<Numbered> inOrder(EntryQuery query) {
        return query instanceof EntryQuery.Dated
                ? vouchers.stream()
                        .sorted(Comparator.comparing(
                                numbered -> numbered.voucher().date()))
                        .toList()
                : vouchers;
    }

    private static boolean isAskedFor(EntryQuery query, Numbered numbered, LedgerEntry entry) {
        Voucher voucher = numbered.voucher();
        return switch (query) {
            case EntryQuery.All _ -> true;
            case EntryQuery.OfRun(int run) -> voucher.run() == run;
            case EntryQuery.OfLot(String lot) ->
                voucher.run() == 0 && entry.lot().equals(lot);
            case EntryQuery.OfVoucher(String number) -> numbered.number().equals(number);
            case EntryQuery.Dated dated ->
                (dated.account().isEmpty() || dated.account().equals(entry.account()))
                        && !voucher.date().isBefore(dated.from())
                        && !voucher.date().isAfter(dated.to())
                        && isKnown(numbered, dated.knownAt());
        };
    }
}
