package org.lukk.harness.simulator;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.Books;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.Progress;
import org.lukk.closing.Run;
import org.lukk.closing.RunRequest;
import org.lukk.harness.simulator.Expected.Came;
import org.lukk.testkit.book.Event;

/** A close or a recalculation, from the look ahead to the seal. */
final class CycleCommand extends Command {
    private static final int ROUNDS_WITHOUT_BEGIN = 3;

    private enum Phase {
        PREFLIGHT,
        BEGIN,
        COMPUTE,
        SEAL_IF_UNCHANGED,
        SEAL,
        ENDING
    }

    private final boolean closes;
    private final RunRequest request;
    private Phase phase = Phase.PREFLIGHT;
    private boolean begun;
    private long computedFrom;
    private int computedAt;
    private int rounds;
    private @Nullable Run sealed;
    private Progress.@Nullable Phase told;

    /** A close, or else a recalculation. */
    CycleCommand(String token, boolean closes, RunRequest request) {
        super(token);
        this.closes = closes;
        this.request = request;
    }

    @Override
    void carryOut(Books books) {
        MonthEnd desk = new MonthEnd(books, acting(), 1, told -> this.told = told);
        sealed = closes ? desk.close(request) : desk.recalculate(request);
    }

    private LocalDate date() {
        return request.date();
    }

    @Override
    Expected expected(Model model) {
        return switch (phase) {
            case PREFLIGHT -> Expected.refusedOr(model.againstRun(date()), Came.GOES_ON);
            case BEGIN -> Expected.refusedOr(againstRunNow(model), Came.GOES_ON);
            case COMPUTE -> compute(model);
            case SEAL_IF_UNCHANGED -> sealIfUnchanged(model);
            case SEAL -> Expected.only(Came.DONE);
            case ENDING -> ending(model);
        };
    }

    /** What a run does not read may make it compute again, too. */
    private Expected sealIfUnchanged(Model model) {
        boolean changed = model.facts(date()) != computedFrom;
        Expected expected = Expected.refusedOr(againstRunNow(model), changed ? Came.GOES_ON : Came.DONE);
        return expected.ways().contains(Came.DONE) && model.recorded() != computedAt
                ? expected.or(Came.GOES_ON)
                : expected;
    }

    private Set<String> againstRunNow(Model model) {
        Set<String> codes = new TreeSet<>(model.againstRun(date()));
        if (model.isHeld()) {
            codes.add(Model.RUN_IN_PROGRESS);
        }
        return codes;
    }

    private Expected compute(Model model) {
        return begun
                ? Expected.only(Came.GOES_ON)
                : Expected.refusedOr(model.againstRun(date()), Came.GOES_ON).orRefused(Model.WITHOUT_SOLUTION);
    }

    private Expected ending(Model model) {
        Expected refused = Expected.only(Came.GOES_ON);
        if (model.isWithoutSolution(event())) {
            return refused.orRefused(Model.WITHOUT_SOLUTION);
        }
        if (approvedNow(model)) {
            return Expected.only(Came.DONE);
        }
        return refused.orRefused(
                model.previews().stream().anyMatch(shown -> shown.digest().equals(request.approved()))
                        ? "preview-outdated"
                        : "bad-input");
    }

    /** Whether nothing was recorded since the preview that is to be closed exactly; it must be closed then. */
    private boolean approvedNow(Model model) {
        return request.approved().isEmpty()
                || model.previews().stream()
                        .anyMatch(shown -> shown.digest().equals(request.approved())
                                && shown.date().equals(date())
                                && shown.recorded() == computedAt);
    }

    @Override
    void happened(Model model, Came came) {
        switch (came) {
            case GOES_ON -> phase = next(model);
            case DONE -> sealed(model);
            case REFUSED -> refused(model);
            case DIED -> model.died(token());
        }
    }

    private void refused(Model model) {
        model.ended(token());
        boolean unsolved = phase == Phase.COMPUTE && model.againstRun(date()).isEmpty();
        if (unsolved && !model.isWithoutSolution(event())) {
            throw new IllegalStateException("refused as without solution, which the reference finds");
        }
    }

    private Phase next(Model model) {
        return switch (phase) {
            case PREFLIGHT -> closes ? Phase.BEGIN : Phase.COMPUTE;
            case BEGIN -> {
                model.begin(token(), date());
                begun = true;
                yield Phase.COMPUTE;
            }
            case COMPUTE -> {
                computedFrom = model.facts(date());
                computedAt = model.recorded();
                yield !begun ? Phase.SEAL_IF_UNCHANGED : told == Progress.Phase.SEAL ? Phase.SEAL : Phase.ENDING;
            }
            case SEAL_IF_UNCHANGED -> {
                model.giveUpDead();
                rounds++;
                yield rounds == ROUNDS_WITHOUT_BEGIN ? Phase.BEGIN : Phase.COMPUTE;
            }
            case SEAL -> Phase.SEAL;
            case ENDING -> Phase.ENDING;
        };
    }

    private void sealed(Model model) {
        model.giveUpDead();
        model.ended(token());
        model.add(event());
        Run run = Objects.requireNonNull(sealed);
        if (run.ledger() == Run.LedgerState.KEPT) {
            model.kept().add(run.number());
        }
        for (Model.Shown shown : closes ? model.previews() : List.<Model.Shown>of()) {
            boolean same = shown.recorded() == computedAt && shown.date().equals(date());
            if (same && !shown.digest().equals(run.digest())) {
                throw new IllegalStateException("the preview said " + shown.digest() + ", closed was " + run.digest());
            }
        }
    }

    private Event event() {
        return closes ? new Event.Close(date()) : new Event.Recalculate(date(), List.copyOf(request.items()));
    }

    @Override
    Command again(String token) {
        return new CycleCommand(token, closes, request);
    }

    @Override
    String kind() {
        return closes ? (request.approved().isEmpty() ? "close" : "close exactly") : "recalculate";
    }

    @Override
    public String toString() {
        return kind() + " " + date() + (request.ledgerLater() ? " ledger later" : "") + " " + request.items();
    }
}
