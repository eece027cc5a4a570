package org.lukk.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukk.values.Method;

class ImportTest {
    private static final String ITEMS = "item,name,price\nbolt,Bolt M6,10.00\nnut,Nut,\n";
    private static final String GOOD = """
            date,event,lot,item,quantity,unit_cost,amount,mark,document,party,text,site,id
            2026-01-01,receive,PO1,bolt,10,10.00,,,D1,Vendor,"first, received",1,
            2026-01-02,invoice,PO1,,4,10.50,,,D2,,,,
            2026-01-02,invoice,PO1/2,,,11,,,,,,,
            2026-01-03,purchase,PO2,bolt,3,,10.00,,,,,1,
            2026-01-04,sell,SO1,bolt,2,,,PO2,,,,1,
            2026-01-05,ship,SO2,bolt,1,,,,,,,1,
            ,mark,SO2,,1,,,PO1,,,,,
            2026-01-06,count,C1,nut,-2,,3.00,,,,,,once-1
            2026-01-07,cancel,C1,,,,,,,,,,
            """;

    @TempDir
    Path temp;

    private Company company;

    @BeforeEach
    void aCompany() {
        company = new Company(temp.resolve("in"));
    }

    private ImportResult.Imported importsGood() {
        company.imported("items.csv", ITEMS);
        return company.imported("postings.csv", GOOD);
    }

    @Test
    void aGoodFileIsPostedInFileOrder() {
        ImportResult.Imported imported = importsGood();
        assertThat(imported.number()).isEqualTo(2);
        assertThat(imported.files())
                .containsExactly(new ImportResult.FileCount("postings.csv", ImportTable.POSTINGS, 9, 9, 0));
        company.play("""
                expect posted PO1 42.00
                expect posted PO1/2 66.00
                expect posted PO2 10.00
                expect posted SO1 6.67
                expect posted C1 3.00
                expect on-hand bolt 10 101.21
                """);
    }

    @Test
    void theSameFileTwiceChangesNothingAndSaysSo() {
        importsGood();
        Map<String, String> before = company.everything();
        ImportResult.Imported again = company.imported("postings.csv", GOOD);
        assertThat(again.changedNothing()).isTrue();
        assertThat(again.files())
                .containsExactly(new ImportResult.FileCount("postings.csv", ImportTable.POSTINGS, 9, 0, 9));
        assertThat(company.imported("items.csv", ITEMS).changedNothing()).isTrue();
        assertThat(company.everything()).isEqualTo(before);
    }

    @Test
    void aRowIsTheSameHoweverItIsWritten() {
        importsGood();
        String rewritten = """
                id,event,date,lot,item,quantity,amount
                once-1,count,2026-01-06,C1,"nut",-2.000,3.0\r
                ,invoice,2026-01-02,PO1/2,,,
                """;
        assertThat(Company.told(company.take("postings.csv", rewritten)))
                .containsExactly("postings.csv:3 lot [PO1/2] already-invoiced");
    }

    @Test
    void newRowsOfAFileThatGrewArePosted() {
        importsGood();
        ImportResult.Imported grown =
                company.imported("postings.csv", GOOD + "2026-01-08,purchase,PO3,nut,1,1,,,,,,,\n");
        assertThat(grown.number()).isEqualTo(3);
        assertThat(grown.files().getFirst().stored()).isEqualTo(1);
        assertThat(grown.files().getFirst().already()).isEqualTo(9);
    }

    @Test
    void twoEqualRowsAreTwoAndBothAreRememberedAsSuch() {
        company.imported("items.csv", ITEMS);
        String twice = """
                date,event,offset,amount
                2026-01-01,opening-balance,24000,-5.00
                2026-01-01,opening-balance,24000,-5.00
                """;
        assertThat(company.imported("postings.csv", twice).files().getFirst().stored())
                .isEqualTo(2);
        assertThat(company.imported("postings.csv", twice).changedNothing()).isTrue();
        company.play("expect balance 24000 -10.00\n");
        String thrice = twice + "2026-01-01,opening-balance,24000,-5\n";
        assertThat(company.imported("postings.csv", thrice).files().getFirst().stored())
                .isEqualTo(1);
        company.play("expect balance 24000 -15.00\n");
    }

    @Test
    void otherContentUnderTheSameIdentityIsAFaultWithOldAndNewValue() {
        importsGood();
        String changed = """
                date,event,lot,item,quantity,unit_cost,amount,mark,document,party,text,site,id
                2026-01-03,purchase,PO2,bolt,4,,10.00,,,,,1,
                2026-01-06,count,C9,nut,-2,,3.00,,,,,,once-1
                """;
        ImportResult result = company.take("postings.csv", changed);
        assertThat(Company.told(result))
                .containsExactly("postings.csv:2 quantity [4] posting-differs", "postings.csv:3 lot [C9] id-reused");
        assertThat(((ImportResult.Faulty) result).faults())
                .extracting(Object::toString)
                .containsExactly(
                        "posting-differs column=quantity lot=PO2 new=4 old=3",
                        "id-reused column=lot lot=C9 new=C9 old=C1 value=once-1");
    }

    @Test
    void everyFaultOfACorruptedFileIsToldAndNothingStored() throws IOException {
        company.imported("items.csv", ITEMS);
        Map<String, String> before = company.everything();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (String line : List.of(
                "date,event,lot,item,quantity,unit_cost,amount",
                "2026-02-30,receive,A1,bolt,1,10,",
                "01.02.2026,receive,A2,bolt,1,10,",
                "2026-01-01,receive,A3,screw,1,10,",
                "2026-01-01,receive,A4,bolt,1e3,10,",
                "2026-01-01,receive,A4,bolt,1,10,",
                "2026-01-01,receive,A4,bolt,1,10,",
                "2026-01-01,receive,\"A6,bolt,1,10,",
                "2026-01-01,receive,\"A7\"x,bolt,1,10,",
                "2026-01-01,receive,A\"8,bolt,1,10,",
                "2026-01-01,receive,A9,bolt,1",
                "2026-01-01,frobnicate,A10,bolt,1,10,",
                "2026-01-01,receive,A11,bolt,1,,",
                "2026-01-01,receive,A12,bolt,-1,10,",
                "2026-01-01,receive,A13,bolt,3,10,31",
                "2026-01-01,adjust-on-hand,,bolt,,10,",
                ",receive,A15,bolt,1,10,",
                "2026-01-01,receive,A16,bolt,1000000000000,10,",
                "2026-01-01,cancel,A17,bolt,,,",
                "2026-01-01,receive,,bolt,1,10,")) {
            file.write((line + "\n").getBytes(StandardCharsets.UTF_8));
        }
        file.write("2026-01-01,receive,B".getBytes(StandardCharsets.UTF_8));
        file.write(0xE6);
        file.write(",bolt,1,10,\n".getBytes(StandardCharsets.UTF_8));
        ImportResult result = company.take(company.write("postings.csv", file.toByteArray()));
        assertThat(Company.told(result))
                .containsExactly(
                        "postings.csv:2 date [2026-02-30] bad-input",
                        "postings.csv:3 date [01.02.2026] bad-input",
                        "postings.csv:4 item [screw] unknown-item",
                        "postings.csv:5 quantity [1e3] bad-input",
                        "postings.csv:7 lot [A4] duplicate-lot",
                        "postings.csv:8 lot [\"A6,bolt,1,10,] bad-input",
                        "postings.csv:9 lot [\"A7\"x,bolt,1,10,] bad-input",
                        "postings.csv:10 lot [A\"8] bad-input",
                        "postings.csv:11  [5 values] bad-input",
                        "postings.csv:12 event [frobnicate] bad-input",
                        "postings.csv:13 unit_cost [] missing-value",
                        "postings.csv:14 quantity [-1] bad-input",
                        "postings.csv:15 amount [31] bad-input",
                        "postings.csv:16 event [adjust-on-hand] bad-input",
                        "postings.csv:17 date [] missing-value",
                        "postings.csv:18 quantity [1000000000000] bad-input",
                        "postings.csv:19 item [bolt] unused-value",
                        "postings.csv:20 lot [] missing-value",
                        "postings.csv:21 lot [0xE6] bad-input");
        assertThat(company.everything()).isEqualTo(before);
    }

    @Test
    void columnsAreTold() {
        company.imported("items.csv", ITEMS);
        assertThat(Company.told(
                        company.take("postings.csv", "date,lot,lot,prise,site,wharehouse\n2026-01-01,A,,1,,\n")))
                .containsExactly(
                        "postings.csv:1 lot [lot] bad-input",
                        "postings.csv:1 prise [prise] unknown-column",
                        "postings.csv:1 wharehouse [wharehouse] unknown-column",
                        "postings.csv:1 event [] missing-column");
        assertThat(Company.told(company.take(
                        "postings.csv",
                        "date,event,lot,item,unit_cost\n2026-01-01,receive,A,bolt,1\n2026-01-01,receive,B,bolt,1\n")))
                .containsExactly("postings.csv:1 quantity [] missing-column");
    }

    @Test
    void aThousandFaultsAreShownAndTheRestCounted() {
        company.imported("items.csv", ITEMS);
        String rows = IntStream.range(0, 1_005)
                .mapToObj(n -> "2026-01-01,receive,L" + n + ",bolt,x,1\n")
                .collect(Collectors.joining());
        ImportResult result = company.take("postings.csv", "date,event,lot,item,quantity,unit_cost\n" + rows);
        List<String> told = Company.told(result);
        assertThat(told).hasSize(1_001).last().isEqualTo("more-faults");
        assertThat(((ImportResult.Faulty) result).faults().getLast()).hasToString("more-faults n=5");
    }

    @Test
    void whatRulesRefuseIsToldAsFarAsItGoes() {
        company.imported("items.csv", ITEMS);
        company.play("2026-01-01 purchase OLD nut 1 @ 1.00\n2026-01-31 close\nledger-period 2026-03 on-hold\n");
        Map<String, String> before = company.everything();
        String file = """
                date,event,lot,item,quantity,unit_cost,amount,mark
                2026-01-31,receive,A,bolt,1,1,,
                2026-02-01,receive,B,bolt,1,1,,
                2026-02-01,invoice,B,,2,,,
                2026-02-01,invoice,NONE,,,,,
                2026-02-01,receive,OLD,nut,1,1,,
                2026-03-05,sell,C,bolt,1,,,
                2026-02-05,sell,D,bolt,1,,,NONE
                """;
        assertThat(Company.told(company.take("postings.csv", file)))
                .containsExactly(
                        "postings.csv:2 date [2026-01-31] closed-period",
                        "postings.csv:4 quantity [2] quantity-exceeds-lot",
                        "postings.csv:5 lot [NONE] unknown-lot",
                        "postings.csv:6 lot [OLD] duplicate-lot",
                        "postings.csv:7 date [2026-03-05] ledger-period-not-open",
                        "postings.csv:8 mark [NONE] unknown-lot");
        assertThat(company.everything()).isEqualTo(before);
    }

    @Test
    void aRehearsalStoresNothing() {
        Map<String, String> before = company.everything();
        company.write("items.csv", ITEMS);
        company.write("postings.csv", GOOD);
        ImportResult.Imported rehearsed =
                Company.imported(company.imports(ImportOptions.PLAIN).rehearse(company.folder(), ImportProgress.NONE));
        assertThat(rehearsed.files()).extracting(ImportResult.FileCount::stored).containsExactly(2L, 9L);
        assertThat(company.everything()).isEqualTo(before);
    }

    /** A file closes a ledger period under the same rules as a command. */
    @Test
    void periodWithoutInventoryCloseIsRefusedInAFile() throws IOException {
        importsGood();
        company.imported("settings.csv", "name,value\nno-inventory-close,refuse\n");
        assertThat(Company.told(company.take("ledger_periods.csv", "period,state\n2026-01,closed\n")))
                .containsExactly("ledger_periods.csv:2 period [2026-01] no-inventory-close");
        String settings = "name,value\ncolour,red\nno-inventory-close,perhaps\napprovals,on\n";
        assertThat(Company.told(company.take("settings.csv", settings)))
                .containsExactly(
                        "settings.csv:2 name [colour] unknown-setting",
                        "settings.csv:3 value [perhaps] bad-input",
                        "settings.csv:4 value [on] not-supported-yet");
    }

    @Test
    void aFolderIsOneImportInTheOrderOfTheTables() throws IOException {
        company.write("accounts.csv", "account,name,type,category\n4010,\"Cost, special\",expense,cogs\n");
        company.write(
                "posting_profiles.csv",
                "posting_type,account,item,item_group\ncost-of-goods-sold-invoiced,4010,bolt,\n");
        company.write("model_groups.csv", "model_group,method,physical_negative\nWA,weighted-average,false\n");
        company.write(
                "dimension_groups.csv",
                "dimension_group,dimension,tracking\nD,site,financial\nD,shelf,physical\nD,project,ledger\n");
        company.write("items.csv", "\uFEFFitem,model_group,dimension_group,price,unit\nbolt,WA,D,12.50,pcs\n");
        company.write("units.csv", "item,unit,factor\nbolt,box,12\nbolt,part,1/3\n");
        company.write("fiscal_years.csv", "year,from,to,periods\nFY26,2026-01-01,2026-12-31,4-4-5\n");
        company.write("opening_balances.csv", "account,date,amount\n24000,2026-01-01,-7.50\n");
        company.write("ledger_periods.csv", "period,state\nFY26-01,on-hold\n");
        company.write("settings.csv", "name,value\napprovals,off\nno-inventory-close,refuse\n");
        company.write("postings.csv.gz", zipped("""
                date,event,lot,item,quantity,unit,unit_cost,site,shelf,project
                2026-02-01,purchase,P,bolt,1,box,24,1,S3,X
                2026-02-02,sell,S,bolt,6,,,1,S3,X
                """));
        ImportResult.Imported imported = Company.imported(company.take(company.folder()));
        assertThat(imported.number()).isEqualTo(1);
        assertThat(imported.files())
                .extracting(ImportResult.FileCount::table)
                .containsExactly(
                        ImportTable.ACCOUNTS,
                        ImportTable.POSTING_PROFILES,
                        ImportTable.MODEL_GROUPS,
                        ImportTable.DIMENSION_GROUPS,
                        ImportTable.ITEMS,
                        ImportTable.UNITS,
                        ImportTable.FISCAL_YEARS,
                        ImportTable.OPENING_BALANCES,
                        ImportTable.LEDGER_PERIODS,
                        ImportTable.SETTINGS,
                        ImportTable.POSTINGS);
        company.play("""
                expect balance 24000 -31.50
                expect balance 4010 12.00
                expect on-hand bolt site=1 6 12.00
                """);
        assertThat(Company.imported(company.take(company.folder())).changedNothing())
                .isTrue();
    }

    private static byte[] zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    @Test
    void aFaultInOneFileLeavesAllUntouchedAndTellsThoseOfAll() {
        Map<String, String> before = company.everything();
        company.write("items.csv", "item,type,price\nbolt,thing,-1\nbolt,item,1\n");
        company.write("rates.csv", "date,from,to,rate\n2026-01-01,EUR,USD,1.1\n");
        company.write("books.csv", "book\n");
        company.write("notes.csv", "a\n");
        assertThat(Company.told(company.take(company.folder()))).containsExactly("notes.csv:0  [] unreadable-file");
        assertThat(company.folder().resolve("notes.csv").toFile().delete()).isTrue();
        company.write("postings.csv", "date,event,lot,item,quantity,unit_cost\n2026-01-01,receive,A,bolt,0,1\n");
        assertThat(Company.told(company.take(company.folder())))
                .containsExactly(
                        "items.csv:2 type [thing] bad-input",
                        "items.csv:2 price [-1] bad-input",
                        "items.csv:3 item [bolt] bad-input",
                        "rates.csv:2  [] not-supported-yet",
                        "postings.csv:2 quantity [0] bad-input");
        assertThat(company.everything()).isEqualTo(before);
    }

    @Test
    void unknownItemsAreCreatedWhenAskedFor() {
        String file = """
                date,event,lot,item,quantity,unit_cost
                2026-01-01,purchase,A,bolt,2,1
                2026-01-01,purchase,B,nut,1,1
                2026-01-02,purchase,C,bolt,2,2
                """;
        ImportResult.Imported imported =
                Company.imported(company.imports(ImportOptions.PLAIN.creatingItems(Method.WEIGHTED_AVERAGE))
                        .run(company.write("postings.csv", file), ImportProgress.NONE));
        assertThat(imported.created()).containsExactly("bolt", "nut");
        company.play("""
                2026-01-03 sell S bolt 2
                2026-01-31 close
                expect cost S 3.00
                """);
    }

    @Test
    void aSingleFileOfAnotherNameIsKnownByItsHeader() {
        company.imported("my items.csv", ITEMS);
        company.imported("export of january.csv", GOOD);
        assertThat(Company.told(company.take("whatever.csv", "a,b\n1,2\n")))
                .containsExactly("whatever.csv:0  [] unreadable-file");
        assertThat(Company.told(company.take(temp.resolve("nowhere")))).hasSize(1);
    }

    @Test
    void postingsOfManyChunksAreOneImport() {
        company.imported("items.csv", ITEMS);
        int rows = 3 * PostingFeed.CHUNK + 10;
        StringBuilder file = new StringBuilder("date,event,lot,item,quantity,unit_cost\n");
        for (int n = 0; n < rows; n++) {
            file.append("2026-01-01,purchase,L").append(n).append(",bolt,1,2\n");
        }
        assertThat(company.imported("postings.csv", file.toString())
                        .files()
                        .getFirst()
                        .stored())
                .isEqualTo(rows);
        company.play("expect on-hand bolt %d %d.00\n".formatted(rows, 2 * rows));
    }
}
