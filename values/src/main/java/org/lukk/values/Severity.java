package org.lukk.values;

/** How grave a line of a log or of an answer is ({@code log.severity} of interchange.md). */
public enum Severity {
    /** Nothing was done, or something in the books does not hold. */
    ERROR,
    /** It was done, and somebody should look at it. */
    WARNING,
    /** Worth knowing. */
    INFORMATION;

    /** The word of CSV, JSON and tables. */
    public String word() {
        return switch (this) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFORMATION -> "information";
        };
    }
}
