package org.lukk.interchange.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a,b|a;b",
                "a,|a;",
                ",|;",
                "\"a,b\",c|a,b;c",
                "\"a\"\"b\"|a\"b",
                "\"\"\"\"|\"",
                "\"\",\"\"|;",
                "a, b |a; b"
            })
    void cellsAreTakenApart(String line, String cells) {
        Cells taken = Cells.of(line.strip());
        assertThat(taken.isBroken()).isFalse();
        assertThat(String.join(";", taken.cells())).isEqualTo(cells.strip());
    }

    @Test
    void anEmptyLineIsOneEmptyCell() {
        assertThat(Cells.of("").cells()).containsExactly("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a,\"b|1|\"b",
                "\"a\"b,c|0|\"a\"b,c",
                "a,b\"c|1|b\"c",
                "\"|0|\"",
                "\"\"\"|0|\"\"\"",
                "a,b,\"c,d|2|\"c,d"
            })
    void aBrokenQuoteIsToldWithItsCell(String line, int place, String value) {
        Cells taken = Cells.of(line.strip());
        assertThat(taken.isBroken()).isTrue();
        assertThat(taken.cells()).hasSize(place);
        assertThat(taken.broken()).isEqualTo(value.strip());
    }
}
