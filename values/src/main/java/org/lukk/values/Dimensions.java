package org.lukk.values;

import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Values of inventory dimensions, such as site and warehouse. A dimension that is not named is blank; blank is a value
 * like any other (scenario.md, Form), so blanks are not stored and two combinations are equal when all values are.
 */
public final class Dimensions implements Comparable<Dimensions> {
    public static final Dimensions NONE = new Dimensions(new TreeMap<>());

    private final SortedMap<String, String> values;
    private final String canonical;

    private Dimensions(SortedMap<String, String> values) {
        this.values = values;
        this.canonical = values.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue().length() + ":" + e.getValue())
                .collect(Collectors.joining("|"));
    }

    public static Dimensions of(Map<String, String> values) {
        TreeMap<String, String> kept = new TreeMap<>();
        values.forEach((name, value) -> {
            if (!value.isEmpty()) {
                kept.put(name, value);
            }
        });
        return kept.isEmpty() ? NONE : new Dimensions(kept);
    }

    /** The value of a dimension; empty when blank. */
    public String get(String name) {
        return values.getOrDefault(name, "");
    }

    /** Only the named dimensions: the financial ones give the cost object. */
    public Dimensions only(Set<String> names) {
        if (names.containsAll(values.keySet())) {
            return this;
        }
        TreeMap<String, String> kept = new TreeMap<>(values);
        kept.keySet().retainAll(names);
        return of(kept);
    }

    /** These, with the named ones of {@code other} put over them; a blank in {@code other} leaves what is here. */
    public Dimensions with(Dimensions other) {
        TreeMap<String, String> merged = new TreeMap<>(values);
        merged.putAll(other.values);
        return of(merged);
    }

    public Map<String, String> asMap() {
        return java.util.Collections.unmodifiableSortedMap(values);
    }

    /** One text per combination, the same everywhere: sorted by name, values with their length. */
    public String canonical() {
        return canonical;
    }

    @Override
    public int compareTo(Dimensions other) {
        return canonical.compareTo(other.canonical);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Dimensions d && canonical.equals(d.canonical);
    }

    @Override
    public int hashCode() {
        return canonical.hashCode();
    }

    /** As a person writes them: {@code site=1 warehouse=11}. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue())
                .collect(Collectors.joining(" "));
    }
}
