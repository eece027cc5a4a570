package org.lukk.scenario.text;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.lukk.scenario.DimensionValues;
import org.lukk.values.Currency;

/**
 * What a word means where it stands. A word that does not fit is told as a fault and read as something harmless, so that
 * the rest of its line is checked too.
 */
final class Values {
    /** Codes, lots and names are 1 to 100 characters. */
    static final int LONGEST_CODE = 100;

    /** What a user writes about a posting. */
    static final int LONGEST_TEXT = 1_000;

    private final Faults faults;

    Values(Faults faults) {
        this.faults = faults;
    }

    String code(Word word, String called) {
        String text = text(word, called, LONGEST_CODE);
        if (text.isEmpty()) {
            faults.tell(word, called, "Write 1 to " + LONGEST_CODE + " characters.");
        }
        return text;
    }

    /** A text that may be empty. */
    String text(Word word, String called, int longest) {
        Optional<String> text = Quoting.text(word.raw());
        if (text.isEmpty()) {
            faults.tell(word, called, "Put the whole of it in quote marks, and write a quote mark inside it twice.");
        } else if (text.get().codePointCount(0, text.get().length()) > longest) {
            faults.tell(word, called, "Write at most " + longest + " characters.");
        } else if (text.get().codePoints().anyMatch(Values::isNoCharacter)) {
            faults.tell(word, called, "Leave control characters out.");
        }
        return text.orElse("?");
    }

    private static boolean isNoCharacter(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE;
    }

    BigDecimal number(Word word, NumberForm form) {
        String text = keyword(word);
        Optional<String> remedy = form.remedy(text);
        if (remedy.isPresent()) {
            faults.tell(word, form.expected(), remedy.get());
            return BigDecimal.ONE;
        }
        return NumberForm.valueOf(text);
    }

    LocalDate date(Word word, String called) {
        String text = keyword(word);
        Optional<LocalDate> date = looksLikeDate(text) ? calendarDate(text) : Optional.empty();
        if (date.isEmpty()) {
            String remedy = looksLikeDate(text) ? "There is no such day." : "Write it like 2026-01-31.";
            faults.tell(word, called + ", a date YYYY-MM-DD", remedy);
        }
        return date.orElse(LocalDate.MAX);
    }

    private static boolean looksLikeDate(String text) {
        return text.length() == 10
                && text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && text.replace("-", "")
                                .chars()
                                .filter(c -> c >= '0' && c <= '9')
                                .count()
                        == 8;
    }

    private static Optional<LocalDate> calendarDate(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            return date.getYear() == 0 ? Optional.empty() : Optional.of(date);
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    Currency currency(Word word, String called) {
        Optional<Currency> currency = currencyIfAny(word);
        if (currency.isEmpty()) {
            faults.tell(word, called + ", a currency of ISO 4217", "Write its three capital letters, such as USD.");
        }
        return currency.orElse(new Currency("?", 0));
    }

    static Optional<Currency> currencyIfAny(Word word) {
        try {
            return Quoting.text(word.raw()).map(Currency::of);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** One of the words of a choice. */
    <E> E choice(Word word, E[] choices, Function<E, String> wordOf) {
        String text = keyword(word);
        return Arrays.stream(choices)
                .filter(choice -> wordOf.apply(choice).equals(text))
                .findFirst()
                .orElseGet(() -> {
                    unknown(word, Arrays.stream(choices).map(wordOf).toList());
                    return choices[0];
                });
    }

    /** One of the known words. */
    String known(Word word, List<String> words) {
        String text = keyword(word);
        if (!words.contains(text)) {
            unknown(word, words);
        }
        return text;
    }

    private void unknown(Word word, List<String> words) {
        unknown(words.size() == 1 ? words.getFirst() : "one of " + String.join(", ", words), word, words);
    }

    void unknown(String called, Word word, Collection<String> words) {
        faults.tell(
                word,
                called,
                () -> Nearest.to(word.raw(), words)
                        .map(near -> "Did you mean " + near + "?")
                        .orElseGet(() ->
                                "Write " + String.join(", ", words) + ", in small letters and without quote marks."));
    }

    String stableCode(Word word) {
        if (!word.raw().matches("[a-z][a-z0-9-]{0,99}")) {
            faults.tell(word, "a code such as closed-period", "Write it in small letters and hyphens.");
        }
        return word.raw();
    }

    List<String> codes(Word list, String called) {
        return Quoting.parts(list).stream().map(part -> code(part, called)).toList();
    }

    /** {@code site=1,warehouse="A,1"}. */
    DimensionValues pairs(Word list) {
        Map<String, String> values = new LinkedHashMap<>();
        for (Word part : Quoting.parts(list)) {
            if (part.isOption()) {
                dimension(part, values);
            } else {
                faults.tell(part, "dimensions like site=1,warehouse=11", "Write name=value, with a comma between two.");
            }
        }
        return new DimensionValues(values);
    }

    /** Adds what {@code key=value} says of a dimension. */
    void dimension(Word option, Map<String, String> values) {
        String name = dimensionName(option, option.key());
        if (values.put(name, text(option.optionValue(), "a value of " + name, LONGEST_CODE)) != null) {
            faults.tell(option, "each dimension once", "Leave one of them out.");
        }
    }

    /** Names of dimensions, as they are also written before {@code =}. */
    List<String> dimensionNames(Word list) {
        boolean none = list.raw().isEmpty();
        return none
                ? List.of()
                : Quoting.parts(list).stream()
                        .map(part -> dimensionName(part, code(part, "a dimension")))
                        .toList();
    }

    private String dimensionName(Word word, String name) {
        if (name.length() > LONGEST_CODE || !Word.isName(name)) {
            faults.tell(word, "a dimension", "Name it in small letters, digits, - and _, at most 100 of them.");
        } else if (Forms.isOption(name)) {
            faults.tell(word, "a dimension", "Choose another name: " + name + "= is an option of the language.");
        }
        return name;
    }

    /** The text of a word that must not be quoted to count; a quoted one is no such word. */
    private static String keyword(Word word) {
        return word.isNeverKeyword() ? word.raw() : Quoting.text(word.raw()).orElse(word.raw());
    }
}
