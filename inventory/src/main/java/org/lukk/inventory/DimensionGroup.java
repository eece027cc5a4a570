package org.lukk.inventory;

import java.util.Set;
import java.util.TreeSet;
import org.lukk.values.Dimensions;

/**
 * Dimension group: which inventory dimensions an item has and which of them split its cost (costing.md section 5).
 *
 * @param financial dimensions with a cost of their own
 * @param physical dimensions that only say where the goods are
 * @param ledger dimensions carried to the ledger entries; they split neither cost nor stock
 */
public record DimensionGroup(String name, Set<String> financial, Set<String> physical, Set<String> ledger) {
    /** What an item without a dimension group has (scenario.md, Set-up). */
    public static final DimensionGroup DEFAULT =
            new DimensionGroup("", Set.of("site"), Set.of("warehouse", "location", "batch", "serial"), Set.of());

    public DimensionGroup {
        financial = Set.copyOf(financial);
        physical = Set.copyOf(physical);
        ledger = Set.copyOf(ledger);
    }

    /** The dimensions of an inventory transaction, without the ones that only go to the ledger. */
    public Dimensions inventory(Dimensions given) {
        TreeSet<String> names = new TreeSet<>(financial);
        names.addAll(physical);
        return given.only(names);
    }

    public Dimensions financial(Dimensions given) {
        return given.only(financial);
    }

    /** The dimensions its ledger entries carry: the financial ones and those of the ledger. */
    public Dimensions entries(Dimensions given) {
        TreeSet<String> names = new TreeSet<>(financial);
        names.addAll(ledger);
        return given.only(names);
    }

    public boolean knows(String dimension) {
        return financial.contains(dimension) || physical.contains(dimension) || ledger.contains(dimension);
    }
}
