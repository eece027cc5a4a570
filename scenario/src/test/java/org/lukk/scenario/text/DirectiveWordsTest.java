package org.lukk.scenario.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lukk.scenario.Directive;
import org.lukk.scenario.Fault;
import org.lukk.scenario.Reading;
import org.lukk.values.Currency;

/** One directive from words, as {@code lukk post} is given it. */
class DirectiveWordsTest {
    private static final Currency DOLLARS = Currency.of("USD");

    @Test
    void wordsAreReadAsALineIs() {
        assertThat(read("2026-01-03", "purchase", "PO1", "bolt", "10", "@", "10.00", "site=1"))
                .isEqualTo(new Reading.Read<>(Texts.directive("2026-01-03 purchase PO1 bolt 10 @ 10.00 site=1")));
        assertThat(read("mark", "SO1", "PO1")).isEqualTo(new Reading.Read<>(Texts.directive("mark SO1 PO1")));
    }

    @Test
    void blanksWithinAWordNeedNoQuotes() {
        assertThat(read("2026-01-03", "cancel", "PO 1", "text=not ; ours"))
                .isEqualTo(new Reading.Read<>(Texts.directive("2026-01-03 cancel \"PO 1\" text=\"not ; ours\"")));
    }

    @Test
    void anyCodeCanBeWrittenAsAWord() {
        for (String code : List.of("a=b", "\"", "@cogs", "", "x,y", "pool")) {
            Reading<Directive> reading = read("unmark", Quoting.word(code));
            boolean refused = code.isEmpty();
            assertThat(reading instanceof Reading.Faulty<Directive>).isEqualTo(refused);
        }
    }

    @Test
    void theColumnOfAFaultIsTheNumberOfItsWord() {
        assertThat(columns("2026-01-03", "purchase", "PO 1", "bolt", "1,5", "@", ".5"))
                .containsExactly(5, 7);
        assertThat(columns("2026-01-03", "purchase", "PO1", "bolt")).containsExactly(5);
        assertThat(columns("2026-01-03", "recalculate", "items=a,,b")).containsExactly(3);
        assertThat(columns("2026-02-30", "cancel", "PO1")).containsExactly(1);
        assertThat(columns("2026-01-03")).containsExactly(2);
        assertThat(columns("")).containsExactly(1);
        assertThat(columns()).containsExactly(1);
    }

    @Test
    void amountsHaveTheDecimalsOfTheCompanysCurrency() {
        List<String> words = List.of("2026-01-03", "adjust", "PO1", "1.5");
        assertThat(ScenarioText.directive("arguments", words, Currency.of("JPY")))
                .isInstanceOf(Reading.Faulty.class);
    }

    private static List<Integer> columns(String... words) {
        return Texts.faults(read(words)).stream().map(Fault::column).toList();
    }

    private static Reading<Directive> read(String... words) {
        return ScenarioText.directive("arguments", List.of(words), DOLLARS);
    }
}
