package org.lukk.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lukk.inventory.Gate;
import org.lukk.ledger.PeriodState;
import org.lukk.ledger.Voucher;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/**
 * Preview, recalculate, close and reverse (costing.md sections 16, 17, 22). A run begins in one small commit, computes
 * without writing, and is sealed in one commit; what dies in between has changed nothing (reliability.md section 3).
 *
 * <pre>
 *            begin                        seal
 *   OPEN ─────────────►  CLOSING  ─────────────────►  CLOSED
 *     ◄──── abandon ────────┘
 * </pre>
 */
public final class MonthEnd {
    private final Books books;
    private final Acting acting;
    private final int threads;

    /** A desk for one user on one company. */
    public MonthEnd(Books books, Acting acting, int threads) {
        this.books = books;
        this.acting = acting;
        this.threads = threads;
    }

    /**
     * What a close would do; posts nothing.
     *
     * @throws Refusal as the close itself would be refused
     */
    public RunFigures preview(RunRequest request) {
        return books.read(acting.company(), open -> {
            requireClosable(open, open.gate(), request.date());
            return Calculation.of(open, RunType.CLOSE, request, threads).figures();
        });
    }

    /** Settles, adjusts, posts and locks everything up to the request's date. */
    public Run close(RunRequest request) {
        return run(RunType.CLOSE, request);
    }

    /** Adjusts like a close of the same date, without settling and locking. */
    public Run recalculate(RunRequest request) {
        return run(RunType.RECALCULATION, request);
    }

    private Run run(RunType type, RunRequest request) {
        Gate.RunInProgress progress = books.write(acting.company(), open -> begin(open, type, request));
        boolean sealed = false;
        try {
            Calculation calculation =
                    books.read(acting.company(), open -> Calculation.of(open, type, request, threads));
            requireApproved(calculation);
            Run run = books.write(acting.company(), open -> seal(open, calculation, progress.token()));
            sealed = true;
            return run;
        } finally {
            if (!sealed) {
                books.write(acting.company(), open -> {
                    open.abandon(progress.token());
                    return progress;
                });
            }
        }
    }

    /**
     * Reverses the newest active run.
     *
     * @param number the run expected to be that; empty: whichever it is
     * @param voucherDate date of the reversing voucher, needed where the ledger period of the run's date is not open
     * @throws Refusal {@code nothing-to-reverse}, {@code not-last-run}, {@code ledger-period-not-open}
     */
    public Run reverse(OptionalInt number, Optional<LocalDate> voucherDate) {
        return books.write(acting.company(), open -> {
            requireIdle(open.enterGateAlone());
            return new Reversals(open, acting).reverse(number, voucherDate);
        });
    }

    /**
     * Posts the kept voucher of a run unchanged, on its date.
     *
     * @throws Refusal {@code unknown-run} if none is kept, {@code ledger-period-not-open}
     */
    public Run postVoucher(int number) {
        return books.write(acting.company(), open -> {
            open.enterGate();
            Voucher kept = open.keptVouchers().get(number);
            if (kept == null) {
                throw new Refusal(Finding.of(Code.UNKNOWN_RUN).with(Argument.RUN, number));
            }
            open.catalogue().periods().requireOpen(kept.date());
            open.postKept(number);
            return run(open, number);
        });
    }

    /** What would disturb a close of a date. */
    public List<Finding> check(LocalDate to) {
        return books.read(acting.company(), open -> Check.findings(open, RunRequest.upTo(to), threads));
    }

    /** Changes the state of a ledger period and says what the change leaves undone ({@code no-inventory-close}). */
    public List<Finding> ledgerPeriod(String period, PeriodState state) {
        return books.write(acting.company(), open -> new PeriodEnd(open).set(period, state));
    }

    /** Subledger against ledger, now or as of a day. */
    public Reconciliation reconcile(@Nullable LocalDate asOf) {
        return books.read(acting.company(), open -> Reconciliation.of(open, asOf));
    }

    /** The whole run inside one transaction of the caller: what {@link Books#suppose} is for. */
    public Run closeWithin(OpenBooks open, RunRequest request) {
        Gate.RunInProgress progress = begin(open, RunType.CLOSE, request);
        Calculation calculation = Calculation.of(open, RunType.CLOSE, request, threads);
        return seal(open, calculation, progress.token());
    }

    private Gate.RunInProgress begin(OpenBooks open, RunType type, RunRequest request) {
        Gate gate = open.enterGateAlone();
        Gate.RunInProgress other = gate.closing();
        if (other != null && !open.isAlive(other)) {
            open.abandon(other.token());
            gate = new Gate(gate.closedTo(), null);
        }
        requireClosable(open, gate, request.date());
        Gate.RunInProgress progress =
                new Gate.RunInProgress(acting.command(), type.word(), request.date(), acting.user(), acting.at());
        open.begin(progress);
        return progress;
    }

    private static void requireClosable(ReadBooks open, Gate gate, LocalDate date) {
        requireIdle(gate);
        if (gate.isClosed(date)) {
            throw new Refusal(Finding.of(Code.CLOSE_DATE_NOT_AFTER_LAST_CLOSE)
                    .with(Argument.DATE, date)
                    .with(Argument.CLOSED, Objects.requireNonNull(gate.closedTo())));
        }
        open.catalogue().periods().requireOpen(date);
    }

    private static void requireIdle(Gate gate) {
        if (gate.closing() != null) {
            throw new Refusal(gate.closing().finding());
        }
    }

    private static void requireApproved(Calculation calculation) {
        String approved = calculation.request().approved();
        if (!approved.isEmpty() && !approved.equals(calculation.digest())) {
            throw new Refusal(Finding.of(Code.PREVIEW_OUTDATED).with(Argument.KNOWN, calculation.digest()));
        }
    }

    private Run seal(OpenBooks open, Calculation calculation, String token) {
        requireHolder(open.enterGateAlone(), token);
        Reversals reversals = new Reversals(open, acting);
        for (int recalculation : calculation.reverses()) {
            reversals.reverse(run(open, recalculation), voucherDate(open, recalculation, calculation));
        }
        return new RunSeal(open, acting).seal(calculation);
    }

    /** A recalculation is posted back on its own date where that is open, else on the closing date, which is. */
    private static LocalDate voucherDate(OpenBooks open, int recalculation, Calculation close) {
        LocalDate date = run(open, recalculation).date();
        return open.catalogue().periods().isOpen(date) ? date : close.request().date();
    }

    private static void requireHolder(Gate gate, String token) {
        Gate.RunInProgress run = gate.closing();
        if (run == null || !run.token().equals(token)) {
            throw new Refusal(
                    run == null ? Finding.of(Code.BUSY).with(Argument.NAME, "another session") : run.finding());
        }
    }

    private static Run run(ReadBooks open, int number) {
        return open.runs().stream()
                .filter(run -> run.number() == number)
                .findFirst()
                .orElseThrow(() -> new Refusal(Finding.of(Code.UNKNOWN_RUN).with(Argument.RUN, number)));
    }
}
