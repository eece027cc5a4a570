package org.lukk.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.lukk.inventory.Gate;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/**
 * One run from begin to seal. A close begins in one small commit, from which on nothing that it reads can change, computes
 * without writing, and is sealed in one commit. What dies in between has changed nothing.
 *
 * <pre>
 *            begin                        seal
 *   OPEN ─────────────►  CLOSING  ─────────────────►  CLOSED
 *     ◄──── abandon ────────┘
 * </pre>
 *
 * A recalculation needs no begin: it reads, computes, and is sealed if nothing it read has changed; after some rounds it
 * begins like a close.
 */
final class RunCycle {
    private static final int ROUNDS_WITHOUT_BEGIN = 3;
    /** So much of what was posted since a preview is named. */
    private static final int NAMED = 10;

    private final Books books;
    private final Acting acting;
    private final int threads;
    private final Progress progress;

    RunCycle(Books books, Acting acting, int threads, Progress progress) {
        this.books = books;
        this.acting = acting;
        this.threads = threads;
        this.progress = progress;
    }

    Run recalculate(RunRequest request) {
        preflight(request);
        for (int round = 0; round < ROUNDS_WITHOUT_BEGIN; round++) {
            Calculation calculation = compute(RunType.RECALCULATION, request);
            Optional<Run> run = books.write(acting.company(), open -> sealIfUnchanged(open, calculation));
            if (run.isPresent()) {
                return run.get();
            }
        }
        return begun(RunType.RECALCULATION, request);
    }

    Run close(RunRequest request) {
        preflight(request);
        return begun(RunType.CLOSE, request);
    }

    /** The whole close inside one transaction of the caller. */
    Run closeWithin(OpenBooks open, RunRequest request) {
        Preflight.require(open, open.gate(), request.date());
        String token = begin(open, RunType.CLOSE, request).token();
        Calculation calculation = Calculation.of(open, RunType.CLOSE, request, acting.now(), threads);
        return seal(open, calculation, token);
    }

    private void preflight(RunRequest request) {
        books.read(acting.company(), open -> {
            Preflight.require(open, open.gate(), request.date());
            return request;
        });
    }

    private Run begun(RunType type, RunRequest request) {
        progress.at(Progress.Phase.BEGIN);
        Gate.RunInProgress begun = books.write(acting.company(), open -> begin(open, type, request));
        boolean sealed = false;
        try {
            Calculation calculation = compute(type, request);
            requireApproved(calculation);
            progress.at(Progress.Phase.SEAL);
            Run run = books.write(acting.company(), open -> seal(open, calculation, begun.token()));
            sealed = true;
            return run;
        } finally {
            if (!sealed) {
                abandon(begun);
            }
        }
    }

    private Calculation compute(RunType type, RunRequest request) {
        progress.at(Progress.Phase.COMPUTE);
        return books.read(acting.company(), open -> {
            requireOpenTo(open, open.gate(), request.date());
            new TreeSet<>(request.items()).forEach(open.catalogue()::requireItem);
            return Calculation.of(open, type, request, acting.now(), threads);
        });
    }

    private void abandon(Gate.RunInProgress begun) {
        try {
            books.write(acting.company(), open -> {
                open.enterGateAlone();
                open.abandon(begun.token());
                return begun;
            });
        } finally {
            books.letGo(acting.company(), begun.token());
        }
    }

    private Gate.RunInProgress begin(OpenBooks open, RunType type, RunRequest request) {
        Gate gate = idleGate(open);
        requireOpenTo(open, gate, request.date());
        Gate.RunInProgress begun =
                new Gate.RunInProgress(acting.command(), type.word(), request.date(), acting.user(), acting.now());
        open.begin(begun);
        return begun;
    }

    /** The gate with nobody else working; a run whose process died is given up. */
    static Gate idleGate(OpenBooks open) {
        Gate gate = open.enterGateAlone();
        Gate.RunInProgress other = gate.closing();
        if (other == null) {
            return gate;
        }
        if (open.isAlive(other)) {
            throw new Refusal(other.finding());
        }
        open.abandon(other.token());
        return new Gate(gate.closedTo(), null);
    }

    /** Refuses a date that is closed, in inventory or in the ledger. */
    static void requireOpenTo(ReadBooks open, Gate gate, LocalDate date) {
        requireAfterLastClose(gate, date);
        open.catalogue().periods().requireOpen(date);
    }

    static void requireAfterLastClose(Gate gate, LocalDate date) {
        if (gate.isClosed(date)) {
            throw new Refusal(notAfterLastClose(gate, date));
        }
    }

    static Finding notAfterLastClose(Gate gate, LocalDate date) {
        return Finding.of(Code.CLOSE_DATE_NOT_AFTER_LAST_CLOSE)
                .with(Argument.DATE, date)
                .with(Argument.CLOSED, Objects.requireNonNull(gate.closedTo()));
    }

    /** Refuses what differs from the preview that was approved, with what was posted since it was shown. */
    private void requireApproved(Calculation calculation) {
        String approved = calculation.request().approved();
        if (!approved.isEmpty() && !approved.equals(calculation.digest())) {
            throw books.read(acting.company(), open -> outdated(open.previews(), approved));
        }
    }

    private static Refusal outdated(Previews previews, String approved) {
        Optional<Previews.Shown> shown = previews.find(approved);
        if (shown.isEmpty()) {
            return new Refusal(Finding.of(Code.BAD_INPUT)
                    .with(Argument.VALUE, approved)
                    .with(Argument.EXPECTED, "the digest of a preview of these books"));
        }
        List<String> since = previews.since(shown.get().recorded());
        String named = String.join(", ", since.subList(0, Math.min(since.size(), NAMED)));
        String told = since.size() > NAMED ? named + ", … (" + since.size() + ")" : named;
        return new Refusal(Finding.of(Code.PREVIEW_OUTDATED).with(Argument.KNOWN, told));
    }

    private Optional<Run> sealIfUnchanged(OpenBooks open, Calculation calculation) {
        progress.at(Progress.Phase.SEAL);
        Gate gate = idleGate(open);
        requireOpenTo(open, gate, calculation.request().date());
        return open.facts(calculation.request().date()) == calculation.facts()
                ? Optional.of(new RunSeal(open, acting).seal(calculation))
                : Optional.empty();
    }

    private Run seal(OpenBooks open, Calculation calculation, String token) {
        requireHolder(open.enterGateAlone(), token);
        Reversals reversals = new Reversals(open, acting);
        for (int recalculation : calculation.reverses()) {
            reversals.reverseFor(calculation.request().date(), recalculation);
        }
        return new RunSeal(open, acting).seal(calculation);
    }

    private static void requireHolder(Gate gate, String token) {
        Gate.RunInProgress run = gate.closing();
        if (run == null) {
            throw new Refusal(Finding.of(Code.BUSY).with(Argument.NAME, "another session"));
        }
        if (!run.token().equals(token)) {
            throw new Refusal(run.finding());
        }
    }
}
