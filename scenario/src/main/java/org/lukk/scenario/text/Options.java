package org.lukk.scenario.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lukk.scenario.Details;
import org.lukk.scenario.DimensionValues;
import org.lukk.scenario.Keyword;
import org.lukk.values.Currency;

/** What the {@code key=value} words of a directive, or of one component of it, mean. Each is read by its name. */
final class Options {
    private final ClauseWords words;
    private final Values values;

    Options(ClauseWords words, Values values) {
        this.words = words;
        this.values = values;
    }

    private <T> Optional<T> value(String name, Function<Word, T> meaning) {
        return words.option(name).map(meaning);
    }

    Optional<String> code(String name) {
        return value(name, word -> values.code(word, "a code after " + name + "="));
    }

    Optional<List<String>> codes(String name) {
        return value(name, word -> values.codes(word, "a code"));
    }

    Optional<BigDecimal> number(String name, NumberForm number) {
        return value(name, word -> values.number(word, number));
    }

    Optional<LocalDate> date(String name) {
        return value(name, word -> values.date(word, name));
    }

    Optional<Currency> currency() {
        return value("currency", word -> values.currency(word, "currency"));
    }

    /** The currency if it is one; another word is told by who asks for the currency itself. */
    Optional<Currency> validCurrency() {
        return value("currency", Values::currencyIfAny).flatMap(Function.identity());
    }

    /** Tells an option that may not stand here; nothing if it does not. */
    void tell(String name, String expected, String remedy) {
        words.tell(name, expected, remedy);
    }

    boolean has(String name) {
        return words.option(name).isPresent();
    }

    <E extends Enum<E> & Keyword> Optional<E> choice(String name, Class<E> choice) {
        return choice(name, choice.getEnumConstants(), Keyword::word);
    }

    <E> Optional<E> choice(String name, E[] choices, Function<E, String> wordOf) {
        return value(name, word -> values.choice(word, choices, wordOf));
    }

    /** {@code name=only}: whether it is there. */
    boolean flag(String name, String only) {
        return value(name, word -> values.known(word, List.of(only))).isPresent();
    }

    /** Names of dimensions; none after {@code name=}. */
    Optional<List<String>> dimensionNames(String name) {
        return value(name, values::dimensionNames);
    }

    /** All options that are no words of the language: each names a dimension. */
    DimensionValues dimensions() {
        Map<String, String> named = new LinkedHashMap<>();
        words.options().forEach((name, option) -> {
            if (!Forms.isOption(name)) {
                values.dimension(option, named);
            }
        });
        return new DimensionValues(named);
    }

    Details details() {
        return new Details(
                text("document", Values.LONGEST_CODE),
                text("party", Values.LONGEST_CODE),
                text("text", Values.LONGEST_TEXT),
                code("unit"),
                currency());
    }

    private String text(String name, int longest) {
        return value(name, word -> values.text(word, name, longest)).orElse("");
    }
}
