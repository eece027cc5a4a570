package org.lukk.values;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What small values are called, and what is none of them. */
class WordsTest {
    @Test
    void aLanguageIsKnownByItsTag() {
        assertThat(Language.of("en")).contains(Language.EN);
        assertThat(Language.of("nb")).contains(Language.NB);
        assertThat(Language.of("tr")).isEmpty();
    }

    @Test
    void gravityHasTheWordsOfTheLog() {
        assertThat(Stream.of(Severity.values()).map(Severity::word)).containsExactly("error", "warning", "information");
    }

    @Test
    void aCurrencyHasAmounts() {
        assertThat(Currency.of("JPY").decimals()).isZero();
        assertThatIllegalArgumentException().isThrownBy(() -> Currency.of("XAU"));
        assertThatIllegalArgumentException().isThrownBy(() -> Currency.of("dollar"));
    }

    @Test
    void dimensionsAreEqualByTheirValues() {
        assertThat(Dimensions.NONE).isNotEqualTo("").isEqualTo(Dimensions.NONE);
    }
}
