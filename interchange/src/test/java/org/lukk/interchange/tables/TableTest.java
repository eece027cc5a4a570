package org.lukk.interchange.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukk.values.Currency;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

class TableTest {
    private static final Currency USD = new Currency("USD", 2);

    private record Row(String lot, LocalDate date, Quantity quantity, Money amount, boolean open) {}

    private static final Table<Row> TABLE = new Table<>(
            "rows",
            List.of(
                    Column.text("lot", Row::lot),
                    Column.date("date", Row::date),
                    Column.quantity("quantity", Row::quantity),
                    Column.amount("amount", USD, Row::amount),
                    Column.flag("open", Row::open)));

    private static final Row ROW =
            new Row("=PO\"1\"", LocalDate.parse("2026-01-31"), Quantity.of(-3), Money.ofMinor(-1050), true);

    @Test
    void csvHasTheColumnsAsHeaderAndFormulasAreHarmless() {
        StringWriter text = new StringWriter();
        try (CsvTable<Row> csv = new CsvTable<>(TABLE, text)) {
            csv.accept(ROW);
        }
        assertThat(text).hasToString("lot,date,quantity,amount,open\n\"'=PO\"\"1\"\"\",2026-01-31,-3,-10.50,true\n");
    }

    @Test
    void jsonHasTheColumnsAsFieldsAndNumbersAsNumbers() {
        StringWriter text = new StringWriter();
        try (JsonTable<Row> json = new JsonTable<>(TABLE, text)) {
            json.accept(ROW);
            json.accept(ROW);
        }
        String object =
                "{\"lot\":\"=PO\\\"1\\\"\",\"date\":\"2026-01-31\",\"quantity\":-3,\"amount\":-10.50,\"open\":true}";
        assertThat(text).hasToString("[\n" + object + ",\n" + object + "\n]\n");
    }

    @Test
    void anEmptyTableIsAnEmptyList() {
        StringWriter text = new StringWriter();
        new JsonTable<>(TABLE, text).close();
        assertThat(text).hasToString("[]\n");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"=1+1,'=1+1", "-5,'-5", "@a,'@a", "+a,'+a", "'=1,''=1", "''@,'''@", "O'Brien,O'Brien", "'a,'a"})
    void everyTextComesBackAsItWas(String text, String cell) {
        assertThat(Formulas.neutralised(text)).isEqualTo(cell);
        assertThat(Formulas.restored(cell)).isEqualTo(text);
    }
}
