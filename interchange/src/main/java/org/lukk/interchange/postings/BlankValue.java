package org.lukk.interchange.postings;

/**
 * The blank value of a dimension where an empty cell says something else, written as an apostrophe alone, which a
 * spreadsheet takes as a text without characters. A value that is nothing but apostrophes has one more when written.
 */
public final class BlankValue {
    private BlankValue() {}

    /** The value as it is written to a cell. */
    public static String written(String value) {
        return isWritten(value) ? value + "'" : value;
    }

    /** The value of a cell that is not empty. */
    static String read(String cell) {
        return isWritten(cell) ? cell.substring(1) : cell;
    }

    /** Whether a cell holds nothing but apostrophes. */
    static boolean isWritten(String cell) {
        return cell.chars().allMatch(sign -> sign == '\'');
    }
}
