package org.lukk.cli;

import java.util.List;
import java.util.function.Consumer;
import org.lukk.interchange.tables.CsvTable;
import org.lukk.interchange.tables.JsonTable;
import org.lukk.interchange.tables.Table;
import org.lukk.values.Language;

/** Writes tables in the format asked for: for people as wide as the terminal, as CSV or as JSON. */
record TableOutput(Format format, Screen screen, Language language) {
    static TableOutput of(BooksOptions options, Screen screen) {
        return new TableOutput(options.format, screen, options.language());
    }

    /** Writes rows as they come. */
    <R> void write(Table<R> table, Consumer<? super Consumer<R>> rows) {
        switch (format) {
            case CSV -> {
                try (CsvTable<R> csv = new CsvTable<>(table, screen.unclosed())) {
                    rows.accept(csv);
                }
            }
            case JSON -> {
                try (JsonTable<R> json = new JsonTable<>(table, screen.unclosed())) {
                    rows.accept(json);
                }
            }
            case TABLE -> {
                try (TerminalTable<R> lines = new TerminalTable<>(table, screen, language)) {
                    rows.accept(lines);
                }
            }
        }
    }

    /** Writes what is there already. */
    <R> void write(Table<R> table, List<R> rows) {
        write(table, rows::forEach);
    }
}
