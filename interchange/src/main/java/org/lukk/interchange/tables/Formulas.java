package org.lukk.interchange.tables;

/**
 * Texts that a spreadsheet would run as formulas. A leading {@code = + - @}, tab or carriage return gets an apostrophe
 * before it, which spreadsheets take as "this is text"; where apostrophes stand before such a sign already, one more, so
 * that reading takes exactly one away and every text comes back as it was.
 *
 * <pre>
 * =1+1  ↔ '=1+1        '=1+1 ↔ ''=1+1        O'Brien ↔ O'Brien
 * </pre>
 */
public final class Formulas {
    private Formulas() {}

    /** The text as it is written to CSV. */
    public static String neutralised(String text) {
        return isFormula(text) ? "'" + text : text;
    }

    /** The text of a CSV cell. */
    public static String restored(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
    }

    private static boolean isFormula(String text) {
        int sign = 0;
        while (sign < text.length() && text.charAt(sign) == '\'') {
            sign++;
        }
        return sign < text.length() && "=+-@\t\r".indexOf(text.charAt(sign)) >= 0;
    }
}
