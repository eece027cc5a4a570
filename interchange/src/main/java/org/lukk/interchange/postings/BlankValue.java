package org.lukk.interchange.postings;

/**
 * The blank value of a dimension where an empty cell says something else, written as an apostrophe alone, which a
 * spreadsheet takes as a text without characters. A value that is nothing but apostrophes has one more when written.
 */
public final class BlankValue {
    private BlankValue() {}

    /** The value as it is written to a cell. */
    public static String written(String value) {
        return isApostrophes(value) ? value + "'" : value;
    }

    /** The value of a cell that is not empty. */
    static String read(String cell) {
        return isApostrophes(cell) ? cell.substring(1) : cell;
    }

    private static boolean isApostrophes(String text) {
        return text.chars().allMatch(sign -> sign == '\'');
    }
}
