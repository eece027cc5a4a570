package org.lukk.scenario.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A directive as the tables of scenario.md show it, {@code D sell LOT ITEM QTY [COST] [mark=LOT] [DIMS]}, and how its
 * words are read. What may stand where is taken from what is shown, so that checks and messages agree.
 *
 * @param shape as shown to people
 * @param word what the directive begins with
 * @param dating whether a date stands before it
 * @param options the options it knows, dimensions apart
 * @param dimensions whether it may name dimensions
 * @param beforePairs the words that a list of dimensions follows: {@code from k=v,…}
 * @param component the word its components begin with, {@code using} or {@code into}; empty if it has none
 */
record Form<T>(
        String shape,
        String word,
        Dating dating,
        Set<String> options,
        boolean dimensions,
        Set<String> beforePairs,
        String component,
        Function<Clause, T> reader) {
    enum Dating {
        DATED,
        UNDATED,
        EITHER
    }

    /** Options that every posting may carry. */
    private static final Set<String> OF_POSTINGS = Set.of("document", "party", "text", "unit");

    private static final Pattern OPTION = Pattern.compile("(?<![a-z])([a-z][a-z-]+)=");
    private static final Pattern PAIRS = Pattern.compile("([a-z]+) k=v,…");
    private static final Pattern MONEY = Pattern.compile("COST|AMOUNT");

    static <T> Form<T> of(String shape, Function<Clause, T> reader) {
        List<String> words = Arrays.asList(shape.split(" "));
        Dating dating = switch (words.getFirst()) {
            case "D" -> Dating.DATED;
            case "[D]" -> Dating.EITHER;
            default -> Dating.UNDATED;
        };
        String word = words.get(dating == Dating.UNDATED ? 0 : 1);
        boolean dimensions = shape.contains("DIMS");
        return new Form<>(shape, word, dating, found(OPTION, shape), dimensions, found(PAIRS, shape), "", reader);
    }

    /** A posting: with the options of every posting, and a currency where there is an amount for it. */
    static <T> Form<T> posting(String shape, Function<Clause, T> reader) {
        Form<T> form = of(shape, reader);
        Set<String> more = new TreeSet<>(form.options);
        more.addAll(OF_POSTINGS);
        if (MONEY.matcher(shape).find()) {
            more.add("currency");
        }
        return new Form<>(shape, form.word, form.dating, more, form.dimensions, form.beforePairs, "", reader);
    }

    /** The same form with components after it. */
    Form<T> with(Form<?> part) {
        String whole = shape + " " + part.shape + " [" + part.word + " …]";
        return new Form<>(whole, word, dating, options, dimensions, beforePairs, part.word, reader);
    }

    /** The same form, shown with a word before it. */
    Form<T> after(String before) {
        String whole = before + " " + shape;
        return new Form<>(whole, word, dating, options, dimensions, beforePairs, component, reader);
    }

    private static Set<String> found(Pattern words, String shape) {
        List<String> found = words.matcher(shape)
                .results()
                .map((MatchResult match) -> match.group(1))
                .toList();
        return new TreeSet<>(found);
    }

    boolean isComponent(Word keyword) {
        return !component.isEmpty() && keyword.is(component);
    }

    boolean isBeforePairs(Word keyword) {
        return beforePairs.contains(keyword.raw());
    }

    T read(Clause clause) {
        Clause own = clause.as(this);
        T read = reader.apply(own);
        own.check();
        return read;
    }

    String remedy() {
        return "Write " + shape + ".";
    }

    String expectedOptions() {
        String named = options.isEmpty() ? "" : String.join("=, ", options) + "=";
        String more = dimensions ? "a dimension" : "";
        String joined = named.isEmpty() || more.isEmpty() ? named + more : named + " or " + more;
        return joined.isEmpty() ? "no option after " + word : "an option of " + word + ": " + joined;
    }
}
