package org.lukk.scenario.text;

import java.math.BigDecimal;
import java.util.Optional;
import org.lukk.values.Currency;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * How a number is written where it stands: digits, optionally {@code .} and digits, within limits (scenario.md, Form).
 *
 * @param called what the number is
 * @param whole most digits before the point: the number stays below 10^whole
 * @param decimals most digits after the point
 * @param signed whether a sign may stand before it
 * @param zero whether it may be zero
 */
public record NumberForm(String called, int whole, int decimals, boolean signed, boolean zero) {
    /** Unit costs, rates and percents. */
    public static final int FINE_DECIMALS = 10;

    public static final NumberForm QUANTITY =
            new NumberForm("a quantity", Quantity.MAX_WHOLE_DIGITS, Quantity.DECIMALS, false, false);
    public static final NumberForm SIGNED_QUANTITY = QUANTITY.withSign();
    static final NumberForm EXPECTED_QUANTITY = SIGNED_QUANTITY.withZero();
    public static final NumberForm SHARE = QUANTITY.withZero().as("a share");
    public static final NumberForm UNIT_COST =
            new NumberForm("a unit cost", Money.MAX_WHOLE_DIGITS, FINE_DECIMALS, false, true);
    static final NumberForm EXPECTED_PRICE = UNIT_COST.withSign().as("a price");
    static final NumberForm RATE = new NumberForm("a rate", Money.MAX_WHOLE_DIGITS, FINE_DECIMALS, false, false);
    public static final NumberForm FACTOR = RATE.as("a factor");
    public static final NumberForm PERCENT = UNIT_COST.as("a percentage");
    /** Numbers of runs. */
    static final NumberForm NUMBER = new NumberForm("a whole number", 9, 0, false, false);

    /** Digits of a minor-unit count that 64 bits hold whatever they are. */
    private static final int LONG_DIGITS = 18;
    /** ISO 4217 gives no currency more. */
    private static final int MOST_DECIMALS = 4;

    /** Amounts in a currency; where it is not known yet, in the one with the most decimals. */
    public static NumberForm amount(Optional<Currency> currency) {
        int decimals = currency.map(Currency::decimals).orElse(MOST_DECIMALS);
        String called = currency.map(c -> "an amount in " + c.code()).orElse("an amount");
        return new NumberForm(called, Math.min(Money.MAX_WHOLE_DIGITS, LONG_DIGITS - decimals), decimals, false, true);
    }

    public NumberForm withSign() {
        return new NumberForm(called, whole, decimals, true, zero);
    }

    private NumberForm withZero() {
        return new NumberForm(called, whole, decimals, signed, true);
    }

    private NumberForm as(String name) {
        return new NumberForm(name, whole, decimals, signed, zero);
    }

    /** What was expected, for people. */
    public String expected() {
        String fraction = decimals == 0 ? "without decimals" : "with up to " + decimals + " decimals";
        return called + " " + fraction + ", below 10^" + whole + (zero ? "" : ", not zero");
    }

    /** What is wrong with a text as such a number and how to write it; none if it is one. */
    public Optional<String> remedy(String text) {
        if (text.startsWith("+") || text.startsWith("-")) {
            return signed ? unsignedRemedy(text.substring(1)) : Optional.of("Leave the sign out: none may stand here.");
        }
        return unsignedRemedy(text);
    }

    private Optional<String> unsignedRemedy(String text) {
        int point = text.indexOf('.');
        String before = point < 0 ? text : text.substring(0, point);
        String after = point < 0 ? "" : text.substring(point + 1);
        if (!isDigits(before) || (point >= 0 && !isDigits(after))) {
            return Optional.of("Write digits, optionally a point and digits after it, such as 1250 or 1250.5.");
        }
        if (after.length() > decimals) {
            return Optional.of("Write at most " + decimals + " digits after the point.");
        }
        if (before.length() - leadingZeros(before) > whole) {
            return Optional.of("Write a smaller number.");
        }
        boolean isZero = leadingZeros(before) == before.length() && leadingZeros(after) == after.length();
        return isZero && !zero ? Optional.of("Write another number than zero.") : Optional.empty();
    }

    /** The value of a text that {@link #remedy} finds nothing wrong with; in linear time, because its zeros are dropped. */
    public static BigDecimal valueOf(String text) {
        boolean sign = text.startsWith("+") || text.startsWith("-");
        String digits = sign ? text.substring(1) : text;
        BigDecimal value = new BigDecimal("0" + digits.substring(leadingZeros(digits)));
        return text.startsWith("-") ? value.negate() : value;
    }

    private static boolean isDigits(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static int leadingZeros(String text) {
        int zeros = 0;
        while (zeros < text.length() && text.charAt(zeros) == '0') {
            zeros++;
        }
        return zeros;
    }
}
