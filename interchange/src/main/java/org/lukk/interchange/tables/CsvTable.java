package org.lukk.interchange.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a table as CSV, row by row: header first, LF, quotes only where they are needed. Free text that a spreadsheet
 * would take for a formula is {@linkplain Formulas neutralised}.
 */
public final class CsvTable<R> implements Consumer<R>, AutoCloseable {
    private final Table<R> table;
    private final CsvWriter csv;

    /** Begins a file with its header. */
    public CsvTable(Table<R> table, Writer to) {
        this.table = table;
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
        csv.writeRecord(table.names());
    }

    @Override
    public void accept(R row) {
        List<String> cells = new ArrayList<>(table.columns().size());
        for (Column<R> column : table.columns()) {
            String plain = column.plain().apply(row);
            cells.add(column.kind() == Kind.TEXT ? Formulas.neutralised(plain) : plain);
        }
        csv.writeRecord(cells);
    }

    /** Writes out what is buffered and closes what it writes to. */
    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }
}
