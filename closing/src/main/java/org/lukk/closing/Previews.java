package org.lukk.closing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The previews that were shown, so that a close of exactly one of them can say what was posted since (interchange.md,
 * Command line).
 */
public interface Previews {
    /**
     * A preview that was shown.
     *
     * @param date as of which it would close
     * @param recorded what had been recorded when it was computed, see {@link #recorded}
     * @param made when it was shown
     * @param by who looked
     */
    record Shown(String digest, LocalDate date, long recorded, Instant made, String by) {}

    /** A number that rises with whatever is recorded: postings, markings and runs. */
    long recorded();

    /** Remembers a preview; the same one shown again counts from then on. */
    void keep(Shown preview);

    /** The preview with this digest that was shown last. */
    Optional<Shown> find(String digest);

    /** Names of the lots that were posted, changed or marked since then, and of runs, in the order of their recording. */
    List<String> since(long recorded);
}
