package org.lukk.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.lukk.inventory.RunAdjustment;
import org.lukk.inventory.TransactionState;

/**
 * What a run looks at.
 *
 * @param date up to and including
 * @param items only these; empty: all
 * @param without active runs that this run reverses first, so that their adjustments do not count
 */
record RunScope(LocalDate date, Set<String> items, Set<Integer> without) {
    /** A transaction as it stands without the runs that this one reverses first. */
    TransactionState counting(TransactionState state) {
        List<RunAdjustment> counting = state.adjustments().stream()
                .filter(adjustment -> !without.contains(adjustment.run()))
                .toList();
        return counting.size() == state.adjustments().size() ? state : state.adjustedBy(counting);
    }
}
