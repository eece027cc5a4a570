package org.lukk.closing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are summed up by account.
 *
 * @param from what is dated before it is the opening balance
 * @param to last day
 * @param knownAt only what had been recorded by then; absent: everything
 * @param storno entries of reversals of runs count with a minus on the side of what they take back
 */
public record SumsQuery(
        LocalDate from, LocalDate to, @Nullable Instant knownAt, boolean storno) {
    /** Everything dated in a span of days. */
    public static SumsQuery of(LocalDate from, LocalDate to) {
        return new SumsQuery(from, to, null, false);
    }
}
