package org.lukk.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukk.interchange.csv.Limits;

/** Files that nobody would write, and some that people do. */
class HostileFilesTest {
    private static final String HEADER = "date,event,lot,item,quantity,unit_cost,amount,text,mark\n";

    @TempDir
    Path temp;

    private Company company;
    private Map<String, String> before = Map.of();

    @BeforeEach
    void aCompany() {
        company = new Company(temp.resolve("in"));
        company.imported("items.csv", "item\nbolt\n");
        before = company.everything();
    }

    private void isTold(byte[] file, String... faults) {
        assertThat(Company.told(company.take(company.write("postings.csv", file))))
                .containsExactly(faults);
        assertThat(company.everything()).isEqualTo(before);
    }

    private void isTold(String file, String... faults) {
        isTold(file.getBytes(StandardCharsets.UTF_8), faults);
    }

    private static String receive(String lot) {
        return "2026-01-01,receive," + lot + ",bolt,1,1,,,\n";
    }

    @Test
    void nothingAtAll() {
        isTold("", "postings.csv:0  [] unreadable-file");
        isTold("\n\r\n\n", "postings.csv:0  [] unreadable-file");
        isTold("\uFEFF", "postings.csv:0  [] unreadable-file");
        assertThat(company.imported("postings.csv", HEADER).changedNothing()).isTrue();
    }

    @Test
    void otherEncodings() {
        isTold((HEADER + receive("A")).getBytes(StandardCharsets.UTF_16), "postings.csv:0  [] unreadable-file");
        isTold(
                (HEADER + "2026-01-01,receive,blåbær,bolt,1,1,,,\n").getBytes(StandardCharsets.ISO_8859_1),
                "postings.csv:2 lot [0xE5] bad-input");
        isTold(
                "dato,hendelse,mængde\n1,2,3\n".getBytes(StandardCharsets.ISO_8859_1),
                "postings.csv:1 3 [0xE6] bad-input");
    }

    @Test
    void bytesThatAreNoCharacters() {
        isTold(HEADER + "2026-01-01,receive,A\u0000B,bolt,1,1,,,\n", "postings.csv:2 lot [A\u0000B] bad-input");
        isTold(HEADER + receive("A").strip() + "\r" + receive("B"), "postings.csv:2  [17 values] bad-input");
        byte[] surrogate = (HEADER + receive("X?")).getBytes(StandardCharsets.UTF_8);
        byte[] encoded = {(byte) 0xED, (byte) 0xA0, (byte) 0x80};
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        int question = new String(surrogate, StandardCharsets.UTF_8).indexOf('?');
        file.write(surrogate, 0, question);
        file.writeBytes(encoded);
        file.write(surrogate, question + 1, surrogate.length - question - 1);
        isTold(file.toByteArray(), "postings.csv:2 lot [0xED] bad-input");
    }

    @Test
    void theReplacementCharacterItselfIsACharacter() {
        assertThat(company.imported("postings.csv", HEADER + receive("\uFFFD\u202E"))
                        .changedNothing())
                .isFalse();
    }

    @Test
    void mixedLineEndsAndAMissingLast() {
        String file = HEADER.replace("\n", "\r\n") + receive("A") + "\r\n\n"
                + receive("B").strip();
        assertThat(company.imported("postings.csv", file).files().getFirst().stored())
                .isEqualTo(2);
    }

    @Test
    void quotesOpenedAndNeverClosedSpoilOneLine() {
        isTold(
                HEADER + "2026-01-01,receive,\"A,bolt,1,1,,,\n" + receive("B") + "x,receive,C,bolt,1,1,,\"a\nb\",\n",
                "postings.csv:2 lot [\"A,bolt,1,1,,,] bad-input",
                "postings.csv:4 text [\"a] bad-input",
                "postings.csv:5 date [b\"] bad-input");
    }

    @Test
    void numbersNobodyMeans() {
        for (String number : new String[] {
            "1e3",
            "1E3",
            "0x10",
            "NaN",
            "Infinity",
            "1,5",
            "1 000",
            ".5",
            "5.",
            "--1",
            "+",
            "-",
            "١",
            "1.0000001",
            "1d",
            "1_000",
            "9999999999999",
            "99999999999999999999999999",
            "0",
            "0.000000",
            "-1",
            "+1",
            "1/2",
            "\u00a01"
        }) {
            String cell = number.contains(",") ? "\"" + number + "\"" : number;
            String shown = Company.told(
                            company.take("postings.csv", HEADER + "2026-01-01,receive,A,bolt," + cell + ",1,,,\n"))
                    .toString();
            assertThat(shown).as(number).isEqualTo("[postings.csv:2 quantity [" + number + "] bad-input]");
        }
        assertThat(company.everything()).isEqualTo(before);
    }

    @Test
    void numbersAtTheirLimits() {
        company.imported("postings.csv", HEADER + """
                2026-01-01,receive,A,bolt,999999999999.999999,0,,,
                2026-01-01,receive,B,bolt,0.000001,0.0000000001,,,
                2026-01-01,receive,C,bolt,1,,999999999999999.99,,
                2026-01-01,receive,D,bolt,0000000000000000000001.000000,1,,,
                """);
        before = company.everything();
        isTold(
                HEADER + """
                2026-01-01,receive,E,bolt,1000000000000,0,,,
                2026-01-01,receive,F,bolt,1,0.00000000001,,,
                2026-01-01,receive,G,bolt,1,,1000000000000000,,
                2026-01-01,receive,H,bolt,999999999999,999999999999999,,,
                2026-01-01,receive,I,bolt,1,,0.001,,
                """,
                "postings.csv:2 quantity [1000000000000] bad-input",
                "postings.csv:3 unit_cost [0.00000000001] bad-input",
                "postings.csv:4 amount [1000000000000000] bad-input",
                "postings.csv:5 unit_cost [999999999999999] limit-exceeded",
                "postings.csv:6 amount [0.001] bad-input");
    }

    @Test
    void sumsBeyondSixtyFourBitsAreRefused() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int n = 0; n < 100; n++) {
            file.append("2026-01-01,purchase,L").append(n).append(",bolt,1,,999999999999999.99,,\n");
        }
        assertThat(Company.told(company.take("postings.csv", file.toString())))
                .isNotEmpty()
                .allMatch(fault -> fault.endsWith("limit-exceeded"));
        assertThat(company.everything()).isEqualTo(before);
    }

    @Test
    void datesNobodyHas() {
        for (String date : new String[] {
            "2026-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-1-1",
            "20260101",
            "2026/01/01",
            "0000-01-01",
            "10000-01-01",
            "-001-01-01",
            "2026-01-01T00:00",
            "２０２６-01-01",
            "46023"
        }) {
            assertThat(Company.told(company.take("postings.csv", HEADER + date + ",receive,A,bolt,1,1,,,\n")))
                    .as(date)
                    .containsExactly("postings.csv:2 date [" + date + "] bad-input");
        }
        assertThat(company.imported(
                                "postings.csv",
                                HEADER + "2024-02-29,receive,A,bolt,1,1,,,\n9999-12-31,receive,B,bolt,1,1,,,\n")
                        .changedNothing())
                .isFalse();
    }

    @Test
    void textsAtTheirLimits() {
        String hundred = "\uD83D\uDE00".repeat(100);
        company.imported("postings.csv", HEADER + receive(hundred));
        before = company.everything();
        isTold(HEADER + receive(hundred + "x"), "postings.csv:2 lot [" + "\uD83D\uDE00".repeat(60) + "…] bad-input");
        isTold(
                HEADER + "2026-01-01,receive,A,bolt,1,1,," + "t".repeat(1_001) + ",\n",
                "postings.csv:2 text [" + "t".repeat(60) + "…] bad-input");
    }

    @Test
    void linesAndColumnsWithoutEnd() {
        isTold(HEADER + "x".repeat(1 << 17) + "\n" + receive("A"), "postings.csv:2  [] limit-exceeded");
        isTold("date,event" + ",".repeat(1 << 17) + "\n", "postings.csv:1  [] limit-exceeded");
        assertThat(Company.told(company.take("postings.csv", "date,event" + ",x".repeat(20_000) + "\n")))
                .hasSize(1_001)
                .last()
                .isEqualTo("more-faults");
    }

    @Test
    void aLineAndAFileAtTheirLimitAreRead() {
        String row = receive("A");
        Limits tight = new Limits(2, HEADER.length() - 1);
        ImportOptions options = new ImportOptions(ImportOptions.PLAIN.createItems(), tight);
        Path two = company.write("postings.csv", HEADER + row + receive("B"));
        Company.imported(company.imports(options).run(two, ImportProgress.NONE));
        before = company.everything();
        Path three = company.write("postings.csv", HEADER + row + receive("B") + receive("C"));
        assertThat(Company.told(company.imports(options).run(three, ImportProgress.NONE)))
                .containsExactly("postings.csv:4  [] limit-exceeded");
        Path longer = company.write("postings.csv", HEADER.replace("\n", " \n"));
        assertThat(Company.told(company.imports(options).run(longer, ImportProgress.NONE)))
                .containsExactly("postings.csv:1  [] limit-exceeded");
        assertThat(company.everything()).isEqualTo(before);
    }

    @Test
    void archivesThatAreNone() throws IOException {
        Path plain = company.write("postings.csv.gz", HEADER + receive("A"));
        assertThat(Company.told(company.take(plain))).containsExactly("postings.csv.gz:0  [] unreadable-file");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write((HEADER + receive("A")).getBytes(StandardCharsets.UTF_8));
        }
        byte[] half = java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() - 9);
        assertThat(Company.told(company.take(company.write("postings.csv.gz", half))))
                .containsExactly("postings.csv.gz:0  [] unreadable-file");
        assertThat(company.everything()).isEqualTo(before);
    }

    @Test
    void formulasComeBackAsTheTextsTheyAre() {
        company.imported("postings.csv", HEADER + receive("'=cmd|x") + receive("\"''@sum\"") + receive("O'Neil"));
        company.play("""
                expect posted =cmd|x 1.00
                expect posted '@sum 1.00
                expect posted O'Neil 1.00
                """);
    }

    @Test
    void manyTextsWithOneHashAreStillFast() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int n = 0; n < 1 << 13; n++) {
            StringBuilder lot = new StringBuilder();
            for (int bit = 0; bit < 13; bit++) {
                lot.append((n >> bit & 1) == 0 ? "Aa" : "BB");
            }
            file.append(receive(lot.toString()));
        }
        assertThat(company.imported("postings.csv", file.toString())
                        .files()
                        .getFirst()
                        .stored())
                .isEqualTo(1 << 13);
    }
}
