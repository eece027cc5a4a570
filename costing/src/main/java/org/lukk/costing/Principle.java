package org.lukk.costing;

/** Why a receipt was settled with an issue (scenario.md, {@code expect settlement}). */
public enum Principle {
    FIFO("fifo"),
    LIFO("lifo"),
    LIFO_DATE("lifo-date"),
    WEIGHTED_AVERAGE("weighted-average"),
    WEIGHTED_AVERAGE_DATE("weighted-average-date"),
    /** The issue named its receipt. */
    MARKING("marking"),
    /** The halves of a transfer inside one cost object, which are not costed (rules.md R-17). */
    TRANSFER("transfer"),
    /** What is left of a service issue, closed at its own cost without a receipt (rules.md R-39). */
    SERVICE("service"),
    /** A transaction and the one that takes it back (rules.md R-26); made by a cancellation, never by a run. */
    CANCELLED("cancelled");

    private final String word;

    Principle(String word) {
        this.word = word;
    }

    /** The word of scenario files and of CSV. */
    public String word() {
        return word;
    }
}
