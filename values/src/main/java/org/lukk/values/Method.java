package org.lukk.values;

/** Inventory model: how an issue is valued (costing.md section 7). */
public enum Method {
    FIFO("fifo"),
    LIFO("lifo"),
    LIFO_DATE("lifo-date"),
    WEIGHTED_AVERAGE("weighted-average"),
    WEIGHTED_AVERAGE_DATE("weighted-average-date"),
    MOVING_AVERAGE("moving-average"),
    STANDARD("standard");

    private final String word;

    Method(String word) {
        this.word = word;
    }

    /** The word of scenario files and of CSV. */
    public String word() {
        return word;
    }

    /** Costs that are final at posting: a close only locks their period. */
    public boolean isPerpetual() {
        return this == MOVING_AVERAGE || this == STANDARD;
    }
}
