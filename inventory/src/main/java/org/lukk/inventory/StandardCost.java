package org.lukk.inventory;

import java.time.LocalDate;
import java.util.Map;
import org.lukk.values.CostObject;
import org.lukk.values.UnitCost;

/**
 * A standard cost that was activated (costing.md 7.9). The one activated last counts, for all that is posted from then
 * on, so that stock is always worth its quantity at standard.
 *
 * @param number place in the order of entry: higher than the lots before it, lower than those after it
 * @param dimensions values that single out cost objects; dimensions left out match all
 */
public record StandardCost(
        long number, String item, LocalDate date, UnitCost unitCost, Map<String, String> dimensions) {
    public StandardCost {
        dimensions = Map.copyOf(dimensions);
    }

    /** Whether it is for a cost object. */
    boolean isFor(CostObject costObject) {
        return costObject.item().equals(item)
                && dimensions.entrySet().stream()
                        .allMatch(asked ->
                                costObject.financial().get(asked.getKey()).equals(asked.getValue()));
    }
}
