package org.lukk.interchange.csv;

/**
 * Reads ordinary decimal numbers without going through {@code BigDecimal}, which is most of the cost of a row. What it
 * does not read is not wrong for that: {@link org.lukk.scenario.text.NumberForm} decides.
 */
final class FixedPoint {
    /** Not an ordinary number. */
    static final long NONE = Long.MIN_VALUE;

    /** With its decimals filled up it stays far below 64 bits and below every limit. */
    private static final int MOST_DIGITS = 14;

    private FixedPoint() {}

    /**
     * A number in units of its last decimal: {@code parse("12.5", 2, false)} is 1250.
     *
     * @return {@link #NONE} if it has more decimals, too many digits, a sign where none may stand, or anything else
     */
    static long parse(String text, int decimals, boolean signed) {
        boolean sign = signed && text.length() > 1 && (text.charAt(0) == '-' || text.charAt(0) == '+');
        int point = -1;
        long number = 0;
        int length = text.length();
        if (length > MOST_DIGITS) {
            return NONE;
        }
        for (int i = sign ? 1 : 0; i < length; i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                number = 10 * number + (c - '0');
            } else if (c == '.' && point < 0 && i > (sign ? 1 : 0)) {
                point = i;
            } else {
                return NONE;
            }
        }
        int written = point < 0 ? 0 : length - point - 1;
        if (length == 0 || written > decimals || (point >= 0 && written == 0)) {
            return NONE;
        }
        for (int i = written; i < decimals; i++) {
            number *= 10;
        }
        return sign && text.charAt(0) == '-' ? -number : number;
    }
}
