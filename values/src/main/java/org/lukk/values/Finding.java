package org.lukk.values;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something a check, a run or a refusal reports: a code, and the facts its sentence names. It holds no sentence; {@link
 * Sentences} says it in a reader's language.
 *
 * @param code what it is
 * @param cause why, where the code has causes of its own ({@code issue-not-settled})
 * @param arguments plain values by the word of their {@link Argument}: dates {@code 2026-01-31}, numbers {@code -12.50}
 * @param position where in a file, if it is about a file
 */
public record Finding(
        Code code, Optional<Code> cause, SortedMap<String, String> arguments, Optional<Position> position) {
    public Finding {
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
        for (String word : arguments.keySet()) {
            if (Argument.of(word).isEmpty()) {
                throw new IllegalArgumentException("no sentence names " + word);
            }
        }
    }

    /** A finding without arguments yet: {@code Finding.of(UNKNOWN_LOT).with(LOT, "PO1")}. */
    public static Finding of(Code code) {
        return new Finding(code, Optional.empty(), new TreeMap<>(), Optional.empty());
    }

    public Severity severity() {
        return code.severity();
    }

    public Finding with(Argument name, String text) {
        TreeMap<String, String> more = new TreeMap<>(arguments);
        more.put(name.word(), text);
        return new Finding(code, cause, more, position);
    }

    public Finding with(Argument name, LocalDate date) {
        return with(name, date.toString());
    }

    public Finding with(Argument name, Instant time) {
        return with(name, time.toString());
    }

    public Finding with(Argument name, long count) {
        return with(name, Long.toString(count));
    }

    public Finding with(Argument name, Quantity quantity) {
        return with(name, quantity.toString());
    }

    public Finding with(Argument name, BigDecimal number) {
        return with(name, number.toPlainString());
    }

    /** With all of these arguments, as they were stored. */
    public Finding with(Map<String, String> plainValues) {
        TreeMap<String, String> more = new TreeMap<>(arguments);
        more.putAll(plainValues);
        return new Finding(code, cause, more, position);
    }

    /** The same finding with its cause; the cause's sentence is filled from the same arguments. */
    public Finding because(Code reason) {
        return new Finding(code, Optional.of(reason), arguments, position);
    }

    /** The same finding with its place in a file. */
    public Finding at(Position place) {
        return new Finding(code, cause, arguments, Optional.of(place));
    }

    /** The plain value of an argument. */
    public Optional<String> get(Argument name) {
        return Optional.ofNullable(arguments.get(name.word()));
    }

    public Optional<String> item() {
        return get(Argument.ITEM);
    }

    public Optional<String> lot() {
        return get(Argument.LOT);
    }

    /** The quantity it is about, which stays open or is short. */
    public Optional<Quantity> quantity() {
        return get(Argument.Q).map(q -> Quantity.of(new BigDecimal(q)));
    }

    /** The amount it is about, in whole currency units. */
    public Optional<BigDecimal> amount() {
        return get(Argument.AMOUNT).map(BigDecimal::new);
    }

    /** What stays the same in every language: {@code closed-period date=2026-01-31}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(code.word());
        cause.ifPresent(reason -> text.append(" (").append(reason.word()).append(')'));
        arguments.forEach(
                (word, value) -> text.append(' ').append(word).append('=').append(value));
        return text.toString();
    }
}
