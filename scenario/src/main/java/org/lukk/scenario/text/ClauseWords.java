package org.lukk.scenario.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The words of one directive, or of one component of it, sorted into options and those that have their place. The latter
 * are read one after the other; the first that is missing is told.
 */
final class ClauseWords {
    /** So many words name what moves, {@code LOT ITEM QTY}; a code among them may be called {@code from}, too. */
    private static final int GOODS = 3;

    private final Faults faults;
    private final Word keyword;
    private final List<Word> placed = new ArrayList<>();
    private final Map<String, Word> options = new LinkedHashMap<>();
    private final List<ClauseWords> components = new ArrayList<>();
    private int next;
    private boolean checked;

    private ClauseWords(Word keyword, Faults faults) {
        this.keyword = keyword;
        this.faults = faults;
    }

    /**
     * Sorts what follows the keyword of a directive. Options may stand anywhere; but the word after {@code from} is its
     * list, and what follows {@code using} or {@code into} belongs to a component.
     */
    static ClauseWords sorted(Word keyword, List<Word> words, Form<?> form, Faults faults) {
        ClauseWords all = new ClauseWords(keyword, faults);
        ClauseWords current = all;
        boolean pairs = false;
        for (Word word : words) {
            if (word.isOption() && !pairs) {
                current.addOption(word);
            } else if (form.isComponent(word) && current.placed.size() >= GOODS) {
                current = new ClauseWords(word, faults);
                all.components.add(current);
            } else {
                current.placed.add(word);
                pairs = form.isBeforePairs(word) && current.placed.size() > GOODS;
            }
        }
        return all;
    }

    private void addOption(Word option) {
        if (options.putIfAbsent(option.key(), option) != null) {
            faults.tell(option, "each option once", "Leave one of them out.");
        }
    }

    boolean more() {
        return next < placed.size();
    }

    boolean nextIs(String word) {
        return more() && placed.get(next).is(word);
    }

    boolean nextBegins(String mark) {
        return more() && placed.get(next).raw().startsWith(mark);
    }

    Word next(String called, Form<?> form) {
        if (more()) {
            return placed.get(next++);
        }
        missing(called, form);
        return Word.missing();
    }

    /** Tells the next word without taking it. */
    void tellNext(String expected, String remedy) {
        faults.tell(placed.get(next), expected, remedy);
    }

    void missing(String called, Form<?> form) {
        if (faults.noneInLine()) {
            Word last = placed.isEmpty() ? keyword : placed.getLast();
            faults.tell(last.columnAfter(), "", called, form.remedy());
        }
    }

    /** The value of an option. */
    Optional<Word> option(String name) {
        return Optional.ofNullable(options.get(name)).map(Word::optionValue);
    }

    void tell(String optionName, String expected, String remedy) {
        Word option = options.get(optionName);
        if (option != null) {
            faults.tell(option, expected, remedy);
        }
    }

    Map<String, Word> options() {
        return options;
    }

    List<ClauseWords> components() {
        return components;
    }

    /** Tells options that the form does not know, and the first word too many; the form asked first decides. */
    void check(Form<?> form) {
        if (checked) {
            return;
        }
        checked = true;
        options.values().forEach(option -> checkOption(option, form));
        if (more() && faults.noneInLine()) {
            faults.tell(placed.get(next), "nothing more here", form.remedy());
        }
    }

    /** Whatever follows is not checked: nobody knows what it should be. */
    void giveUp() {
        checked = true;
    }

    private void checkOption(Word option, Form<?> form) {
        String name = option.key();
        boolean reserved = Forms.isOption(name);
        if (!form.options().contains(name) && (reserved || !form.dimensions())) {
            String remedy = reserved
                    ? "Leave " + name + "= out: it belongs to other directives."
                    : Nearest.to(name, form.options())
                            .map(near -> "Did you mean " + near + "=?")
                            .orElse(form.remedy());
            faults.tell(option, form.expectedOptions(), remedy);
        }
    }
}
