package org.lukk.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukk.values.Refusal;

/** {@code revalue} and {@code standard-cost} as rows, and {@code standard_costs.csv} (interchange.md, CSV). */
class RevaluationFilesTest {
    private static final String HEADER = "date,event,lot,item,quantity,unit_cost,amount,document,site\n";
    private static final String POSTINGS = HEADER + """
            2026-01-01,purchase,P1,cog,10,2.00,,,1
            2026-01-01,purchase,P2,cog,10,3.00,,,2
            2026-01-02,revalue,,cog,,4,,UP,1
            2026-01-02,standard-cost,,gear,,6,,,
            2026-01-03,purchase,P3,gear,5,6.50,,,1
            2026-01-04,standard-cost,,gear,,7,,,
            """;

    @TempDir
    Path temp;

    private Company company;

    @BeforeEach
    void aCompany() {
        company = company("in");
    }

    private Company company(String name) {
        Company made = new Company(temp.resolve(name));
        made.play("""
                model MA moving-average
                model STD standard
                dimensions W financial=warehouse
                item cog model=MA
                item gear model=STD price=5
                item wheel model=STD dimensions=W
                item bolt
                """);
        return made;
    }

    private Company copy() {
        Path out = temp.resolve("out");
        new Export(company.books, Company.english()).write("ACME", out, Export.Steps.NONE);
        Company copy = new Company(temp.resolve("copy"));
        Company.imported(copy.take(out));
        assertThat(Company.imported(copy.take(out)).changedNothing()).isTrue();
        return copy;
    }

    private List<String> exported(String file) {
        try {
            return Files.readAllLines(temp.resolve("out").resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void assertTold(String name, String text, String... told) {
        Map<String, String> before = company.everything();
        assertThat(Company.told(company.take(name, text))).containsExactly(told);
        assertThat(company.everything()).isEqualTo(before);
    }

    @Test
    void rowsPostWhatLinesPost() {
        company.imported("postings.csv", POSTINGS);
        Company byLine = company("lines");
        byLine.play("""
                2026-01-01 purchase P1 cog 10 @ 2.00 site=1
                2026-01-01 purchase P2 cog 10 @ 3.00 site=2
                2026-01-02 revalue cog @ 4 site=1 document=UP
                2026-01-02 standard-cost gear @ 6
                2026-01-03 purchase P3 gear 5 @ 6.50 site=1
                2026-01-04 standard-cost gear @ 7
                expect on-hand cog site=1 10 40.00
                expect on-hand cog site=2 10 30.00
                expect on-hand gear 5 35.00
                expect reconciled
                """);
        ExportTest.assertEqualBooks(company, byLine);
    }

    @Test
    void theSameFileTwiceChangesNothing() {
        company.imported("postings.csv", POSTINGS);
        Map<String, String> before = company.everything();
        assertThat(company.imported("postings.csv", POSTINGS.replace(",4,,UP", ",4.00,,UP"))
                        .changedNothing())
                .isTrue();
        assertThat(company.everything()).isEqualTo(before);
    }

    @Test
    void everyBadRowIsTold() {
        assertTold(
                "postings.csv",
                HEADER + """
                2026-01-02,revalue,,cog,1,4,,,
                2026-01-02,revalue,X,cog,,,4,,
                2026-01-02,revalue,,screw,,4,,,
                2026-01-02,standard-cost,,wheel,,4,,,1
                ,standard-cost,,gear,,-4,,,
                2026-01-02,adjust-on-hand,,bolt,,4,,,
                """,
                "postings.csv:2 quantity [1] unused-value",
                "postings.csv:3 lot [X] unused-value",
                "postings.csv:3 amount [4] unused-value",
                "postings.csv:3 unit_cost [] missing-value",
                "postings.csv:4 item [screw] unknown-item",
                "postings.csv:5 site [1] unknown-dimension",
                "postings.csv:6 date [] missing-value",
                "postings.csv:6 unit_cost [-4] bad-input",
                "postings.csv:7 event [adjust-on-hand] bad-input");
    }

    @Test
    void whatTheMethodDoesNotAllowIsToldAtTheItem() {
        assertTold(
                "postings.csv",
                HEADER + "2026-01-02,revalue,,gear,,4,,,\n2026-01-02,standard-cost,,bolt,,4,,,\n",
                "postings.csv:2 item [gear] not-moving-average",
                "postings.csv:3 item [bolt] not-standard-cost");
    }

    @Test
    void anOnHandAdjustmentIsARun() {
        assertThat(company.take("postings.csv", HEADER + "2026-01-02,adjust-on-hand,,bolt,,4,,,\n"))
                .isInstanceOfSatisfying(
                        ImportResult.Faulty.class,
                        faulty -> assertThat(faulty.faults().getFirst().toString())
                                .contains("an on-hand adjustment is a run"));
    }

    @Test
    void aNewUnitCostIsNotTakenBack() {
        long number = company.imported("postings.csv", POSTINGS).number();
        Map<String, String> before = company.everything();
        assertThatThrownBy(() -> company.imports(ImportOptions.PLAIN).undo(number, ImportProgress.NONE))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings().stream().map(Company::line))
                                .containsExactly(
                                        "postings.csv:4 item [cog] wrong-lot-kind",
                                        "postings.csv:5 item [gear] wrong-lot-kind",
                                        "postings.csv:7 item [gear] wrong-lot-kind"));
        assertThat(company.everything()).isEqualTo(before);
    }

    @Test
    void revaluedBooksComeBackTheSame() {
        company.imported("postings.csv", POSTINGS);
        Company copy = copy();
        ExportTest.assertEqualBooks(copy, company);
        assertThat(copy.close("2026-01-31").digest())
                .isEqualTo(company.close("2026-01-31").digest());
        assertThat(exported("standard_costs.csv")).containsExactly("item,date,unit_cost,site", "gear,2026-01-02,6,");
        assertThat(exported("postings.csv"))
                .filteredOn(row -> row.contains("standard-cost"))
                .hasSize(1);
    }

    @Test
    void aBlankSiteIsToldFromEverySite() {
        company.imported("postings.csv", HEADER + """
                2026-01-01,purchase,P1,cog,10,2.00,,,1
                2026-01-01,purchase,P2,cog,10,3.00,,,
                2026-01-02,revalue,,cog,,4,,,'
                2026-01-02,revalue,,cog,,3,,,''
                """);
        company.play("expect on-hand cog site=1 10 20.00\nexpect on-hand cog site= 10 40.00\n");
        ExportTest.assertEqualBooks(copy(), company);
    }

    @Test
    void aBookRevaluedAtEveryUnitCostComesBack() {
        StringBuilder lines = new StringBuilder("2026-01-01 purchase P cog 1234567.8901 @ 2.00\n");
        for (int turn = 1; turn < 60; turn++) {
            lines.append("2026-01-02 revalue cog @ ")
                    .append(turn)
                    .append(".00")
                    .append(turn * 7919 % 1000)
                    .append("1\n");
            lines.append("2026-01-02 sell S" + turn + " cog 20000.3\n");
        }
        company.play(lines.toString());
        ExportTest.assertEqualBooks(copy(), company);
    }

    // ---- standard_costs.csv

    @Test
    void standardsCountBeforeAnythingIsPosted() {
        company.write("standard_costs.csv", "item,date,unit_cost,site\ngear,2026-01-01,6,\ngear,2026-01-01,6.5,2\n");
        company.write("postings.csv", HEADER + """
                2026-01-02,purchase,P1,gear,1,9,,,1
                2026-01-02,purchase,P2,gear,1,9,,,2
                2026-01-03,standard-cost,,gear,,6.5,,,2
                """);
        ImportResult.Imported imported = Company.imported(company.take(company.folder()));
        assertThat(imported.files())
                .containsExactly(
                        new ImportResult.FileCount("standard_costs.csv", ImportTable.STANDARD_COSTS, 2, 2, 0),
                        new ImportResult.FileCount("postings.csv", ImportTable.POSTINGS, 3, 3, 0));
        company.play("expect on-hand gear site=1 1 6.00\nexpect on-hand gear site=2 1 6.50\nexpect reconciled\n");
        assertThat(Company.imported(company.take(company.folder())).changedNothing())
                .isTrue();
        ExportTest.assertEqualBooks(copy(), company);
    }

    @Test
    void aStandardOfAnItemWithoutStockIsInTheExport() {
        company.imported("standard_costs.csv", "item,date,unit_cost\ngear,2026-01-01,6\nwheel,2026-01-01,8.25\n");
        company.play("2026-01-02 standard-cost wheel @ 9 warehouse=11\n2026-01-02 standard-cost wheel @ 10\n");
        Company copy = copy();
        ExportTest.assertEqualBooks(copy, company);
        assertThat(exported("standard_costs.csv"))
                .containsExactly("item,date,unit_cost,site", "gear,2026-01-01,6,", "wheel,2026-01-01,8.25,");
        copy.play("""
                2026-01-03 purchase P gear 1 @ 1.00
                expect on-hand gear 1 6.00
                2026-01-03 purchase Q wheel 1 @ 1.00 warehouse=11
                expect on-hand wheel 1 10.00
                """);
    }

    @Test
    void stockIsRevaluedByTheFile() {
        company.play("2026-01-01 purchase P gear 2 @ 5.00\n");
        company.imported("standard_costs.csv", "item,date,unit_cost\ngear,2026-01-02,6\n");
        company.play("expect on-hand gear 2 12.00\nexpect reconciled\n");
    }

    @Test
    void everyBadRowOfStandardsIsTold() {
        company.play("2026-01-01 purchase P gear 2 @ 5.00\n2026-01-31 close\n");
        assertTold(
                "standard_costs.csv",
                """
                item,date,unit_cost,site
                bolt,2026-02-01,1,
                ,2026-02-01,1,
                screw,2026-02-01,1,
                gear,2026-02-31,1,
                gear,2026-02-01,x,
                wheel,2026-02-01,1,1
                """,
                "standard_costs.csv:2 item [bolt] not-standard-cost",
                "standard_costs.csv:3 item [] missing-value",
                "standard_costs.csv:4 item [screw] unknown-item",
                "standard_costs.csv:5 date [2026-02-31] bad-input",
                "standard_costs.csv:6 unit_cost [x] bad-input",
                "standard_costs.csv:7 site [1] unknown-dimension");
        assertTold(
                "standard_costs.csv",
                "item,date,unit_cost\ngear,2026-01-31,1\n",
                "standard_costs.csv:2 date [2026-01-31] closed-period");
    }
}
