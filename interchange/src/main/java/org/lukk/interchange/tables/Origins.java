package org.lukk.interchange.tables;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.lukk.inventory.Origin;

/**
 * Who recorded each lot first. Lots that follow one another without a gap mostly come from one origin, an import above
 * all, so that runs of them are kept and not each.
 */
final class Origins {
    private final TreeMap<Long, Run> runs = new TreeMap<>();

    private record Run(long last, Origin origin) {}

    /** Notes an update in the order of entry; only the first of a lot counts. */
    void note(long lot, Origin origin) {
        Map.Entry<Long, Run> before = runs.floorEntry(lot);
        if (before != null && lot <= before.getValue().last()) {
            return;
        }
        boolean goesOn = before != null
                && lot == before.getValue().last() + 1
                && origin.equals(before.getValue().origin());
        if (goesOn) {
            runs.put(before.getKey(), new Run(lot, before.getValue().origin()));
        } else {
            runs.put(lot, new Run(lot, origin));
        }
    }

    @Nullable
    Origin of(long lot) {
        Map.Entry<Long, Run> run = runs.floorEntry(lot);
        return run != null && lot <= run.getValue().last() ? run.getValue().origin() : null;
    }
}
