package org.lukk.interchange.csv;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;

/** Reads a file of a table row by row. Lines that are no rows are told as faults and passed over. */
public final class CsvRows {
    private final CsvFile file;
    private final TableForm form;
    private final Limits limits;
    private final Faults faults;
    private final Set<String> missing = new HashSet<>();
    private long headerLine;
    private long rows;
    private long checksum;

    public CsvRows(CsvFile file, TableForm form, Limits limits, Faults faults) {
        this.file = file;
        this.form = form;
        this.limits = limits;
        this.faults = faults;
    }

    String file() {
        return file.name();
    }

    Faults faults() {
        return faults;
    }

    /** Lines that hold a row, good or bad. */
    public long rows() {
        return rows;
    }

    /** Of all that was read: the same when the file is read again, unless it was changed. */
    public long checksum() {
        return checksum;
    }

    /** The names in a file's first line; none if it cannot be read. */
    public static List<String> headerOf(CsvFile file) {
        CsvRows reader = new CsvRows(file, TableForm.of("", List.of(), List.of()), Limits.DEFAULT, new Faults());
        try (Lines lines = new Lines(file.contents().open(), Limits.DEFAULT.lineBytes())) {
            Header header = reader.header(lines);
            return header == null ? List.of() : header.names();
        } catch (IOException unreadable) {
            reader.unreadable(reason(unreadable));
            return List.of();
        }
    }

    /** Reads all rows whose cells can be told apart. */
    public void forEach(Consumer<? super Row> row) {
        try (Lines lines = new Lines(file.contents().open(), limits.lineBytes())) {
            read(lines, row);
            checksum = lines.checksum();
        } catch (IOException unreadable) {
            unreadable("a file that can be read: " + reason(unreadable));
        }
    }

    /** Exceptions of the file system often say no more than the file's name. */
    private static String reason(IOException unreadable) {
        return unreadable.getClass().getSimpleName() + " " + unreadable.getMessage();
    }

    private void read(Lines lines, Consumer<? super Row> row) throws IOException {
        Header header = header(lines);
        if (header == null || !header.isUsable()) {
            return;
        }
        while (lines.next()) {
            String text = lines.text();
            if (text.isEmpty() && !lines.isTooLong()) {
                continue;
            }
            rows++;
            if (rows > limits.rows()) {
                limit("rows of " + file.name(), lines.number(), limits.rows());
                return;
            }
            List<String> cells = cells(lines, text, header);
            if (cells.size() == header.names().size()) {
                row.accept(new Row(this, header, cells, lines.number()));
            }
        }
    }

    /** The header; null, and told, if there is none. */
    private @Nullable Header header(Lines lines) throws IOException {
        while (lines.next()) {
            if (lines.number() == 1 && lines.isUtf16()) {
                unreadable("UTF-8; this is UTF-16");
                return null;
            }
            String text = lines.text();
            if (!text.isEmpty() || lines.isTooLong()) {
                headerLine = lines.number();
                long before = faults.count();
                List<String> names = cells(lines, text, null);
                return faults.count() > before ? null : Header.of(form, names, file.name(), headerLine, faults);
            }
        }
        unreadable("a first line with the names of columns: " + form.known());
        return null;
    }

    /** The cells of a line; none, and told, if the line cannot be taken apart. */
    private List<String> cells(Lines lines, String text, @Nullable Header header) {
        long line = lines.number();
        if (lines.isTooLong()) {
            limit("bytes of a line of " + file.name(), line, limits.lineBytes());
            return List.of();
        }
        int bad = lines.badByte(text);
        if (bad >= 0) {
            Cells before = Cells.of(lines.textBefore(bad));
            int place = before.cells().size() - (before.isBroken() ? 0 : 1);
            badInput(line, column(header, place), lines.byteAt(bad), "UTF-8");
            return List.of();
        }
        Cells cells = Cells.of(text, header == null ? 0 : header.names().size());
        int size = cells.cells().size();
        if (cells.isBroken()) {
            badInput(line, column(header, size), cells.broken(), cells.expected());
            return List.of();
        }
        if (header != null && size != header.names().size()) {
            String wanted = header.names().size() + " values, as many as the header has columns";
            badInput(line, "", size + " values", wanted);
        }
        return cells.cells();
    }

    private static String column(@Nullable Header header, int place) {
        return header == null ? Integer.toString(place + 1) : header.name(place);
    }

    /** Tells once that a column is missing which some rows need. */
    void missingColumn(String column, Header header) {
        if (!form.required().contains(column) && missing.add(column)) {
            header.missing(column, file.name(), headerLine, faults);
        }
    }

    private void badInput(long line, String column, String value, String expected) {
        Finding finding = Finding.of(Code.BAD_INPUT)
                .with(Argument.VALUE, Faults.clipped(value))
                .with(Argument.EXPECTED, expected);
        faults.add(finding, file.name(), line, column, value, expected);
    }

    private void limit(String what, long line, long limit) {
        Finding finding = Finding.of(Code.LIMIT_EXCEEDED)
                .with(Argument.NAME, "The number of " + what)
                .with(Argument.VALUE, "more than " + limit)
                .with(Argument.LIMIT, Long.toString(limit));
        faults.add(finding, file.name(), line, "", "", "at most " + limit + " " + what);
    }

    private void unreadable(String expected) {
        Finding finding = Finding.of(Code.UNREADABLE_FILE)
                .with(Argument.NAME, file.name())
                .with(Argument.EXPECTED, expected);
        faults.add(finding, file.name(), 0, "", "", expected);
    }
}
