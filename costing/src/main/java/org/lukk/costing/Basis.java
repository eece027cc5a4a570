package org.lukk.costing;

/** Which amount of an issue an adjustment changes: that of its packing slip or that of its invoice (rules.md R-23). */
public enum Basis {
    PHYSICAL("physical"),
    FINANCIAL("financial");

    private final String word;

    Basis(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
