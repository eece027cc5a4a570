package org.lukk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lukk.values.Language;

class PhrasesTest {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[0-9]}");

    private final Phrases english = new Phrases(Language.EN);
    private final Phrases norwegian = new Phrases(Language.NB);

    @ParameterizedTest
    @EnumSource(Phrase.class)
    void everyPhraseIsSaidInBothLanguagesWithTheSameValues(Phrase phrase) {
        assertThat(english.text(phrase)).isNotBlank();
        assertThat(placeholders(norwegian.text(phrase))).isEqualTo(placeholders(english.text(phrase)));
    }

    @Test
    void valuesStandWhereThePhraseWantsThem() {
        assertThat(english.of(Phrase.VOUCHER_POSTED, "2026-000007", 3))
                .isEqualTo("Voucher 2026-000007 of run 3 is posted.");
        assertThat(norwegian.of(Phrase.MARKED, "$1", "{0}")).isEqualTo("$1 er merket mot {0}.");
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
