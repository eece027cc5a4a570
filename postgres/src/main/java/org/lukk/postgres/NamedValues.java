package org.lukk.postgres;

import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lukk.values.Dimensions;

/** Values by name in one text, each behind its length: {@code site=1:7|warehouse=2:11}. Dimensions are kept like this. */
final class NamedValues {
    private NamedValues() {}

    static String write(SortedMap<String, String> values) {
        return values.entrySet().stream()
                .map(value -> value.getKey() + "=" + value.getValue().length() + ":" + value.getValue())
                .collect(Collectors.joining("|"));
    }

    static SortedMap<String, String> read(String text) {
        TreeMap<String, String> values = new TreeMap<>();
        int at = 0;
        while (at < text.length()) {
            int equals = text.indexOf('=', at);
            int colon = text.indexOf(':', equals);
            int end = colon + 1 + Integer.parseInt(text, equals + 1, colon, 10);
            values.put(text.substring(at, equals), text.substring(colon + 1, end));
            at = end + 1;
        }
        return values;
    }

    /** Dimensions from their canonical form. */
    static Dimensions dimensions(String canonical) {
        return Dimensions.of(read(canonical));
    }
}
