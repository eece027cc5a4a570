package org.lukk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukk.interchange.tables.Column;
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
}
