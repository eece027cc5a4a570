package org.lukk.inventory;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;

/**
 * How far the inventory of a company is closed, and whether a run is closing it further (architecture.md, Gate).
 *
 * @param closedTo nothing is posted on or before this date; absent before the first close
 * @param closing the run in progress; absent when there is none
 */
public record Gate(@Nullable LocalDate closedTo, @Nullable RunInProgress closing) {
    public static final Gate OPEN = new Gate(null, null);

    /**
     * A run between begin and seal.
     *
     * @param token names this attempt, so that only its holder seals or abandons it
     * @param type what it is, in the words of {@code runs.type}
     */
    public record RunInProgress(String token, String type, LocalDate closingTo, String user, Instant since) {
        /** What a posting that must wait is told. */
        public Finding finding() {
            return Finding.of(Code.RUN_IN_PROGRESS)
                    .with(Argument.USER, user)
                    .with(Argument.TYPE, type)
                    .with(Argument.DATE, closingTo)
                    .with(Argument.TIME, since);
        }
    }

    public boolean isClosed(LocalDate date) {
        return closedTo != null && !date.isAfter(closedTo);
    }
}
