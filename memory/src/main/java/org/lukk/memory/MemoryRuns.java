package org.lukk.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.Adjustment;
import org.lukk.closing.Run;
import org.lukk.closing.RunType;
import org.lukk.closing.Sealing;
import org.lukk.ledger.Voucher;

/** Runs of one company in memory, in the order of sealing. */
final class MemoryRuns {
    private final Undo undo;
    private final List<Sealed> sealed = new ArrayList<>();

    /** A run as sealed, and what was done to it since. */
    private static final class Sealed {
        final Sealing sealing;
        final List<Adjustment> adjustments;
        String voucher;
        boolean kept;
        int reversedBy;

        Sealed(Sealing sealing, List<Adjustment> adjustments, String voucher, boolean kept) {
            this.sealing = sealing;
            this.adjustments = adjustments;
            this.voucher = voucher;
            this.kept = kept;
        }

        Run run() {
            Run.LedgerState ledger = sealing.voucher() == null
                    ? Run.LedgerState.NONE
                    : kept ? Run.LedgerState.KEPT : Run.LedgerState.POSTED;
            return new Run(
                    sealing.number(),
                    sealing.type(),
                    sealing.date(),
                    voucher,
                    ledger,
                    sealing.transactions(),
                    sealing.settlements(),
                    sealing.adjustedAmount(),
                    sealing.log().size(),
                    sealing.digest(),
                    sealing.started(),
                    sealing.finished(),
                    sealing.by(),
                    sealing.note(),
                    sealing.reverses(),
                    reversedBy);
        }
    }

    MemoryRuns(Undo undo) {
        this.undo = undo;
    }

    int next() {
        return sealed.size() + 1;
    }

    List<Run> all() {
        return sealed.stream().map(Sealed::run).toList();
    }

    Sealing sealing(int number) {
        return sealed(number).sealing;
    }

    private Sealed sealed(int number) {
        return sealed.get(number - 1);
    }

    boolean counts(int number) {
        return sealed(number).reversedBy == 0;
    }

    /** The run that reversed this one; 0: none. */
    int reversedBy(int number) {
        return sealed(number).reversedBy;
    }

    /** Adds a run; the voucher's number is empty when it has none or keeps it. */
    void add(Sealing sealing, List<Adjustment> adjustments, String voucher) {
        boolean kept = sealing.keep() && sealing.voucher() != null;
        undo.add(sealed, new Sealed(sealing, adjustments, voucher, kept));
        if (sealing.reverses() != 0) {
            Sealed reversed = sealed(sealing.reverses());
            reversed.reversedBy = sealing.number();
            undo.note(() -> reversed.reversedBy = 0);
        }
    }

    void adjustments(int number, Consumer<Adjustment> row) {
        sealed(number).adjustments.forEach(row);
    }

    /** What runs adjusted of a transaction, in the order of runs. */
    void adjustments(String lot, Consumer<Adjustment> row) {
        for (Sealed run : sealed) {
            run.adjustments.stream()
                    .filter(adjustment -> adjustment.lot().equals(lot))
                    .forEach(row);
        }
    }

    Map<Integer, Voucher> keptVouchers() {
        Map<Integer, Voucher> kept = new TreeMap<>();
        for (Sealed run : sealed) {
            @Nullable Voucher voucher = run.sealing.voucher();
            if (run.kept && run.reversedBy == 0 && voucher != null) {
                kept.put(run.sealing.number(), voucher);
            }
        }
        return kept;
    }

    void posted(int number, String voucher) {
        Sealed run = sealed(number);
        run.kept = false;
        run.voucher = voucher;
        undo.note(() -> {
            run.kept = true;
            run.voucher = "";
        });
    }

    /** How far active closes have closed inventory; absent before the first. */
    @Nullable
    LocalDate closedTo() {
        int close = lastClose();
        return close == 0 ? null : sealed(close).sealing.date();
    }

    /** Number of the active close that counts, the one with the latest date; 0 before the first. */
    int lastClose() {
        int last = 0;
        for (Sealed run : sealed) {
            boolean active = run.reversedBy == 0 && run.sealing.type() == RunType.CLOSE;
            if (active
                    && (last == 0
                            || run.sealing.date().isAfter(sealed(last).sealing.date()))) {
                last = run.sealing.number();
            }
        }
        return last;
    }
}
