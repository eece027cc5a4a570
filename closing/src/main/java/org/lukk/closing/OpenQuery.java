package org.lukk.closing;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which unsettled transactions a run reads: those that began, or have an update dated, up to a day. A part that was split
 * off later began with the whole.
 *
 * @param upTo the run's date
 * @param without active runs whose adjustments do not count, because this run reverses them first
 * @param perpetual whether transactions at moving average and standard cost are wanted, which no run settles (costing.md 7.8,
 *     7.9); if not, the books may leave them out
 */
public record OpenQuery(LocalDate upTo, Set<Integer> without, boolean perpetual) {
    public OpenQuery {
        without = Set.copyOf(without);
    }

    /** Everything that is not settled, by whatever method. */
    public static OpenQuery all(LocalDate upTo) {
        return new OpenQuery(upTo, Set.of(), true);
    }

    /** What a run may settle. */
    public static OpenQuery toSettle(LocalDate upTo, Set<Integer> without) {
        return new OpenQuery(upTo, without, false);
    }
}
