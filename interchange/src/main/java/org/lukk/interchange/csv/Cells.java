package org.lukk.interchange.csv;

import java.util.ArrayList;
import java.util.List;

/**
 * The cells of one line (RFC 4180), up to the first broken quote. A reader of whole files has to give up there; this one
 * goes on with the next line.
 */
final class Cells {
    private static final String CLOSING = "a closing quote mark on the same line";
    private static final String AFTER = "a comma after the closing quote mark";
    private static final String INSIDE = "quote marks around the whole value, those inside it doubled";

    private final String line;
    private final List<String> cells;
    private String expected = "";
    private String broken = "";

    private Cells(String line, int expectedCells) {
        this.line = line;
        this.cells = new ArrayList<>(expectedCells);
    }

    static Cells of(String line) {
        return of(line, 0);
    }

    /** The cells of a line that should have so many. */
    static Cells of(String line, int expectedCells) {
        Cells cells = new Cells(line, expectedCells);
        int next = 0;
        while (next <= line.length()) {
            next = line.startsWith("\"", next) ? cells.quoted(next) : cells.plain(next);
        }
        return cells;
    }

    /** Reads a cell without quotes and returns where the next one begins; behind the line after the last one. */
    private int plain(int from) {
        int comma = line.indexOf(',', from);
        int end = comma < 0 ? line.length() : comma;
        String cell = line.substring(from, end);
        if (cell.indexOf('"') >= 0) {
            return fault(INSIDE, cell);
        }
        cells.add(cell);
        return end + 1;
    }

    private int quoted(int from) {
        int quote = line.indexOf('"', from + 1);
        boolean doubled = false;
        while (quote >= 0 && line.startsWith("\"", quote + 1)) {
            doubled = true;
            quote = line.indexOf('"', quote + 2);
        }
        if (quote < 0) {
            return fault(CLOSING, line.substring(from));
        }
        if (quote + 1 < line.length() && line.charAt(quote + 1) != ',') {
            return fault(AFTER, line.substring(from));
        }
        String cell = line.substring(from + 1, quote);
        cells.add(doubled ? cell.replace("\"\"", "\"") : cell);
        return quote + 2;
    }

    private int fault(String whatWasExpected, String value) {
        expected = whatWasExpected;
        broken = value;
        return line.length() + 1;
    }

    /** The cells before a broken one, or all. */
    List<String> cells() {
        return cells;
    }

    boolean isBroken() {
        return !expected.isEmpty();
    }

    /** What was expected of the cell after {@link #cells}. */
    String expected() {
        return expected;
    }

    String broken() {
        return broken;
    }
}
