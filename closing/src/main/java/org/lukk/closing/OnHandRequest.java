package org.lukk.closing;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lukk.values.Money;
import org.lukk.values.UnitCost;

/**
 * What an on-hand adjustment is asked to do (costing.md section 15).
 *
 * @param date of the last close
 * @param dimensions values that single out cost objects; dimensions left out match all
 */
public record OnHandRequest(LocalDate date, String item, Map<String, String> dimensions, NewValue value) {
    public OnHandRequest {
        dimensions = Map.copyOf(dimensions);
    }

    /** What the open layers are to be worth. */
    public sealed interface NewValue {
        /** Each layer at a unit cost: 2 pieces at 11.00 are worth 22.00. */
        record AtUnitCost(UnitCost unitCost) implements NewValue {}

        /** Changed by an amount, spread over the layers; the remainder falls on the largest. */
        record ChangedBy(Money amount, Spread by) implements NewValue {}
    }

    /** By what an amount is spread over layers. */
    public enum Spread {
        QUANTITY,
        VALUE
    }

    /** Whether a cost object's financial dimension has the value asked for. */
    boolean asksFor(String dimension, @Nullable String value) {
        String asked = dimensions.get(dimension);
        return asked == null || asked.equals(value == null ? "" : value);
    }
}
