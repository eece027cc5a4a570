package org.lukk.scenario.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.lukk.scenario.Directive;
import org.lukk.scenario.Fault;
import org.lukk.scenario.Reading;
import org.lukk.scenario.ScenarioFile;

/**
 * Lines of every kind that were right until something happened to them are read or answered with faults, never with a crash.
 * The harness does the same with whole scenarios.
 */
class MutationTest {
    /** More with {@code -Dlukk.mutants=200000}. */
    private static final int MUTANTS = Integer.getInteger("lukk.mutants", 5_000);

    private static final List<String> PIECES = List.of(
            "\"",
            "\"\"",
            ",",
            ";",
            "=",
            "@",
            "#",
            ".",
            "-",
            "+",
            " ",
            "\t",
            "\n",
            "\r",
            "\0",
            "0",
            "9",
            "1e3",
            ".5",
            "1,000",
            "999999999999999999999",
            "site=",
            "using",
            "from",
            "to",
            "into",
            "2026-02-30",
            "company",
            "expect",
            "book",
            "pool",
            "é",
            "\uD83D\uDD29",
            "\u202E",
            "\uFEFF");

    @Test
    void mutatedBooksOfEveryKindOfLineNeverCrash() {
        List<byte[]> texts = new ArrayList<>();
        for (int seed = 0; seed < 50; seed++) {
            AnyDirective any = new AnyDirective(seed);
            StringBuilder text = new StringBuilder("company ACME USD\n");
            for (int i = 0; i < 20; i++) {
                text.append(ScenarioPrinter.print(any.next())).append('\n');
            }
            texts.add(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        mutate(texts);
    }

    private static void mutate(List<byte[]> texts) {
        for (int seed = 0; seed < MUTANTS; seed++) {
            Random random = new Random(seed);
            byte[] mutant = texts.get(random.nextInt(texts.size()));
            for (int i = 0; i <= random.nextInt(4); i++) {
                mutant = changed(mutant, random);
            }
            check(mutant, "seed " + seed);
        }
    }

    private static void check(byte[] mutant, String seed) {
        switch (ScenarioText.read("mutant", mutant)) {
            case Reading.Read<ScenarioFile>(ScenarioFile file) -> {
                List<Directive> again = Texts.directives(ScenarioPrinter.print(file));
                assertThat(again).as(seed).isEqualTo(file.directives());
            }
            case Reading.Faulty<ScenarioFile>(List<Fault> faults) ->
                assertThat(faults).as(seed).isNotEmpty().allSatisfy(fault -> {
                    assertThat(fault.line()).isPositive();
                    assertThat(fault.column()).isPositive();
                    assertThat(fault.expected()).isNotEmpty();
                    assertThat(fault.remedy()).endsWith(fault.remedy().endsWith("?") ? "?" : ".");
                });
        }
    }

    private static byte[] changed(byte[] text, Random random) {
        int from = random.nextInt(text.length + 1);
        int to = Math.min(text.length, from + random.nextInt(12));
        byte[] piece = switch (random.nextInt(4)) {
            case 0 -> PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
            case 1 -> new byte[] {(byte) random.nextInt(256)};
            case 2 -> Arrays.copyOfRange(text, random.nextInt(from + 1), from);
            default -> new byte[0];
        };
        boolean replaces = random.nextBoolean();
        return joined(Arrays.copyOf(text, from), piece, Arrays.copyOfRange(text, replaces ? to : from, text.length));
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[0];
        for (byte[] part : parts) {
            byte[] longer = Arrays.copyOf(all, all.length + part.length);
            System.arraycopy(part, 0, longer, all.length, part.length);
            all = longer;
        }
        return all;
    }
}
