package org.lukk.costing;

/** Why an invoiced issue keeps an open quantity after a run; at most one per issue (rules.md R-30). */
public enum Shortfall {
    ISSUE_NOT_SETTLED("issue-not-settled"),
    /** Some of it waits for the receipt it is marked to (rules.md R-11). */
    MARKED_RECEIPT_NOT_AVAILABLE("marked-receipt-not-available");

    private final String word;

    Shortfall(String word) {
        this.word = word;
    }

    /** The code of the finding. */
    public String word() {
        return word;
    }
}
