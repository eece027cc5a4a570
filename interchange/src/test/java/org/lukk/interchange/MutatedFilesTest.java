package org.lukk.interchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A good file changed at random: whatever comes of it is a finding or success, never a crash, never a part of it. */
class MutatedFilesTest {
    private static final int MUTANTS = Integer.getInteger("lukk.mutants", 3_000);

    private static final String GOOD = """
            date,event,lot,item,quantity,unit_cost,amount,mark,received,offset,unit,text,site,id,order
            2026-01-01,opening,O1,bolt,5,,49.99,,2025-12-01,,,,1,,
            2026-01-01,opening-balance,,,,,-12.50,,,24000,,,,,
            2026-01-02,receive,R1,bolt,10,10.00,,,,,,"first, ""second\""",1,,
            2026-01-03,invoice,R1,,4,10.50,42.00,,,,,,,i-1,
            2026-01-04,purchase,P1,nut,1,120,,,,,box,,2,,
            2026-01-05,ship,S1,bolt,3,,,R1,,,,,1,,
            2026-01-06,sell,S2,nut,2,,,,,,,,2,i-2,
            ,mark,S2,,1,,,P1,,,,,,,
            ,unmark,S2,,,,,,,,,,,,
            2026-01-07,count,C1,bolt,-1,,,,,,,,1,,
            2026-01-08,move,M1,bolt,2,3.3333333333,6.67,,,43500,,,1,,
            2026-01-09,cancel,C1,,,,,,,,,,,,
            2026-01-10,assemble,K1,nut,1,,,,,,box,,1,,J1
            ,using,K1A,bolt,2,,,,,,,,1,,J1
            ,using,K1B,nut,3,0.5,,,,,,,2,,J1
            2026-01-11,disassemble,K2,nut,2,,5.00,,,,,,1,,J2
            2026-01-11,into,K2A,bolt,1,,,,,,,,1,i-3,J2
            """;

    private static final String[] SPLICES = {
        ",",
        "\"",
        "\"\"",
        "\n",
        "\r\n",
        "\r",
        "-",
        "+",
        ".",
        "e9",
        "99999999999999999999",
        "\u0000",
        "\uFEFF",
        "=",
        "'",
        "2026-01-03",
        "mark",
        "charge",
        "using",
        "J1",
        "R1",
        "/2",
        ".cancel",
        "id",
        "date",
        "\t",
        "é",
        "٣",
        "0"
    };

    @TempDir
    Path temp;

    @Test
    void aMutantIsTakenWholeOrTold() {
        long seed = Long.getLong("lukk.seed", 20260101);
        Company untouched = company("untouched");
        Map<String, String> before = untouched.everything();
        assertIsThereNow(untouched, untouched.write("postings.csv", GOOD), "the good file");
        Company company = company("mutants");
        int taken = 0;
        for (int mutant = 0; mutant < MUTANTS; mutant++) {
            byte[] file = mutant(new SplittableRandom(seed + mutant));
            Path path = company.write("postings.csv", file);
            ImportResult result = company.take(path);
            String which = "seed " + (seed + mutant);
            if (result instanceof ImportResult.Imported imported && !imported.changedNothing()) {
                taken++;
                assertIsThereNow(company, path, which);
                company = company("mutants");
            } else if (mutant % 50 == 0) {
                assertThat(company.everything()).as(which).isEqualTo(before);
            }
            if (!(result instanceof ImportResult.Imported)) {
                assertThat(Company.told(result)).as(which).isNotEmpty();
            }
        }
        assertThat(company.everything()).as("seeds from " + seed).isEqualTo(before);
        assertThat(taken).isBetween(20, MUTANTS / 2);
    }

    /** What was taken is taken once, and comes back out and in again. */
    private void assertIsThereNow(Company company, Path path, String which) {
        assertThat(Company.told(company.take(path))).as(which).isEmpty();
        assertThat(Company.imported(company.take(path)).changedNothing())
                .as(which)
                .isTrue();
    }

    private Company company(String name) {
        Company company = new Company(temp.resolve(name));
        company.play("""
                item bolt price=1.5
                item nut unit=pcs
                unit nut box 12
                """);
        return company;
    }

    private static byte[] mutant(SplittableRandom random) {
        byte[] file = GOOD.getBytes(StandardCharsets.UTF_8);
        int changes = 1 + random.nextInt(3);
        for (int change = 0; change < changes; change++) {
            file = switch (random.nextInt(6)) {
                case 0 -> bitFlipped(file, random);
                case 1 -> spliced(file, random);
                case 2 -> cut(file, random);
                case 3 -> withLinesSwapped(file, random);
                case 4 -> withCellsSwapped(file, random);
                default -> withLineRepeated(file, random);
            };
        }
        return file;
    }

    private static byte[] bitFlipped(byte[] file, SplittableRandom random) {
        byte[] changed = file.clone();
        changed[random.nextInt(file.length)] ^= (byte) (1 << random.nextInt(8));
        return changed;
    }

    private static byte[] spliced(byte[] file, SplittableRandom random) {
        byte[] splice = SPLICES[random.nextInt(SPLICES.length)].getBytes(StandardCharsets.UTF_8);
        int at = random.nextInt(file.length + 1);
        byte[] changed = new byte[file.length + splice.length];
        System.arraycopy(file, 0, changed, 0, at);
        System.arraycopy(splice, 0, changed, at, splice.length);
        System.arraycopy(file, at, changed, at + splice.length, file.length - at);
        return changed;
    }

    private static byte[] cut(byte[] file, SplittableRandom random) {
        int from = random.nextInt(file.length);
        int to = Math.min(file.length, from + 1 + random.nextInt(12));
        byte[] changed = Arrays.copyOf(file, file.length - (to - from));
        System.arraycopy(file, to, changed, from, file.length - to);
        return changed.length == 0 ? file : changed;
    }

    private static byte[] withLinesSwapped(byte[] file, SplittableRandom random) {
        List<String> lines = lines(file);
        int one = random.nextInt(lines.size());
        int other = random.nextInt(lines.size());
        String line = lines.get(one);
        lines.set(one, lines.get(other));
        lines.set(other, line);
        return bytes(lines);
    }

    private static byte[] withLineRepeated(byte[] file, SplittableRandom random) {
        List<String> lines = lines(file);
        lines.add(random.nextInt(lines.size() + 1), lines.get(random.nextInt(lines.size())));
        return bytes(lines);
    }

    private static byte[] withCellsSwapped(byte[] file, SplittableRandom random) {
        List<String> lines = lines(file);
        int line = random.nextInt(lines.size());
        String[] cells = lines.get(line).split(",", -1);
        int one = random.nextInt(cells.length);
        int other = random.nextInt(cells.length);
        String cell = cells[one];
        cells[one] = cells[other];
        cells[other] = cell;
        lines.set(line, String.join(",", cells));
        return bytes(lines);
    }

    private static List<String> lines(byte[] file) {
        return new ArrayList<>(List.of(new String(file, StandardCharsets.ISO_8859_1).split("\n", -1)));
    }

    private static byte[] bytes(List<String> lines) {
        return String.join("\n", lines).getBytes(StandardCharsets.ISO_8859_1);
    }
}
