package org.lukk.scenario.text;

/**
 * A word as it stands in a line, quote marks and all, or the value of an option.
 *
 * @param column where it begins, counted from 1; 0 for a word that is missing
 * @param value whether it is what follows {@code key=}
 */
record Word(String raw, int column, boolean value) {
    private static final Word MISSING = new Word("", 0, false);

    static Word at(int column, String raw) {
        return new Word(raw, column, false);
    }

    /** Stands in for a word that is not there, and whose absence was told. */
    static Word missing() {
        return MISSING;
    }

    boolean isMissing() {
        return column == 0;
    }

    /** Written as a keyword is: without quote marks. */
    boolean is(String keyword) {
        return raw.equals(keyword);
    }

    boolean isQuoted() {
        return raw.startsWith("\"");
    }

    /** A quoted word is never a number, date or keyword; the quoted value of an option may be. */
    boolean isNeverKeyword() {
        return isQuoted() && !value;
    }

    Word until(int offset) {
        return new Word(raw.substring(0, offset), column, value);
    }

    Word after(int offset) {
        return new Word(raw.substring(offset + 1), column + raw.codePointCount(0, offset) + 1, value);
    }

    /** Where the next word would begin. */
    int columnAfter() {
        return column + raw.codePointCount(0, raw.length()) + 1;
    }

    boolean isOption() {
        return !keyOf(raw).isEmpty();
    }

    String key() {
        return keyOf(raw);
    }

    /** What follows {@code key=}. */
    Word optionValue() {
        Word after = after(key().length());
        return new Word(after.raw, after.column, true);
    }

    /** The name before the first {@code =}; empty if there is none in small letters. */
    private static String keyOf(String raw) {
        int end = raw.indexOf('=');
        return end > 0 && isName(raw.substring(0, end)) ? raw.substring(0, end) : "";
    }

    /** Whether options and dimensions may be called so: small letters first, then also digits, {@code -} and {@code _}. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && isSmallLetter(name.codePointAt(0))
                && name.codePoints().allMatch(c -> isSmallLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == '_');
    }

    private static boolean isSmallLetter(int c) {
        return Character.isLetter(c) && !Character.isUpperCase(c) && !Character.isTitleCase(c);
    }
}
