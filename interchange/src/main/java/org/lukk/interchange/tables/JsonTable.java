package org.lukk.interchange.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;

/**
 * Writes a table as a JSON list, one object a line with the columns as fields: numbers in plain decimal notation, no value
 * as {@code null}, an empty text as an empty text.
 */
public final class JsonTable<R> implements Consumer<R>, AutoCloseable {
    private final Table<R> table;
    private final Writer out;
    private boolean empty = true;

    /** Begins a list. */
    public JsonTable(Table<R> table, Writer out) {
        this.table = table;
        this.out = out;
    }

    @Override
    public void accept(R row) {
        StringBuilder line = new StringBuilder(empty ? "[\n" : ",\n");
        empty = false;
        object(table, row, line);
        write(line);
    }

    /** One row as a JSON object. */
    public static <R> String object(Table<R> table, R row) {
        StringBuilder text = new StringBuilder();
        object(table, row, text);
        return text.toString();
    }

    private static <R> void object(Table<R> table, R row, StringBuilder text) {
        List<Column<R>> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            Column<R> column = columns.get(i);
            text.append(i == 0 ? "{" : ",");
            string(column.name(), text);
            text.append(':');
            value(column.kind(), column.plain().apply(row), text);
        }
        text.append('}');
    }

    private static void value(Kind kind, String plain, StringBuilder text) {
        if (kind == Kind.TEXT) {
            string(plain, text);
        } else if (plain.isEmpty()) {
            text.append("null");
        } else if (kind.isNumber() || kind == Kind.FLAG) {
            text.append(plain);
        } else {
            string(plain, text);
        }
    }

    /** A JSON string; also safe inside an HTML page. */
    private static void string(String plain, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || c == '<' || c == '\u007f' || c == '\u2028' || c == '\u2029') {
                escaped(c, text);
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }

    private static void escaped(char c, StringBuilder text) {
        text.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            text.append(Character.forDigit((c >> shift) & 0xf, 16));
        }
    }

    /** Ends the list and closes what it writes to. */
    @Override
    public void close() {
        write(empty ? "[]\n" : "\n]\n");
        try {
            out.close();
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }

    private void write(CharSequence text) {
        try {
            out.append(text);
        } catch (IOException unwritten) {
            throw new UncheckedIOException(unwritten);
        }
    }
}
