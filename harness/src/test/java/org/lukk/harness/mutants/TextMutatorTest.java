package org.lukk.harness.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class TextMutatorTest {
    private static String mutant(long seed, String text) {
        return new TextMutator(new SplittableRandom(seed), List.of("word"), ",").mutant(text);
    }

    @Test
    void aSeedMakesTheSameMutantAgainAndAnotherSeedAnother() {
        Set<String> mutants = new HashSet<>();
        for (long seed = 0; seed < 200; seed++) {
            String mutant = mutant(seed, "date,lot\n2026-01-01,R1\n");
            assertThat(mutant(seed, "date,lot\n2026-01-01,R1\n")).isEqualTo(mutant);
            mutants.add(mutant);
        }
        assertThat(mutants).hasSizeGreaterThan(100);
    }

    @Test
    void ofNothingThereAreMutantsToo() {
        Set<String> mutants = new HashSet<>();
        for (long seed = 0; seed < 500; seed++) {
            mutants.add(mutant(seed, ""));
        }
        assertThat(mutants).contains("", "word");
    }

    @Test
    void everyByteIsOneCharacterAndComesBack() {
        byte[] bytes = "é\0ÿ".getBytes(StandardCharsets.UTF_8);
        assertThat(TextMutator.bytes(TextMutator.text(bytes))).isEqualTo(bytes);
    }

    @Test
    void whatCannotBeReadIsShownAsItsNumber() {
        assertThat(TextMutator.shown("a~\n\\\0\u007f\u00e9")).isEqualTo("a~\n\\x5c\\x00\\x7f\\xe9");
    }
}
