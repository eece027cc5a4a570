package org.lukk.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.lukk.interchange.tables.Column;
import org.lukk.interchange.tables.Kind;
import org.lukk.interchange.tables.Table;
import org.lukk.values.Figures;
import org.lukk.values.Language;
import org.lukk.values.Quantity;

/**
 * Writes a table for people: numbers to the right and grouped, dates as the language writes them, and no wider than the
 * terminal. Columns without a single value are left out; what still does not fit is shortened, then dropped from the
 * right, and said.
 */
final class TerminalTable<R> implements Consumer<R>, AutoCloseable {
    /** Rows whose widths decide; what comes after is written at once. */
    private static final int SAMPLE = 1000;

    private static final int GAP = 2;
    private static final int SHORTEST_TEXT = 12;

    private final Table<R> table;
    private final Screen screen;
    private final Figures figures;
    private final Phrases phrases;
    private final ZoneId zone = ZoneId.systemDefault();
    private final List<List<String>> sample = new ArrayList<>();
    private List<Integer> shown = List.of();
    private int[] widths = new int[0];
    private boolean begun;

    TerminalTable(Table<R> table, Screen screen, Language language) {
        this.table = table;
        this.screen = screen;
        this.figures = new Figures(language);
        this.phrases = new Phrases(language);
    }

    @Override
    public void accept(R row) {
        List<String> cells = new ArrayList<>(table.columns().size());
        for (Column<R> column : table.columns()) {
            cells.add(shown(column.kind(), column.plain().apply(row)));
        }
        if (begun) {
            writeLine(cells);
        } else {
            sample.add(cells);
            if (sample.size() == SAMPLE) {
                begin();
            }
        }
    }

    private String shown(Kind kind, String plain) {
        if (plain.isEmpty()) {
            return "";
        }
        return switch (kind) {
            case TEXT, WORD, FLAG -> plain;
            case DATE -> figures.date(LocalDate.parse(plain));
            case TIME -> figures.moment(Instant.parse(plain), zone);
            case COUNT -> figures.count(Long.parseLong(plain));
            case AMOUNT -> figures.amount(new BigDecimal(plain));
            case QUANTITY -> figures.quantity(Quantity.of(new BigDecimal(plain)));
            case UNIT_COST -> figures.unitCost(new BigDecimal(plain));
        };
    }

    private void begin() {
        begun = true;
        measure();
        int dropped = fit();
        writeLine(table.names());
        sample.forEach(this::writeLine);
        sample.clear();
        if (dropped > 0) {
            screen.err().println(phrases.of(Phrase.COLUMNS_LEFT_OUT, dropped));
        }
    }

    private void measure() {
        int columns = table.columns().size();
        widths = new int[columns];
        List<Integer> filled = new ArrayList<>();
        for (int column = 0; column < columns; column++) {
            for (List<String> row : sample) {
                widths[column] = Math.max(widths[column], row.get(column).length());
            }
            if (widths[column] > 0 || sample.isEmpty()) {
                filled.add(column);
                widths[column] =
                        Math.max(widths[column], table.names().get(column).length());
            }
        }
        shown = filled;
    }

    /** Shortens texts, then drops columns from the right, until the line fits; says how many were dropped. */
    private int fit() {
        for (int column : shown) {
            int excess = lineWidth() - screen.tableWidth();
            if (excess > 0
                    && table.columns().get(column).kind() != Kind.DATE
                    && !table.columns().get(column).kind().isNumber()) {
                widths[column] = Math.max(Math.min(widths[column], SHORTEST_TEXT), widths[column] - excess);
            }
        }
        int before = shown.size();
        while (shown.size() > 1 && lineWidth() > screen.tableWidth()) {
            shown = shown.subList(0, shown.size() - 1);
        }
        return before - shown.size();
    }

    private int lineWidth() {
        int width = -GAP;
        for (int column : shown) {
            width += widths[column] + GAP;
        }
        return width;
    }

    private void writeLine(List<String> cells) {
        StringBuilder line = new StringBuilder();
        for (int column : shown) {
            if (!line.isEmpty()) {
                line.append(" ".repeat(GAP));
            }
            append(
                    line,
                    cells.get(column),
                    widths[column],
                    table.columns().get(column).kind().isNumber());
        }
        screen.out().println(line.toString().stripTrailing());
    }

    private static void append(StringBuilder line, String cell, int width, boolean right) {
        String fitting = cell.length() <= width ? cell : cell.substring(0, Math.max(0, width - 1)) + "…";
        String padding = " ".repeat(width - fitting.length());
        line.append(right ? padding + fitting : fitting + padding);
    }

    @Override
    public void close() {
        if (!begun) {
            begin();
        }
        screen.out().flush();
    }
}
