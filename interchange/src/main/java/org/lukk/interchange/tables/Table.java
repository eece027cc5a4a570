package org.lukk.interchange.tables;

import java.util.List;

/**
 * A table: a CSV file, a list of JSON objects and what a terminal shows are the same columns under the same names.
 *
 * @param name the noun of interchange.md: {@code ledger-entries}
 */
public record Table<R>(String name, List<Column<R>> columns) {
    public Table {
        columns = List.copyOf(columns);
    }

    public List<String> names() {
        return columns.stream().map(Column::name).toList();
    }

    /** The plain texts of a row, in the order of the columns. */
    public List<String> plain(R row) {
        return columns.stream().map(column -> column.plain().apply(row)).toList();
    }

    /** The name of its file: {@code ledger-entries.csv}. */
    public String file() {
        return name + ".csv";
    }
}
