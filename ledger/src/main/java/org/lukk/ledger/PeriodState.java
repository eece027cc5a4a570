package org.lukk.ledger;

import java.util.Optional;

/** Whether a ledger period takes vouchers (glossary.md section 2). */
public enum PeriodState {
    OPEN,
    /** Closed for now. */
    ON_HOLD,
    /** Permanently closed: there is no way back. */
    CLOSED;

    /** The word of scenario files and of CSV. */
    public String word() {
        return Words.of(this);
    }

    public static Optional<PeriodState> of(String word) {
        return Words.find(values(), PeriodState::word, word);
    }
}
