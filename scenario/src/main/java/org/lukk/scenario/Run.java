package org.lukk.scenario;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Lines that run something over the books (scenario.md, Runs); over every book unless one is named. */
public sealed interface Run extends Directive {
    record Check(LocalDate date) implements Run {}

    record Preview(LocalDate date, Optional<String> book) implements Run {}

    /** Restricted to items where some are named. */
    record Recalculate(LocalDate date, Optional<List<String>> items, boolean ledgerLater, Optional<String> book)
            implements Run {
        public Recalculate {
            items = items.map(List::copyOf);
        }
    }

    record Close(LocalDate date, boolean ledgerLater, Optional<String> book) implements Run {}

    /** Posts the kept voucher of a run. */
    record PostVoucher(int run) implements Run {}

    /** Reverses the newest active run, or that one; the date is that of the reversing voucher. */
    record Reverse(Optional<LocalDate> date, Optional<Integer> run, Optional<String> book) implements Run {}

    record LedgerPeriod(String period, PeriodState state) implements Run {}

    enum PeriodState implements Keyword {
        OPEN,
        ON_HOLD,
        CLOSED
    }
}
