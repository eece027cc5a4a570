package org.lukk.closing;

import java.time.LocalDate;
import java.util.Set;

/**
 * Which unsettled transactions a run reads: those that began, or have an update dated, up to a day. A part that was split
 * off later began with the whole.
 *
 * @param upTo the run's date
 * @param without active runs whose adjustments do not count, because this run reverses them first
 */
public record OpenQuery(LocalDate upTo, Set<Integer> without) {
    public OpenQuery {
        without = Set.copyOf(without);
    }
}
