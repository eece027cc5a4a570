package org.lukk.values;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Numbers and dates as a person reads them (glossary.md section 5): {@code 1,234,567.89}, {@code -50.00} and
 * {@code 31 Jan 2026} in English, {@code 1 234 567,89}, {@code −50,00} and {@code 31.01.2026} in Norwegian. What leaves
 * the screen for another program is not written with these.
 */
public record Figures(Language language) {
    private static final int UNIT_COST_DECIMALS = 6;
    private static final int MINOR_DECIMALS = 2;
    private static final int GROUP = 3;

    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter NORWEGIAN_DATE = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm VV", Locale.ROOT);

    /** An amount with the decimals it has. */
    public String amount(BigDecimal amount) {
        return number(amount);
    }

    public String amount(Money amount, Currency currency) {
        return number(amount.in(currency));
    }

    /** A quantity without needless zeros. */
    public String quantity(Quantity quantity) {
        return number(new BigDecimal(quantity.toString()));
    }

    /** A unit cost with two to six decimals. It is shown, never computed with. */
    public String unitCost(BigDecimal unitCost) {
        BigDecimal shown =
                unitCost.setScale(UNIT_COST_DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
        return number(shown.scale() < MINOR_DECIMALS ? shown.setScale(MINOR_DECIMALS) : shown);
    }

    public String count(long count) {
        return number(BigDecimal.valueOf(count));
    }

    public String date(LocalDate date) {
        return (language == Language.EN ? ENGLISH_DATE : NORWEGIAN_DATE).format(date);
    }

    /** The time of day in a zone, which it names. */
    public String time(Instant time, ZoneId zone) {
        return TIME.format(time.atZone(zone));
    }

    /** A day and the time on it in a zone that goes without saying: {@code 31 Jan 2026 18:05}. */
    public String moment(Instant time, ZoneId zone) {
        return date(time.atZone(zone).toLocalDate()) + " " + MINUTE.format(time.atZone(zone));
    }

    private String number(BigDecimal number) {
        String[] parts = number.abs().toPlainString().split("\\.", -1);
        String decimals = parts.length == 1 ? "" : decimalMark() + parts[1];
        return (number.signum() < 0 ? minus() : "") + grouped(parts[0]) + decimals;
    }

    private String grouped(String digits) {
        StringBuilder grouped = new StringBuilder(digits);
        for (int place = digits.length() - GROUP; place > 0; place -= GROUP) {
            grouped.insert(place, groupMark());
        }
        return grouped.toString();
    }

    private String decimalMark() {
        return language == Language.EN ? "." : ",";
    }

    /** Norwegian groups with a space that does not break a line. */
    private char groupMark() {
        return language == Language.EN ? ',' : '\u00a0';
    }

    private String minus() {
        return language == Language.EN ? "-" : "\u2212";
    }
}
