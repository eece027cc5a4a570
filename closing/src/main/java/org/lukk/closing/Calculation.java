package org.lukk.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lukk.costing.CostingInput;
import org.lukk.inventory.Catalogue;
import org.lukk.ledger.PostedAccounts;
import org.lukk.ledger.PostedItem;
import org.lukk.ledger.RunEntries;
import org.lukk.ledger.Voucher;
import org.lukk.ledger.VoucherDraft;
import org.lukk.values.Finding;
import org.lukk.values.Money;

/**
 * A close or recalculation, computed and not written: a pure function of what was read.
 *
 * @param started when it began to read
 * @param facts what had been recorded when it was read, see {@link ReadBooks#facts}
 * @param reverses active recalculations dated later, newest first
 */
record Calculation(
        RunType type,
        RunRequest request,
        Instant started,
        long facts,
        Costed costed,
        List<Finding> log,
        List<Integer> reverses,
        Catalogue catalogue) {
    /** Computes a run over the books as they are. */
    static Calculation of(ReadBooks books, RunType type, RunRequest request, Instant started, int threads) {
        List<Integer> reverses = type == RunType.CLOSE ? laterRecalculations(books, request.date()) : List.of();
        RunScope scope = new RunScope(request.date(), request.items(), Set.copyOf(reverses));
        RunReading.Outcome outcome = RunReading.compute(books, scope, threads);
        return new Calculation(
                type,
                request,
                started,
                books.facts(request.date()),
                outcome.costed(),
                outcome.log(),
                reverses,
                books.catalogue());
    }

    /** Recalculations dated after a close are reversed by it (costing.md 16.1), newest first. */
    private static List<Integer> laterRecalculations(ReadBooks books, LocalDate date) {
        TreeSet<Integer> later = new TreeSet<>();
        for (Run run : books.runs()) {
            if (run.isActive()
                    && run.type() == RunType.RECALCULATION
                    && run.date().isAfter(date)) {
                later.add(run.number());
            }
        }
        return List.copyOf(later.descendingSet());
    }

    String digest() {
        return costed.result().digest();
    }

    RunFigures figures() {
        Totals totals = totals();
        return new RunFigures(
                type,
                request.date(),
                costed.input().rows(),
                totals.settlements,
                totals.adjustments,
                totals.adjustedAmount(),
                voucher(0, ""),
                log,
                reverses,
                digest());
    }

    Totals totals() {
        Totals totals = new Totals();
        if (type == RunType.CLOSE) {
            costed.result().forEachSettlement((receipt, issue, quantity, amount, principle) -> totals.settlements++);
        }
        costed.result().forEachAdjustment((row, change, basis) -> totals.add(change));
        costed.orders().forEach(order -> totals.add(order.adjustment().amount().minor()));
        return totals;
    }

    /** Counts of a run. */
    static final class Totals {
        int settlements;
        int adjustments;
        private long adjusted;

        private void add(long change) {
            adjustments++;
            adjusted = Math.addExact(adjusted, Math.abs(change));
        }

        Money adjustedAmount() {
            return Money.ofMinor(adjusted);
        }
    }

    /** Its voucher: every adjustment on the accounts of the original transaction; none when no value moves. */
    Optional<Voucher> voucher(int number, String user) {
        CostingInput input = costed.input();
        RunEntries entries = new RunEntries(request.specification());
        costed.result().forEachAdjustment((row, change, basis) -> {
            @Nullable PostedAccounts accounts = costed.accounts(row);
            if (accounts != null) {
                entries.add(accounts.entries(costed.signed(row, change), input.name(row)), postedItem(input, row));
            }
        });
        for (OrderChange order : costed.orders()) {
            PostedAccounts accounts = order.adjustment().accounts();
            if (accounts != null) {
                entries.add(accounts.entries(order.adjustment().amount(), order.lot()), postedItem(order.item()));
            }
        }
        return voucher(type, request.date(), number, user, entries);
    }

    static Optional<Voucher> voucher(RunType type, LocalDate date, int number, String user, RunEntries entries) {
        VoucherDraft draft = new VoucherDraft(date, type.word() + " " + date, "run " + number, user).of(number);
        entries.entries().forEach(draft::add);
        return draft.isEmpty() ? Optional.empty() : Optional.of(draft.voucher());
    }

    private PostedItem postedItem(CostingInput input, int row) {
        return postedItem(input.object(input.costObject(row)).item());
    }

    private PostedItem postedItem(String code) {
        return code.isEmpty()
                ? new PostedItem("", "")
                : new PostedItem(code, catalogue.requireItem(code).itemGroup());
    }
}
