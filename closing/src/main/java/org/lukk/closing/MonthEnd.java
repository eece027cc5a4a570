package org.lukk.closing;

import java.time.LocalDate;
import java.util.List;
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
 * The month-end desk of one user on one company: check, preview, recalculate, close, reverse, reconcile (costing.md
 * sections 16, 17, 22).
 */
public final class MonthEnd {
    private final Books books;
    private final Acting acting;
    private final int threads;
    private final Progress progress;

    public MonthEnd(Books books, Acting acting, int threads) {
        this(books, acting, threads, Progress.NONE);
    }

    /** A desk whose runs tell how far they are. */
    public MonthEnd(Books books, Acting acting, int threads, Progress progress) {
        this.books = books;
        this.acting = acting;
        this.threads = threads;
        this.progress = progress;
    }

    /**
     * What a close would do; posts nothing.
     *
     * @throws Refusal as the close itself would be refused
     */
    public RunFigures preview(RunRequest request) {
        return door().pastDeadRun(() -> books.read(acting.company(), open -> preview(open, request)));
    }

    private PostingDoor door() {
        return new PostingDoor(books, acting);
    }

    private RunFigures preview(ReadBooks open, RunRequest request) {
        if (open.gate().closing() != null) {
            throw new Refusal(open.gate().closing().finding());
        }
        Preflight.require(open, open.gate(), request.date());
        return Calculation.of(open, RunType.CLOSE, request, acting.now(), threads)
                .figures();
    }

    /**
     * What a close would do, remembered, so that a close of exactly this preview can say what was posted since.
     *
     * @throws Refusal as the close itself would be refused
     */
    public RunFigures show(RunRequest request) {
        record Read(RunFigures figures, long recorded) {}
        Read read = door().pastDeadRun(() -> books.read(
                acting.company(),
                open -> new Read(preview(open, request), open.previews().recorded())));
        Previews.Shown shown =
                new Previews.Shown(read.figures.digest(), request.date(), read.recorded, acting.now(), acting.user());
        books.write(acting.company(), open -> {
            open.previews().keep(shown);
            return shown;
        });
        return read.figures;
    }

    /** Settles, adjusts, posts and locks everything up to the request's date. */
    public Run close(RunRequest request) {
        return cycle().close(request);
    }

    /** Adjusts like a close of the same date, without settling and locking. */
    public Run recalculate(RunRequest request) {
        return cycle().recalculate(request);
    }

    /** A whole close inside one transaction of the caller: what {@link Books#suppose} is for. */
    public Run closeWithin(OpenBooks open, RunRequest request) {
        return cycle().closeWithin(open, request);
    }

    private RunCycle cycle() {
        return new RunCycle(books, acting, threads, progress);
    }

    /**
     * Gives what the last close left open another value: a run dated on that close.
     *
     * @throws Refusal {@code no-close-yet}, {@code not-close-date}; {@code negative-financial} if nothing is open
     */
    public Run adjustOnHand(OnHandRequest request) {
        return books.write(acting.company(), open -> {
            Gate gate = RunCycle.idleGate(open);
            return new OnHandAdjustment(open, acting, request).run(gate);
        });
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
            RunCycle.idleGate(open);
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
            // Two who post it at once would both find it kept.
            open.enterGateAlone();
            Voucher kept = open.keptVouchers().get(number);
            if (kept == null) {
                throw new Refusal(Finding.of(Code.UNKNOWN_RUN).with(Argument.RUN, number));
            }
            open.catalogue().periods().requireOpen(kept.date());
            open.postKept(number, acting.origin());
            return open.runs().get(number - 1);
        });
    }

    /**
     * What would disturb a close of a date.
     *
     * @throws Refusal {@code close-date-not-after-last-close}
     */
    public List<Finding> check(LocalDate to) {
        return books.read(acting.company(), open -> {
            RunCycle.requireAfterLastClose(open.gate(), to);
            return Check.findings(open, RunRequest.upTo(to), acting.now(), threads);
        });
    }

    /**
     * Changes the state of a ledger period and says what the change leaves undone ({@code no-inventory-close}).
     *
     * @throws Refusal {@code ledger-period-final}, {@code voucher-not-posted}; {@code no-inventory-close} where the company
     *     has set that it is refused
     */
    public List<Finding> ledgerPeriod(String period, PeriodState state) {
        return door().pastDeadRun(() -> books.write(acting.company(), open -> ledgerPeriod(open, period, state)));
    }

    /** The same inside a transaction of the caller. */
    public static List<Finding> ledgerPeriod(OpenBooks open, String period, PeriodState state) {
        return new PeriodEnd(open).set(period, state);
    }

    /** Subledger against ledger, now or as of a day. */
    public Reconciliation reconcile(@Nullable LocalDate asOf) {
        return books.read(acting.company(), open -> Reconciliation.of(open, asOf));
    }
}
