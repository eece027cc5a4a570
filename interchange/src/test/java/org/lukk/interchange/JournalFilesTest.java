package org.lukk.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukk.values.Refusal;

/** BOM journals as consecutive rows with one order (interchange.md, CSV). */
class JournalFilesTest {
    private static final String HEADER =
            "date,event,lot,item,quantity,unit_cost,amount,order,share,unit,document,site,id\n";
    private static final String STOCK = HEADER + """
            2026-01-01,purchase,P1,bolt,10,2.00,,,,,,1,
            2026-01-01,purchase,P2,nut,9,,10.00,,,,,1,
            """;
    private static final String JOURNALS = HEADER + """
            2026-01-02,assemble,K1,kit,2,,,J1,,,D1,1,
            ,using,K1A,bolt,4,,,J1,,,,1,
            2026-01-02,using,K1B,nut,3,,,J1,,,,1,
            2026-01-03,disassemble,K2,kit,1,,,J2,,,,1,
            ,into,K2A,bolt,2,,,J2,3,,,1,
            ,into,K2B,nut,1,,,J2,1,,,2,
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
        made.imported("items.csv", "item\nbolt\nnut\nkit\n");
        made.imported("stock.csv", STOCK);
        return made;
    }

    private void assertTold(String rows, String... told) {
        Map<String, String> before = company.everything();
        assertThat(Company.told(company.take("postings.csv", HEADER + rows))).containsExactly(told);
        assertThat(company.everything()).isEqualTo(before);
    }

    @Test
    void rowsOfOneOrderAreOneJournal() {
        ImportResult.Imported imported = company.imported("postings.csv", JOURNALS);
        assertThat(imported.files())
                .containsExactly(new ImportResult.FileCount("postings.csv", ImportTable.POSTINGS, 6, 6, 0));
        company.play("""
                expect cost K1A 8.00
                expect cost K1B 3.33
                expect cost K1 11.33
                expect cost K2 5.67
                expect cost K2A 4.25
                expect cost K2B 1.42
                expect on-hand kit 1 5.66
                expect on-hand nut site=2 1 1.42
                expect reconciled
                """);
    }

    @Test
    void aFilePostsWhatALinePosts() {
        company.imported("postings.csv", JOURNALS);
        Company byLine = company("lines");
        byLine.play("""
                2026-01-02 assemble K1 kit 2 site=1 document=D1 using K1A bolt 4 site=1 using K1B nut 3 site=1
                2026-01-03 disassemble K2 kit 1 site=1 into K2A bolt 2 site=1 share=3 into K2B nut 1 site=2 share=1
                """);
        ExportTest.assertEqualBooks(company, byLine);
    }

    @Test
    void theSameFileTwiceChangesNothingHoweverItIsWritten() {
        company.imported("postings.csv", JOURNALS);
        Map<String, String> before = company.everything();
        String rewritten = JOURNALS.replace("\n,using", "\n2026-01-02,using").replace(",4,,,J1", ",4.000,,,J1");
        ImportResult.Imported again = company.imported("postings.csv", rewritten);
        assertThat(again.changedNothing()).isTrue();
        assertThat(again.files().getFirst().already()).isEqualTo(6);
        assertThat(company.everything()).isEqualTo(before);
    }

    @Test
    void aJournalThatComesAgainOtherwiseIsTold() {
        company.imported("postings.csv", JOURNALS);
        assertTold("""
                2026-01-02,assemble,K1,kit,2,,,J1,,,D1,1,
                ,using,K1A,bolt,5,,,J1,,,,1,
                ,using,K1B,nut,3,,,J1,,,,1,
                """, "postings.csv:3 quantity [5] posting-differs");
        assertTold("""
                2026-01-02,assemble,K1,kit,2,,,J1,,,D1,1,
                ,using,K1A,bolt,4,,,J1,,,,1,
                """, "postings.csv:2 using [K1A] posting-differs");
        assertTold("""
                2026-01-02,assemble,K9,kit,2,,,J1,,,D1,1,
                ,using,K1A,bolt,4,,,J1,,,,1,
                """, "postings.csv:2 order [J1] bad-input");
        assertTold("""
                2026-01-02,assemble,K1,kit,2,,,J1,,,D1,1,
                ,using,K1A,bolt,4,,,J1,,,,1,new
                ,using,K1B,nut,3,,,J1,,,,1,
                """, "postings.csv:3 order [J1] bad-input");
    }

    @Test
    void everyRowThatIsNotPartOfAJournalIsTold() {
        assertTold(
                """
                ,using,X1,bolt,1,,,J1,,,,1,
                2026-01-02,assemble,K1,kit,2,,,J1,,,,1,
                2026-01-02,sell,S1,bolt,1,,,,,,,1,
                ,using,X2,bolt,1,,,J1,,,,1,
                2026-01-02,assemble,K2,kit,2,,,J2,,,,1,
                ,into,X3,bolt,1,,,J2,,,,1,
                ,using,X4,bolt,1,,,J3,,,,1,
                2026-01-03,using,X5,bolt,1,,,J2,,,,1,
                2026-01-02,disassemble,K3,kit,1,,,J4,,,,1,
                2026-01-02,assemble,K4,kit,1,5,,,2,,,1,
                ,using,X6,bolt,-1,,,J5,,,,1,
                ,into,X7,bolt,1,,9,J5,,,,1,
                2026-01-02,assembl,K5,kit,1,,,J6,,,,1,
                ,using,X8,bolt,1,,,J6,,,,1,
                ,using,X9,screw,1,,,J6,,,,1,
                """,
                "postings.csv:2 event [using] bad-input",
                "postings.csv:3 event [assemble] bad-input",
                "postings.csv:5 event [using] bad-input",
                "postings.csv:7 event [into] bad-input",
                "postings.csv:8 order [J3] bad-input",
                "postings.csv:9 date [2026-01-03] bad-input",
                "postings.csv:10 event [disassemble] bad-input",
                "postings.csv:11 unit_cost [5] unused-value",
                "postings.csv:11 share [2] unused-value",
                "postings.csv:11 order [] missing-value",
                "postings.csv:12 quantity [-1] bad-input",
                "postings.csv:13 amount [9] unused-value",
                "postings.csv:13 event [into] bad-input",
                "postings.csv:14 event [assembl] bad-input",
                "postings.csv:16 item [screw] unknown-item");
    }

    @Test
    void aLotTwiceInAJournalIsTold() {
        assertTold("""
                2026-01-02,assemble,K1,kit,2,,,J1,,,,1,
                ,using,K1A,bolt,1,,,J1,,,,1,
                ,using,K1A,bolt,1,,,J1,,,,1,
                """, "postings.csv:4 lot [K1A] duplicate-lot");
    }

    @Test
    void aRefusalIsToldAtTheRowItIsAbout() {
        assertTold("""
                2026-01-02,assemble,K1,kit,2,,,J1,,,,1,
                ,using,K1A,bolt,1,,,J1,,,,1,
                ,using,P2,nut,1,,,J1,,,,1,other
                """, "postings.csv:4 lot [P2] duplicate-lot");
        assertTold("""
                2026-01-02,disassemble,K1,kit,2,,,J1,,,,1,
                ,into,K1A,bolt,1,,,J1,1,,,1,
                ,into,K1B,nut,1,,,J1,,,,1,
                """, "postings.csv:2 lot [K1] shares-incomplete");
    }

    @Test
    void componentsMayStateWhatAnotherSystemPosted() {
        company.imported("postings.csv", HEADER + """
                2026-01-02,assemble,K1,kit,2,,,J1,,,,1,
                ,using,K1A,bolt,2,2.5,,J1,,,,1,
                ,using,K1B,nut,1,,1.00,J1,,,,1,
                """);
        company.play("expect cost K1A 5.00\nexpect cost K1B 1.00\nexpect cost K1 6.00\nexpect reconciled\n");
    }

    @Test
    void anImportOfJournalsIsTakenBackWhole() {
        long number = company.imported("postings.csv", JOURNALS).number();
        Import imports = company.imports(ImportOptions.PLAIN);
        assertThat(imports.undo(number, ImportProgress.NONE)).isEqualTo(new Undone(number, 2, 0));
        company.play("""
                expect on-hand bolt 10 20.00
                expect on-hand nut 9 10.00
                expect on-hand kit 0 0.00
                expect reconciled
                """);
        assertThat(Company.told(company.take("postings.csv", JOURNALS)))
                .hasSize(6)
                .contains("postings.csv:3 lot [K1A] already-cancelled");
    }

    @Test
    void aSettledJournalStays() {
        long number = company.imported("postings.csv", JOURNALS).number();
        company.close("2026-01-31");
        Map<String, String> before = company.everything();
        assertThatThrownBy(() -> company.imports(ImportOptions.PLAIN).undo(number, ImportProgress.NONE))
                .isInstanceOf(Refusal.class);
        assertThat(company.everything()).isEqualTo(before);
    }

    @Test
    void journalsOfClosedBooksComeBackAtWhatTheyCost() {
        company.play("2026-01-01 receive R bolt 5 @ 9.00 site=1\n2026-01-01 invoice R @ 3.33\n");
        company.imported("postings.csv", JOURNALS);
        company.close("2026-01-31");
        company.play("2026-02-01 assemble K7 kit 1 site=1 using K7A bolt 3 site=1 using K7B kit 0.5 site=1\n");
        Path out = temp.resolve("out");
        new Export(company.books, Company.english()).write("ACME", out, Export.Steps.NONE);
        Company copy = new Company(temp.resolve("copy"));
        Company.imported(copy.take(out));
        assertThat(Company.imported(copy.take(out)).changedNothing()).isTrue();
        assertThat(copy.close("2026-01-31").digest())
                .isEqualTo(company.books.read(
                        "ACME", open -> open.runs().getFirst().digest()));
        assertThat(copy.close("2026-02-28").digest())
                .isEqualTo(company.close("2026-02-28").digest());
    }
}
