package org.lukk.scenario.text;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.lukk.scenario.Directive;

/** Every directive of the language by the word it begins with. */
final class Forms {
    private static final Map<String, Form<? extends Directive>> BY_WORD = new LinkedHashMap<>();
    private static final Set<String> OPTIONS = new HashSet<>();

    static {
        Stream.of(
                        SetUpForms.ALL,
                        TradeForms.ALL,
                        JournalForms.ALL,
                        OrderForms.ALL,
                        CostForms.ALL,
                        RunForms.ALL,
                        List.of(ExpectationForms.EXPECT))
                .flatMap(List::stream)
                .forEach(form -> BY_WORD.put(form.word(), form));
        BY_WORD.values().forEach(form -> OPTIONS.addAll(form.options()));
        ExpectationForms.BY_WORD.values().forEach(form -> OPTIONS.addAll(form.options()));
    }

    private Forms() {}

    static Map<String, Form<? extends Directive>> byWord() {
        return BY_WORD;
    }

    /** Names of options are reserved: no dimension may be called so. */
    static boolean isOption(String name) {
        return OPTIONS.contains(name);
    }
}
