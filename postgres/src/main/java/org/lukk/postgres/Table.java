package org.lukk.postgres;

import java.util.List;

/** A table with the columns in which rows are written to it. */
record Table(String name, List<String> columns) {
    static Table of(String name, String... columns) {
        return new Table(name, List.of(columns));
    }

    String copy() {
        return "copy " + name + " (" + String.join(", ", columns) + ") from stdin (format binary)";
    }

    String insert() {
        return "insert into " + name + " (" + String.join(", ", columns) + ") values (?"
                + ", ?".repeat(columns.size() - 1) + ")";
    }
}
