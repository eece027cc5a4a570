package org.lukk.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukk.closing.Run;

class ExportTest {
    static final String BOOKS = """
            account 4010 "Cost, ""special"" things" expense category=cogs
            account 1240 =Machines asset
            model WA weighted-average
            model INCL fifo include-physical no-financial-negative
            dimensions D financial=site,colour physical=shelf ledger=project
            posting cost-of-goods-sold-invoiced 4010 group=metal
            item bolt group=metal price=9.5 unit=pcs
            item nut model=WA dimensions=D
            item pin model=INCL
            item labour type=service price=30
            unit bolt box 12
            unit bolt part 1/3
            fiscal-year FY26 2026-01-01 2026-12-31 periods=13
            2026-01-01 opening-balance 24000 -12.50 document=OB
            2026-01-01 opening OLD bolt 5 = 49.99 received=2025-11-30
            2026-01-02 receive R1 bolt 10 @ 10.00 document=D1 party=Vendor text="=1+1, and ""more"" yet"
            2026-01-03 invoice R1 4 @ 10.50 document=INV-1 party="Vendor, Ltd" text="late, and ""dear"" too"
            2026-01-04 invoice R1/2 3 @ 11.00
            2026-01-04 purchase P2X bolt 1 = 3.00
            2026-01-04 receive R2X bolt 1 = 3.00
            2026-01-05 purchase P1 bolt 1 @ 120.00 unit=box
            2026-01-06 ship S1 bolt 6 mark=P1 revenue=99.90
            2026-01-07 sell S2 bolt 9
            mark S2 R1 2
            2026-01-08 invoice S1 4 document=INV-2 party=Customer revenue=80.00
            2026-01-08 charge R2X 1.25 document=FREIGHT party=Carrier
            2026-01-08 adjust P2X -0.50 text=rebate
            2026-01-09 count C1 bolt -1
            2026-01-10 move M1 nut +7 @ 3.333333 offset=1240 site=1 colour=red shelf=S3 project=X
            2026-01-11 purchase P2 nut 3 = 10.00 site=1 colour=red
            2026-01-12 sell S3 nut 4 site=1 colour=red project=Y
            2026-01-13 sell S4 labour 2
            2026-01-14 purchase P3 pin 5 @ 2.00
            2026-01-15 sell S5 pin 2
            2026-01-16 purchase P4 pin 1 @ 1.00
            2026-01-17 cancel P4
            2026-01-18 receive R2 pin 1 @ 1.00
            2026-01-19 cancel R2
            2026-01-19 transfer T1 nut 2 from site=1,colour=red,shelf=S3 to site=2,shelf=S4 project=X
            2026-01-19 transfer T2 nut 1 from site=2,colour=red,shelf=S4 to shelf=S5
            2026-01-19 transfer T3 nut 1 from site=2,colour=red to site=3
            2026-01-19 cancel T3
            2026-01-19 transfer-ship O1 nut 1 from site=1,colour=red,shelf=S3 transit site=8 to site=2,shelf=S4 project=X
            2026-01-19 transfer-ship O2 nut 1 from site=1,colour=red,shelf=S3 transit site=8 to site=3
            2026-01-19 transfer-receive O1 document=ARRIVED
            2026-01-19 transfer-ship O3 nut 1 from site=1,colour=red,shelf=S3 transit site=8 to site=3
            2026-01-19 transfer-receive O3
            2026-01-19 cancel O3
            2026-01-20 return-sale B1 bolt 2 of=S2 revenue=12
            2026-01-20 return-sale B2 bolt 3 of=S1
            2026-01-20 return-sale B3 bolt 1 of=S2
            2026-01-20 cancel B3
            2026-01-20 return-purchase B4 bolt 1 of=R1
            item kit price=2
            2026-01-21 assemble K1 kit 3 document=KIT using K1A bolt 2 party=Us using K1B nut 1 site=1 colour=red shelf=S3 project=X
            2026-01-22 disassemble K2 kit 1 into K2A bolt 1 share=2 into K2B nut 0.5 site=1 colour=red share=1
            2026-01-22 disassemble K3 kit 1 into K3A bolt 2
            2026-01-22 cancel K3
            2026-01-22 assemble K4 kit 1 using K4A bolt 1
            2026-01-23 charge K4 0.75
            2026-01-23 cancel K4
            2026-01-23 sell K5 kit 1
            model MA moving-average
            model STD standard
            dimensions E financial=site,colour
            item cog model=MA dimensions=E
            item gear model=STD dimensions=E price=4
            item wheel model=STD
            2026-01-20 standard-cost gear @ 5.00
            2026-01-20 standard-cost gear @ 5.50 site=2
            2026-01-20 standard-cost wheel @ 7.123456
            2026-01-24 purchase C1P cog 3 @ 3.00
            2026-01-24 purchase C2P cog 7 @ 2.00 site=1
            2026-01-24 revalue cog @ 2.123457 document=UP
            2026-01-24 purchase C3P cog 700000.5 @ 2.00 site=1 colour=red
            2026-01-25 revalue cog @ 3.0000001 site=
            2026-01-25 revalue cog @ 2.3333333333 colour=red
            2026-01-25 sell C4S cog 2 site=1
            2026-01-25 receive G1 gear 3 @ 5.10 site=1
            2026-01-25 purchase G2 gear 2 @ 6.00 site=2
            2026-01-26 standard-cost gear @ 5.25 document=STD party=Board
            2026-01-26 sell G3 gear 2 site=2
            2026-01-26 standard-cost gear @ 9.00 site=2 colour=blue
            2026-01-26 standard-cost gear @ 8.00 site=2
            2026-01-27 invoice G1 @ 5.00
            2026-01-27 purchase G4 gear 4 @ 6.00 site=2
            2026-01-27 purchase G5 gear 4 @ 6.00 site=2 colour=blue
            2026-01-28 standard-cost gear @ 4.00 site= colour=
            2026-01-28 purchase G6 gear 1 @ 1.00
            """;

    @TempDir
    Path temp;

    private Company rebuilt(Company from) {
        Path folder = temp.resolve("export");
        new Export(from.books, Company.english()).write("ACME", folder, Export.Steps.NONE);
        Company to = new Company(temp.resolve("to"));
        Company.imported(to.take(folder));
        return to;
    }

    static void assertEqualBooks(Company copy, Company original) {
        Map<String, String> expected = original.everything();
        Map<String, String> actual = copy.everything();
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((file, text) -> assertThat(actual.get(file)).as(file).isEqualTo(text));
    }

    @Test
    void anImportOfAnExportRebuildsTheBooks() {
        Company original = new Company(temp.resolve("from"));
        original.play(BOOKS);
        Company copy = rebuilt(original);
        assertEqualBooks(copy, original);
    }

    @Test
    void anExportTellsHowFarItIs() {
        Company original = new Company(temp.resolve("from"));
        original.play(BOOKS);
        List<String> told = new ArrayList<>();
        List<Export.Written> written = new Export(original.books, Company.english())
                .write("ACME", temp.resolve("export"), (file, rows, done, files) -> told.add(done + "/" + files));
        assertThat(told).hasSameSizeAs(written).startsWith("0/" + written.size());
    }

    @Test
    void aDocumentStaysWithTheUpdateItBelongsTo() throws IOException {
        Company original = new Company(temp.resolve("from"));
        original.play(BOOKS);
        rebuilt(original);
        assertThat(Files.readAllLines(temp.resolve("export/postings.csv")))
                .anyMatch(row -> row.startsWith("2026-01-02,receive,R1,") && row.contains(",D1,Vendor,"))
                .anyMatch(row ->
                        row.startsWith("2026-01-03,invoice,R1,") && row.contains(",INV-1,\"Vendor, Ltd\",\"late, "))
                .anyMatch(row -> row.startsWith("2026-01-08,invoice,S1,") && row.contains(",80.00,INV-2,Customer,"))
                .anyMatch(row -> row.startsWith("2026-01-08,charge,R2X,") && row.contains(",FREIGHT,Carrier,"));
    }

    @Test
    void aCloseOfTheRebuiltBooksIsTheSameClose() {
        Company original = new Company(temp.resolve("from"));
        original.play(BOOKS);
        Company copy = rebuilt(original);
        Run first = original.close("2026-01-31");
        Run second = copy.close("2026-01-31");
        assertThat(second.digest()).isEqualTo(first.digest());
        assertEqualBooks(copy, original);
    }

    @Test
    void closedBooksAreRebuiltOpenAndCloseTheSame() {
        Company original = new Company(temp.resolve("from"));
        original.play(BOOKS);
        Run first = original.close("2026-01-20");
        original.play("2026-02-01 sell S9 bolt 1\nmark S9 R1/3 1\n");
        Run second = original.close("2026-02-28");
        Company copy = rebuilt(original);
        assertThat(copy.close("2026-01-20").digest()).isEqualTo(first.digest());
        assertThat(copy.close("2026-02-28").digest()).isEqualTo(second.digest());
    }

    @Test
    void ledgerPeriodsComeAfterThePostings() throws IOException {
        Company original = new Company(temp.resolve("from"));
        original.play(
                "item bolt\n2026-01-02 purchase P bolt 1 @ 1.00\n2026-01-31 close\nledger-period 2026-01 closed\n");
        Company copy = rebuilt(original);
        copy.close("2026-01-31");
        Company.imported(copy.take(temp.resolve("export/after")));
        assertThat(copy.everything()).containsEntry("after/ledger_periods.csv", "period,state\n2026-01,closed\n");
        assertThat(Files.readString(temp.resolve("export/results/on-hand.csv")))
                .isEqualTo("item,site,financial_quantity,financial_amount,physical_quantity,physical_amount,quantity,"
                        + "amount,average\nbolt,,1,1.00,0,0.00,1,1.00,1.000000\n");
    }
}
