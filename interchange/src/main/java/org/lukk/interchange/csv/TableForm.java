package org.lukk.interchange.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which columns a table has.
 *
 * @param name of the table
 * @param required columns that must be there
 * @param optional columns that may be left out
 * @param further whether a column of another name is known: dimensions of postings
 * @param furtherKnown how those are told
 */
public record TableForm(
        String name,
        List<String> required,
        List<String> optional,
        Predicate<String> further,
        List<String> furtherKnown) {
    public TableForm {
        required = List.copyOf(required);
        optional = List.copyOf(optional);
        furtherKnown = List.copyOf(furtherKnown);
    }

    public static TableForm of(String name, List<String> required, List<String> optional) {
        return new TableForm(name, required, optional, column -> false, List.of());
    }

    public boolean knows(String column) {
        return required.contains(column) || optional.contains(column) || further.test(column);
    }

    /** All columns by name, as an unknown one is answered. */
    public String known() {
        List<String> all = new ArrayList<>(required);
        all.addAll(optional);
        all.addAll(furtherKnown);
        return String.join(", ", all);
    }
}
