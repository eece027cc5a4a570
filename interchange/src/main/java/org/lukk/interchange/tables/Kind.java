package org.lukk.interchange.tables;

/** What a column holds: how its plain text is read, aligned and written. */
public enum Kind {
    /** As it is. */
    TEXT,
    /** A word of the product: never free text. */
    WORD,
    /** {@code 2026-01-31}, or empty. */
    DATE,
    /** An instant, {@code 2026-01-31T13:05:00Z}, or empty. */
    TIME,
    /** A whole number, or empty. */
    COUNT,
    /** A decimal number with the decimals of its currency, or empty. */
    AMOUNT,
    /** A decimal number without needless zeros, or empty. */
    QUANTITY,
    /** A decimal number in whole currency units, to be shown and never to compute with; or empty. */
    UNIT_COST,
    /** {@code true} or {@code false}. */
    FLAG;

    /** Whether its plain text is a decimal number. */
    public boolean isNumber() {
        return switch (this) {
            case COUNT, AMOUNT, QUANTITY, UNIT_COST -> true;
            case TEXT, WORD, DATE, TIME, FLAG -> false;
        };
    }
}
