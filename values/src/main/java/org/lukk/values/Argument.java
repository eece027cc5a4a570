package org.lukk.values;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What a sentence can name: the words that stand in its braces, each with the form in which a language shows it. One
 * word per thing, so that a finding of any code keeps its item under {@code item} and its quantity open under {@code q}.
 */
public enum Argument {
    ACCOUNT(Form.TEXT),
    AMOUNT(Form.AMOUNT),
    BOOK(Form.TEXT),
    CLOSED(Form.DATE),
    COLUMN(Form.TEXT),
    COST_OBJECT(Form.TEXT),
    CURRENCY(Form.TEXT),
    DATE(Form.DATE),
    DIMENSION(Form.TEXT),
    EXPECTED(Form.TEXT),
    FROM(Form.DATE),
    ISSUE(Form.TEXT),
    ITEM(Form.TEXT),
    KNOWN(Form.TEXT),
    LIMIT(Form.TEXT),
    LOT(Form.TEXT),
    M(Form.COUNT),
    METHOD(Form.TEXT),
    MODEL(Form.TEXT),
    N(Form.COUNT),
    NAME(Form.TEXT),
    NEW(Form.TEXT),
    OLD(Form.TEXT),
    ORDER(Form.TEXT),
    OTHER(Form.TEXT),
    PERIOD(Form.TEXT),
    POSTING_TYPE(Form.TEXT),
    PRICE(Form.UNIT_COST),
    Q(Form.QUANTITY),
    REASON(Form.CAUSE),
    RECEIPT(Form.TEXT),
    RUN(Form.TEXT),
    RUNS(Form.TEXT),
    STATUS(Form.WORD),
    TIME(Form.TIME),
    TOTAL(Form.QUANTITY),
    TYPE(Form.WORD),
    UNIT(Form.TEXT),
    USER(Form.TEXT),
    USUAL(Form.UNIT_COST),
    VALUE(Form.TEXT);

    /** How the plain value of an argument is read and shown. */
    public enum Form {
        /** As it is. */
        TEXT,
        /** {@code 2026-01-31}. */
        DATE,
        /** An instant, {@code 2026-01-31T13:05:00Z}, shown as a time of the reader's day. */
        TIME,
        /** A whole number. */
        COUNT,
        /** A decimal number with the decimals of its currency. */
        AMOUNT,
        /** A decimal number in inventory units. */
        QUANTITY,
        /** A decimal number in whole currency units. */
        UNIT_COST,
        /** A word of the product that each language says its own way: {@code on-hold}, {@code recalculation}. */
        WORD,
        /** The sentence of the finding's cause. */
        CAUSE
    }

    private static final Map<String, Argument> BY_WORD = new HashMap<>();

    static {
        for (Argument argument : values()) {
            BY_WORD.put(argument.word(), argument);
        }
    }

    private final Form form;
    private final String word;

    Argument(Form form) {
        this.form = form;
        this.word = name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The word in a sentence's braces. */
    public String word() {
        return word;
    }

    public Form form() {
        return form;
    }

    /** The argument of a word, if there is one. */
    public static Optional<Argument> of(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }
}
