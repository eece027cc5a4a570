package org.lukk.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where a transfer goes: an empty {@code to_} column means as on the from side (interchange.md, CSV). */
class TransferFilesTest {
    private static final String HEADER =
            "date,event,lot,item,quantity,unit_cost,site,colour,shelf,to_site,to_colour,to_shelf,transit_site\n";
    private static final String STOCK = HEADER + "2026-01-01,purchase,P,nut,10,2,1,red,S1,,,,\n";

    @TempDir
    Path temp;

    private Company company;

    @BeforeEach
    void aCompany() {
        company = company("in");
    }

    private Company company(String name) {
        Company made = new Company(temp.resolve(name));
        made.play("dimensions D financial=site,colour physical=shelf\nitem nut dimensions=D\n");
        made.imported("stock.csv", STOCK);
        return made;
    }

    private Company copy() {
        Path out = temp.resolve("out");
        new Export(company.books, Company.english()).write("ACME", out, Export.Steps.NONE);
        Company copy = new Company(temp.resolve("copy"));
        Company.imported(copy.take(out));
        return copy;
    }

    @Test
    void whatIsLeftEmptyIsAsOnTheFromSide() throws IOException {
        company.imported("postings.csv", HEADER + """
                2026-01-02,transfer,T1,nut,2,,1,red,S1,2,,,
                2026-01-02,transfer,T2,nut,1,,1,red,S1,,,S2,
                2026-01-02,transfer,T4,nut,1,,1,red,S1,1,blue,S1,
                """);
        Company byLine = company("lines");
        byLine.play("""
                2026-01-02 transfer T1 nut 2 from site=1,colour=red,shelf=S1 to site=2
                2026-01-02 transfer T2 nut 1 from site=1,colour=red,shelf=S1 to shelf=S2
                2026-01-02 transfer T4 nut 1 from site=1,colour=red,shelf=S1 to colour=blue
                expect on-hand nut site=2 colour=red shelf=S1 2 4.00
                expect on-hand nut site=1 colour=red shelf=S2 1 2.00
                expect on-hand nut site=1 colour=red shelf=S1 6 12.00
                expect on-hand nut site=1 colour=blue shelf=S1 1 2.00
                """);
        ExportTest.assertEqualBooks(company, byLine);
        Company copy = copy();
        ExportTest.assertEqualBooks(copy, company);
        assertThat(Files.readString(temp.resolve("out/postings.csv"))).doesNotContain("'");
        assertThat(Company.imported(copy.take(temp.resolve("out"))).changedNothing())
                .isTrue();
    }

    @Test
    void aFileWithoutToColumnsIsTheSame() {
        company.imported("postings.csv", """
                date,event,lot,item,quantity,site,colour,shelf,to_shelf
                2026-01-02,transfer,T2,nut,1,1,red,S1,S2
                """);
        company.play("expect on-hand nut site=1 colour=red shelf=S2 1 2.00\n");
    }

    @Test
    void aBlankToSideIsNotTheFromSide() throws IOException {
        company.play("""
                2026-01-02 transfer T1 nut 2 from site=1,colour=red,shelf=S1 to colour=,shelf=
                2026-01-02 transfer-ship T2 nut 1 from site=1,colour=red,shelf=S1 transit site=,shelf= to site=2,colour=
                2026-01-03 transfer-receive T2
                expect on-hand nut site=1 colour= shelf= 2 4.00
                expect on-hand nut site=2 colour= 1 2.00
                """);
        Company copy = copy();
        ExportTest.assertEqualBooks(copy, company);
        assertThat(copy.close("2026-01-31").digest())
                .isEqualTo(company.close("2026-01-31").digest());
        assertThat(Files.readString(temp.resolve("out/postings.csv"))).contains(",'");
    }

    @Test
    void anApostropheIsTheBlankValue() {
        company.imported("postings.csv", HEADER + "2026-01-02,transfer,T1,nut,2,,1,red,S1,,',',\n");
        company.play("expect on-hand nut site=1 colour= shelf= 2 4.00\n");
        assertThat(company.imported("postings.csv", HEADER + "2026-01-02,transfer,T1,nut,2,,1,red,S1,1,',',\n")
                        .changedNothing())
                .isTrue();
        assertThat(Company.told(company.take("postings.csv", HEADER + "2026-01-02,transfer,T1,nut,2,,1,red,S1,,,',\n")))
                .containsExactly("postings.csv:2 to_colour [] posting-differs");
    }

    @Test
    void aTransferThatGoesNowhereIsTold() {
        assertThat(Company.told(company.take("postings.csv", HEADER + "2026-01-02,transfer,T1,nut,2,,1,red,S1,,,,\n")))
                .containsExactly("postings.csv:2 lot [T1] wrong-lot-kind");
    }

    @Test
    void otherEventsHaveNoToSide() {
        assertThat(Company.told(company.take("postings.csv", HEADER + """
                                2026-01-02,sell,S1,nut,1,,1,red,S1,2,,,
                                2026-01-02,transfer,T1,nut,1,,1,red,S1,2,,,3
                                """)))
                .containsExactly(
                        "postings.csv:2 to_site [2] unused-value", "postings.csv:3 transit_site [3] unused-value");
    }
}
