package org.lukk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The same table for people, as CSV and as JSON. */
@ExtendWith(DataFolder.Shared.class)
class OutputTest {
    private TestCompany company;

    @BeforeEach
    void post(DataFolder folder) {
        company = folder.company();
        company.post("2026-01-01 purchase PO1 bolt 1000 @ 1234.50");
    }

    @Test
    void numbersStandToTheRightAndAreGrouped() {
        assertThat(company.lukk("report", "trial-balance").lines())
                .containsExactly(
                        "account  name             type       category   opening         debit        credit        closing",
                        "14600    Inventory        asset      inventory     0.00  1,234,500.00          0.00   1,234,500.00",
                        "24000    Vendor balances  liability  vendor        0.00          0.00  1,234,500.00  -1,234,500.00");
    }

    @Test
    void norwegianWritesNumbersTheNorwegianWay() {
        assertThat(company.lukk("report", "trial-balance", "--lang", "nb").out())
                .contains("1\u00a0234\u00a0500,00")
                .contains("\u22121\u00a0234\u00a0500,00");
    }

    @Test
    void csvIsPlain() {
        assertThat(company.lukk("report", "trial-balance", "--format", "csv").out())
                .isEqualTo("""
                        account,name,type,category,opening,debit,credit,closing
                        14600,Inventory,asset,inventory,0.00,1234500.00,0.00,1234500.00
                        24000,Vendor balances,liability,vendor,0.00,0.00,1234500.00,-1234500.00
                        """);
    }

    @Test
    void jsonHasTheSameFieldsAndPlainNumbers() {
        assertThat(company.lukk("report", "on-hand", "--format", "JSON").out())
                .startsWith("[\n{\"item\":\"bolt\",")
                .contains("\"quantity\":1000,\"amount\":1234500.00,\"average\":1234.500000}")
                .endsWith("\n]\n");
    }

    @Test
    void whatACommandFoundOrDidIsATableToo(@TempDir Path temp) {
        assertThat(company.lukk("rebuild", "--format", "csv").lines()).startsWith("projection,wrong_rows", "on_hand,0");
        assertThat(company.lukk("export", temp.resolve("out").toString(), "--format", "json")
                        .out())
                .contains("{\"file\":\"postings.csv\",\"rows\":1}");
        assertThat(company.lukk("backup", temp.resolve("books").toString(), "--format", "csv")
                        .lines())
                .hasSize(2)
                .startsWith("file,tables,rows");
        assertThat(company.lukk("db", "status", "--format", "json").out()).contains("\"status\":\"running on port");
        assertThat(company.lukk("doctor", "--format", "csv").out()).contains("tables as this version needs");
    }

    @Test
    void theStateOfTheBooksIsToldInNorwegianToo(@TempDir Path temp) {
        assertThat(company.lukk("verify", "--lang", "nb").lines())
                .startsWith("Regnskapet stemmer:")
                .contains("  lager og økonomi er like");
        assertThat(company.lukk("rebuild", "--lang", "nb").lines()).startsWith("on_hand: var riktig");
        assertThat(company.lukk("doctor", "--lang", "nb").out()).contains("Minne", "kjører på port", "firmaer: ");
        assertThat(company.lukk("db", "migrate", "--lang", "nb").out()).contains("har allerede tabellene");
        assertThat(company.lukk("report", "reconciliation", "--lang", "nb").lines())
                .endsWith("Lager og konti stemmer; debet er lik kredit.");
        String file = temp.resolve("bok").toString();
        assertThat(company.lukk("backup", file, "--lang", "nb").out())
                .startsWith(file + ": ")
                .contains(" rader fra ");
    }

    @Test
    void anImportIsATableOfItsFiles(@TempDir Path temp) throws IOException {
        Path file = Files.writeString(temp.resolve("items.csv"), "item\nscrew\n");
        assertThat(company.lukk("import", file.toString(), "--format", "csv").out())
                .matches("file,rows,stored,already,import\nitems.csv,1,1,0,[1-9][0-9]*\n");
        assertThat(company.lukk("import", file.toString(), "--format", "csv").out())
                .isEqualTo("file,rows,stored,already,import\nitems.csv,1,0,1,\n");
    }

    @Test
    void reconciliationEndsWithItsVerdict() {
        Answer answer = company.lukk("report", "reconciliation");
        assertThat(answer.exitCode()).isZero();
        assertThat(answer.lines().getLast()).isEqualTo("Stock and accounts agree; debits equal credits.");
    }

    @Test
    void reportAsOfADayLooksBack() {
        assertThat(company.lukk("report", "on-hand", "--as-of", "2025-12-31", "--format", "json")
                        .out())
                .isEqualTo("[]\n");
    }
}
