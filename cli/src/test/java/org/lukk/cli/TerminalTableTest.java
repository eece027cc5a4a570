package org.lukk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukk.interchange.tables.Column;
import org.lukk.interchange.tables.Kind;
import org.lukk.interchange.tables.Table;
import org.lukk.values.Language;

/** Tables keep to the width of the terminal and say what they leave out. */
class TerminalTableTest {
    private record Row(String lot, String message, String note) {}

    private static final Table<Row> TABLE = new Table<>(
            "rows",
            List.of(
                    Column.text("lot", Row::lot),
                    Column.text("message", Row::message),
                    Column.text("note", Row::note),
                    Column.word("book", row -> "primary")));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private List<String> written(int width, Row... rows) {
        Screen screen = new Screen(new PrintWriter(out, true), new PrintWriter(err, true), width);
        try (TerminalTable<Row> table = new TerminalTable<>(TABLE, screen, Language.EN)) {
            List.of(rows).forEach(table);
        }
        return out.toString().lines().toList();
    }

    @Test
    void pipeGetsEverything() {
        assertThat(written(0, new Row("PO1", "a message that goes on and on", "")))
                .containsExactly(
                        "lot  message                        book", "PO1  a message that goes on and on  primary");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void longTextIsShortenedToFit() {
        assertThat(written(34, new Row("PO1", "a message that goes on and on", "")))
                .containsExactly("lot  message               book", "PO1  a message that goes…  primary")
                .allMatch(line -> line.length() <= 34);
    }

    @Test
    void whatStillDoesNotFitIsLeftOutFromTheRightAndSaid() {
        assertThat(written(20, new Row("PO1", "a message that goes on and on", "")))
                .containsExactly("lot  message", "PO1  a message t…")
                .allMatch(line -> line.length() <= 20);
        assertThat(err.toString()).startsWith("(1 more columns do not fit; ");
    }

    @Test
    void tableWithoutRowsIsItsHeading() {
        assertThat(written(0)).containsExactly("lot  message  note  book");
    }

    /** One value of each kind, as a program would read it. */
    private static final Table<String> KINDS = new Table<>(
            "kinds",
            List.of(
                    kind("word", Kind.WORD, "close"),
                    kind("date", Kind.DATE, "2026-01-31"),
                    kind("time", Kind.TIME, "2026-01-31T10:15:30Z"),
                    kind("count", Kind.COUNT, "1234567"),
                    kind("amount", Kind.AMOUNT, "-1234.50"),
                    kind("quantity", Kind.QUANTITY, "1000.5"),
                    kind("unit_cost", Kind.UNIT_COST, "0.333333"),
                    kind("flag", Kind.FLAG, "true")));

    private static Column<String> kind(String name, Kind kind, String plain) {
        return new Column<>(name, kind, row -> plain);
    }

    @Test
    void everyKindIsWrittenForPeople() {
        Screen screen = new Screen(new PrintWriter(out, true), new PrintWriter(err, true), 0);
        try (TerminalTable<String> table = new TerminalTable<>(KINDS, screen, Language.EN)) {
            table.accept("row");
        }
        assertThat(out.toString().lines().skip(1).findFirst())
                .get()
                .asString()
                .contains("close", "31 Jan 2026", "1,234,567", "-1,234.50", "1,000.5", "0.333333", "true");
    }

    @Test
    void datesAndNumbersAreNeverCutShort() {
        Screen screen = new Screen(new PrintWriter(out, true), new PrintWriter(err, true), 30);
        try (TerminalTable<String> table = new TerminalTable<>(KINDS, screen, Language.EN)) {
            table.accept("row");
        }
        assertThat(out.toString()).contains("31 Jan 2026").doesNotContain("…");
        assertThat(err.toString()).startsWith("(");
    }

    @Test
    void onlyTheFirstThousandRowsDecideHowWideColumnsAre() {
        Row[] rows = new Row[1_002];
        java.util.Arrays.fill(rows, new Row("PO1", "short", ""));
        rows[1_001] = new Row("PO2", "longer than any before", "");
        assertThat(written(0, rows)).hasSize(1_003).last().isEqualTo("PO2  longer…  primary");
    }
}
