package org.lukk.scenario;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.lukk.values.Dimensions;

/**
 * Dimensions as a line names them. Other than in {@link Dimensions}, a blank that was written ({@code site=}) differs
 * from a dimension left out: an expectation sums over what is left out, and {@code to} takes it from {@code from}.
 *
 * @param named value by name of dimension, in the order written; empty is blank
 */
public record DimensionValues(Map<String, String> named) {
    public static final DimensionValues NONE = new DimensionValues(Map.of());

    public DimensionValues {
        named = Collections.unmodifiableMap(new LinkedHashMap<>(named));
    }

    /** Of a posting: what is not named is blank. */
    public Dimensions dimensions() {
        return Dimensions.of(named);
    }

    /** These, and what they do not name from {@code other}. */
    public DimensionValues orElse(DimensionValues other) {
        Map<String, String> merged = new LinkedHashMap<>(other.named);
        merged.putAll(named);
        return new DimensionValues(merged);
    }
}
