package org.lukk.memory;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lukk.closing.PostingRow;

/** Rows that were posted once and are to be posted only once. */
final class MemoryRows {
    private final Undo undo;
    private final Map<String, PostingRow> byKey = new LinkedHashMap<>();
    private long imports;

    MemoryRows(Undo undo) {
        this.undo = undo;
    }

    Map<String, PostingRow> find(Collection<String> keys) {
        Map<String, PostingRow> found = new HashMap<>();
        for (String key : keys) {
            PostingRow row = byKey.get(key);
            if (row != null) {
                found.put(key, row);
            }
        }
        return found;
    }

    long nextImport() {
        imports++;
        undo.note(() -> imports--);
        return imports;
    }

    void add(List<PostingRow> added) {
        added.forEach(row -> undo.put(byKey, row.key(), row));
    }

    List<PostingRow> ofImport(long number) {
        return byKey.values().stream()
                .filter(row -> row.importNumber() == number)
                .toList();
    }
}
