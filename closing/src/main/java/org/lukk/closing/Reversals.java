package org.lukk.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.lukk.ledger.PostedAccounts;
import org.lukk.ledger.PostedItem;
import org.lukk.ledger.RunEntries;
import org.lukk.ledger.Specification;
import org.lukk.ledger.Voucher;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Money;
import org.lukk.values.Refusal;

/**
 * Takes runs back, newest first (costing.md section 22, rules.md R-29). A reversal is one more run: it posts back what is
 * left of the run's adjustments, and from then on the run's settlements and adjustments count no more.
 */
final class Reversals {
    private static final PostedItem NO_ITEM = new PostedItem("", "");

    private final OpenBooks open;
    private final Acting acting;

    Reversals(OpenBooks open, Acting acting) {
        this.open = open;
        this.acting = acting;
    }

    /** Reverses the newest active run, which must be the one asked for if one is. */
    Run reverse(OptionalInt asked, Optional<LocalDate> voucherDate) {
        List<Run> runs = open.runs();
        requireKnown(runs, asked);
        Run newest = newestActive(runs).orElseThrow(() -> new Refusal(Finding.of(Code.NOTHING_TO_REVERSE)));
        if (asked.isPresent() && asked.getAsInt() != newest.number()) {
            throw notTheNewest(runs, asked.getAsInt());
        }
        if (isDropped(newest)) {
            return reverse(newest, newest.date());
        }
        LocalDate date = voucherDate.orElse(newest.date());
        requireOpenWithout(runs, newest, date);
        return reverse(newest, date);
    }

    private static void requireKnown(List<Run> runs, OptionalInt asked) {
        if (asked.isPresent() && runs.stream().noneMatch(run -> run.number() == asked.getAsInt())) {
            throw new Refusal(Finding.of(Code.UNKNOWN_RUN).with(Argument.RUN, asked.getAsInt()));
        }
    }

    /**
     * Refuses a voucher date in a ledger period that is not open, or in what closes other than this one have closed; an
     * on-hand adjustment stands on the date of a close, and so does its reversal.
     */
    private void requireOpenWithout(List<Run> runs, Run newest, LocalDate date) {
        boolean onItsClose = newest.type() == RunType.ON_HAND_ADJUSTMENT && date.equals(newest.date());
        for (Run run : onItsClose ? List.<Run>of() : runs) {
            boolean closes = run.isActive() && run.type() == RunType.CLOSE && run.number() != newest.number();
            if (closes && !date.isAfter(run.date())) {
                throw new Refusal(
                        Finding.of(Code.CLOSED_PERIOD).with(Argument.DATE, date).with(Argument.CLOSED, run.date()));
            }
        }
        open.catalogue().periods().requireOpen(date);
    }

    /** A voucher that is kept is dropped with its run: nothing is posted, so the run's own date will do. */
    private boolean isDropped(Run run) {
        return run.ledger() == Run.LedgerState.KEPT && entries(run).entries().isEmpty();
    }

    private static Optional<Run> newestActive(List<Run> runs) {
        return runs.stream().filter(Run::isActive).reduce((older, newer) -> newer);
    }

    private static Refusal notTheNewest(List<Run> runs, int asked) {
        boolean active = runs.stream().anyMatch(run -> run.number() == asked && run.isActive());
        if (!active) {
            return new Refusal(Finding.of(Code.NOTHING_TO_REVERSE));
        }
        String newer = runs.reversed().stream()
                .filter(run -> run.isActive() && run.number() > asked)
                .map(run -> Integer.toString(run.number()))
                .collect(Collectors.joining(", "));
        return new Refusal(Finding.of(Code.NOT_LAST_RUN).with(Argument.RUNS, newer));
    }

    /** Reverses a later recalculation for a close: on its own date where that is open, else on the closing date, which is. */
    void reverseFor(LocalDate closingDate, int recalculation) {
        Run run = open.runs().get(recalculation - 1);
        boolean ownDate = open.catalogue().periods().isOpen(run.date()) || isDropped(run);
        reverse(run, ownDate ? run.date() : closingDate);
    }

    private Run reverse(Run run, LocalDate date) {
        Instant started = acting.now();
        int number = open.nextRun();
        Optional<Voucher> voucher = Calculation.voucher(RunType.REVERSAL, date, number, acting.user(), entries(run));
        open.seal(new Sealing(
                number,
                RunType.REVERSAL,
                date,
                started,
                acting.now(),
                acting.user(),
                "",
                null,
                List.of(),
                voucher.orElse(null),
                false,
                List.of(),
                "",
                run.transactions(),
                run.settlements(),
                run.adjustedAmount(),
                run.number()));
        return open.runs().getLast();
    }

    /**
     * What the ledger has to take back: what is left of the run's adjustments. Of a voucher that is kept the ledger has
     * nothing yet, except that invoices and cancellations since have posted back what the run adjusted; that much of the
     * voucher is posted now, and the rest is dropped.
     */
    private RunEntries entries(Run run) {
        RunEntries entries = new RunEntries(Specification.TOTAL);
        for (Map.Entry<PostedAccounts, Money> left : open.adjusted(run.number()).entrySet()) {
            entries.add(left.getKey().entries(left.getValue().negated(), ""), NO_ITEM);
        }
        if (run.ledger() == Run.LedgerState.KEPT) {
            Voucher kept = Objects.requireNonNull(open.keptVouchers().get(run.number()));
            entries.add(kept.entries(), NO_ITEM);
        }
        return entries;
    }
}
