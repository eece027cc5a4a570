package org.lukk.scenario.text;

/** What a dimension may be called, so that a line can name it (scenario.md, Form). */
public final class DimensionNames {
    private DimensionNames() {}

    /** Small letters first, then also digits, {@code -} and {@code _}, at most 100; no option of the language. */
    public static boolean isAllowed(String name) {
        return name.length() <= Values.LONGEST_CODE && Word.isName(name) && !Forms.isOption(name);
    }
}
