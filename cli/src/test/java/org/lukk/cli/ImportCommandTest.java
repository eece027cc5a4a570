package org.lukk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files in: whole or not at all, each row once. */
@ExtendWith(DataFolder.Shared.class)
class ImportCommandTest {
    private static final String GOOD = """
            date,event,lot,item,quantity,unit_cost
            2026-01-02,purchase,PO1,bolt,10,10.00
            2026-01-09,sell,SO1,bolt,4,
            """;
    private static final String BAD = """
            date,event,lot,item,quantity,unit_cost
            2026-01-02,purchase,PO1,bolt,10,10.00
            2026-02-30,purchase,PO2,bolt,10,10.00
            2026-01-03,purchase,PO3,nut,10,10.00
            2026-01-04,purchase,PO1,bolt,10,10.00
            2026-01-05,purchase,PO4,bolt,1e3,10.00
            2026-01-06,purchase,PO5,bolt,1,"10.00
            2026-01-06,purchase,PO\u00e5,bolt,1,10.00
            2026-01-06,purchase,PO7,bolt
            2026-01-06,buy,PO8,bolt,1,10.00
            """;

    private TestCompany company;

    @BeforeEach
    void open(DataFolder folder) {
        company = folder.company();
    }

    private String transactions() {
        return company.lukk("transactions", "--format", "csv").out();
    }

    @Test
    void sameFileTwiceChangesNothingAndSaysSo() {
        assertThat(company.imports("postings.csv", GOOD).out()).contains("2 stored, 0 already there");
        String before = transactions();
        Answer again = company.imports("postings.csv", GOOD);
        assertThat(again.exitCode()).isZero();
        assertThat(again.out())
                .contains("0 stored, 2 already there")
                .endsWith("Everything was there already; nothing was changed.\n");
        assertThat(transactions()).isEqualTo(before);
    }

    @Test
    void everyFaultHasFileLineAndColumnAndNothingIsStored() throws IOException {
        Path file = company.folder().file("postings.csv", "");
        Files.write(file, BAD.getBytes(StandardCharsets.ISO_8859_1));
        Answer answer = company.lukk("import", file.toString());
        assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err())
                .contains("postings.csv:3:date: ")
                .contains("postings.csv:4:item: unknown-item: ")
                .contains("postings.csv:5:lot: duplicate-lot: ")
                .contains("postings.csv:6:quantity: ")
                .contains("postings.csv:7:unit_cost: bad-input: ")
                .contains("postings.csv:8:lot: bad-input: ")
                .contains("postings.csv:9: bad-input: ")
                .contains("postings.csv:10:event: bad-input: ")
                .endsWith("8 faults; nothing was changed.\n");
        assertThat(transactions().lines()).hasSize(1);
    }

    @Test
    void columnsThatAreMissingOrUnknownAreNamed() {
        Answer answer = company.imports("postings.csv", "date,lot,item,qty\n2026-01-02,PO1,bolt,1\n");
        assertThat(answer.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(answer.err())
                .contains("postings.csv:1:event: missing-column: ")
                .contains("postings.csv:1:qty: unknown-column: ");
    }

    @Test
    void dryRunReportsAndStoresNothing() {
        String file = company.folder().file("postings.csv", GOOD).toString();
        Answer answer = company.lukk("import", "--dry-run", file);
        assertThat(answer.out()).contains("2 would be stored").endsWith("Dry run; nothing was changed.\n");
        assertThat(transactions().lines()).hasSize(1);
    }

    @Test
    void undoTakesTheImportBackUnlessACloseHasSettledIt() {
        String number = company.imports("postings.csv", GOOD).out().replaceAll("(?s).*--undo ([0-9]+) .*", "$1");
        company.lukk("close", "--to", "2026-01-31");
        Answer refused = company.lukk("import", "--undo", number);
        assertThat(refused.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.err()).contains("already-settled: ").endsWith("nothing was changed.\n");
        company.lukk("reverse");
        assertThat(company.lukk("import", "--undo", number).out()).contains("2 postings cancelled");
    }

    @Test
    void itemsAreCreatedWhereThatIsAskedFor() {
        String file = company.folder()
                .file("postings.csv", GOOD.replace("bolt", "washer"))
                .toString();
        assertThat(company.lukk("import", file).exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(company.lukk("import", file, "--create-items", "fifo").out()).contains("1 items created.");
    }

    @Test
    void exportCanBeImportedByAnotherCompany(DataFolder folder) {
        company.withOneSale();
        String out = folder.path().resolveSibling("out-" + company.name()).toString();
        assertThat(company.lukk("export", out).exitCode()).isZero();
        TestCompany other = folder.company();
        assertThat(other.lukk("import", out).exitCode()).isZero();
        assertThat(other.lukk("report", "trial-balance").out())
                .isEqualTo(company.lukk("report", "trial-balance").out());
    }

    @Test
    void whatToImportMustBeSaid() {
        assertThat(company.lukk("import").err())
                .startsWith("missing-value: PATH is missing: expected a file or folder");
        String file = company.folder().file("postings.csv", GOOD).toString();
        assertThat(company.lukk("import", file, "--create-items", "cheapest").err())
                .startsWith("bad-input: cheapest does not fit: expected fifo, lifo,");
        assertThat(company.lukk("import", file, "--create-items", "lifo-date").exitCode())
                .isZero();
    }

    @Test
    void programsGetATableOfFilesAndTheNumberOnlyOfWhatIsStored() {
        String file = company.folder().file("postings.csv", GOOD).toString();
        assertThat(company.lukk("import", file, "--dry-run", "--format", "csv").lines())
                .element(1)
                .asString()
                .matches("postings\\.csv,\\d+,\\d+,0,");
        assertThat(company.lukk("import", file, "--format", "csv").lines())
                .element(1)
                .asString()
                .matches("postings\\.csv,\\d+,\\d+,0,\\d+");
    }
}
