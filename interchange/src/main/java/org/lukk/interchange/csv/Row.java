package org.lukk.interchange.csv;

import java.util.List;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;

/** A row of a table, and the faults found in it. */
public final class Row {
    private final CsvRows reader;
    private final Header header;
    private final List<String> cells;
    private final long line;
    private boolean faulty;

    Row(CsvRows reader, Header header, List<String> cells, long line) {
        this.reader = reader;
        this.header = header;
        this.cells = cells;
        this.line = line;
    }

    public String file() {
        return reader.file();
    }

    public long line() {
        return line;
    }

    public Header header() {
        return header;
    }

    /** What stands at a place of the header; empty at -1. */
    public String at(int place) {
        return place < 0 ? "" : cells.get(place);
    }

    public Cell cell(String column) {
        return new Cell(this, column, at(header.place(column)));
    }

    /** Whether a fault was found in this row. */
    public boolean isFaulty() {
        return faulty;
    }

    /** Tells that a value does not fit. */
    public void badInput(String column, String value, String expected) {
        tell(
                Finding.of(Code.BAD_INPUT)
                        .with(Argument.VALUE, Faults.clipped(value))
                        .with(Argument.EXPECTED, expected),
                column,
                value,
                expected);
    }

    /** Tells that a value is missing; where the whole column is, that is told once. */
    public void missing(String column, String expected) {
        if (header.has(column)) {
            tell(
                    Finding.of(Code.MISSING_VALUE).with(Argument.COLUMN, column).with(Argument.EXPECTED, expected),
                    column,
                    "",
                    expected);
        } else {
            faulty = true;
            reader.missingColumn(column, header);
        }
    }

    public void tell(Finding finding, String column, String value, String expected) {
        faulty = true;
        reader.faults().add(finding, reader.file(), line, column, value, expected);
    }
}
