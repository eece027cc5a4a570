package org.lukk.interchange;

import java.util.Optional;
import org.lukk.interchange.csv.Limits;
import org.lukk.values.Method;

/**
 * How to import.
 *
 * @param createItems method of items that are created because postings name them; empty: they are a fault
 */
public record ImportOptions(Optional<Method> createItems, Limits limits) {
    public static final ImportOptions PLAIN = new ImportOptions(Optional.empty(), Limits.DEFAULT);

    public ImportOptions creatingItems(Method method) {
        return new ImportOptions(Optional.of(method), limits);
    }
}
