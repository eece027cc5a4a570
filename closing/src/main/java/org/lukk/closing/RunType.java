package org.lukk.closing;

/** What a run is ({@code runs.type} of interchange.md). */
public enum RunType {
    CLOSE("close"),
    RECALCULATION("recalculation"),
    ON_HAND_ADJUSTMENT("on-hand-adjustment"),
    REVERSAL("reversal");

    private final String word;

    RunType(String word) {
        this.word = word;
    }

    public String word() {
        return word;
    }
}
