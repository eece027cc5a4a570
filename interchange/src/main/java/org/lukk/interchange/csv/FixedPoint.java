package org.lukk.interchange.csv;

/**
 * Reads ordinary decimal numbers without going through {@code BigDecimal}, which is most of the cost of a row. What it
 * does not read is not wrong for that: {@link org.lukk.scenario.text.NumberForm} decides.
 */
final class FixedPoint {
    /** Not an ordinary number. */
    static final long NONE = Long.MIN_VALUE;

    /** Digits before the point: with six decimals more a number stays below 64 bits, and it is below every limit. */
    private static final int MOST_WHOLE_DIGITS = 12;

    private FixedPoint() {}

    /**
     * A number in units of its last decimal: {@code parse("12.5", 2, false)} is 1250.
     *
     * @return {@link #NONE} if it has more decimals, too many digits, a sign where none may stand, or anything else
     */
    static long parse(String text, int decimals, boolean signed) {
        boolean sign = signed && (text.startsWith("-") || text.startsWith("+"));
        int first = sign ? 1 : 0;
        int point = text.indexOf('.');
        int end = point < 0 ? text.length() : point;
        int written = point < 0 ? 0 : text.length() - point - 1;
        boolean ordinary =
                end > first && end - first <= MOST_WHOLE_DIGITS && written <= decimals && (point < 0 || written > 0);
        long number = 0;
        for (int i = first; i < text.length() && ordinary; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                number = 10 * number + (c - '0');
            } else if (i != point) {
                ordinary = false;
            }
        }
        for (int i = written; i < decimals && ordinary; i++) {
            number *= 10;
        }
        return !ordinary ? NONE : text.startsWith("-") ? -number : number;
    }
}
