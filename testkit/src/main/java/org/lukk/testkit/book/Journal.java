package org.lukk.testkit.book;

/** The journals that post both updates at once, up or down. */
public enum Journal {
    COUNT("count"),
    MOVE("move");

    private final String word;

    Journal(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
