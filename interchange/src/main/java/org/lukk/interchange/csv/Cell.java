package org.lukk.interchange.csv;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lukk.interchange.tables.Formulas;
import org.lukk.scenario.text.NumberForm;
import org.lukk.values.Currency;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

/**
 * A value of a row. What does not fit is told as a fault of the row and read as something harmless, so that the rest of
 * the row is checked too.
 */
public record Cell(Row row, String column, String value) {
    /** Codes, lots and names are 1 to 100 characters (scenario.md, Form). */
    public static final int LONGEST_CODE = 100;

    /** What a user writes about a posting. */
    public static final int LONGEST_TEXT = 1_000;

    public boolean isEmpty() {
        return value.isEmpty();
    }

    /** The same, and told as missing if it is empty. */
    public Cell required(String expected) {
        if (isEmpty()) {
            row.missing(column, expected);
        }
        return this;
    }

    /** A code, lot or name. */
    public String code() {
        return text(LONGEST_CODE);
    }

    /** A text that may be empty. */
    public String text(int longest) {
        String text = Formulas.restored(value);
        if (text.length() > longest && text.codePointCount(0, text.length()) > longest) {
            row.badInput(column, text, "at most " + longest + " characters");
        } else if (hasControlCharacter(text)) {
            row.badInput(column, text, "no control characters");
        }
        return text;
    }

    private static boolean hasControlCharacter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isISOControl(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    /** A code that may be left out. */
    public Optional<String> ifAny() {
        return isEmpty() ? Optional.empty() : Optional.of(code());
    }

    public LocalDate date() {
        if (isEmpty()) {
            return LocalDate.EPOCH;
        }
        LocalDate date = Dates.parse(value);
        if (date == null) {
            row.badInput(column, value, "a date YYYY-MM-DD");
            return LocalDate.EPOCH;
        }
        return date;
    }

    public Quantity quantity(boolean signed) {
        if (isEmpty()) {
            return Quantity.ZERO;
        }
        long micro = FixedPoint.parse(value, Quantity.DECIMALS, signed);
        if (micro != FixedPoint.NONE && micro != 0) {
            return Quantity.ofMicro(micro);
        }
        return number(signed ? NumberForm.SIGNED_QUANTITY : NumberForm.QUANTITY)
                .map(Quantity::of)
                .orElse(Quantity.ZERO);
    }

    public Money amount(Currency currency, boolean signed) {
        if (isEmpty()) {
            return Money.ZERO;
        }
        long minor = FixedPoint.parse(value, currency.decimals(), signed);
        if (minor != FixedPoint.NONE) {
            return Money.ofMinor(minor);
        }
        NumberForm form = NumberForm.amount(Optional.of(currency));
        return number(signed ? form.withSign() : form)
                .map(amount -> Money.rounded(amount, currency))
                .orElse(Money.ZERO);
    }

    public UnitCost unitCost() {
        return isEmpty()
                ? UnitCost.ZERO
                : number(NumberForm.UNIT_COST)
                        .map(BigDecimal::stripTrailingZeros)
                        .map(UnitCost::new)
                        .orElse(UnitCost.ZERO);
    }

    /** A number of a form; none, and told, if it is not one. */
    public Optional<BigDecimal> number(NumberForm form) {
        if (form.remedy(value).isPresent()) {
            row.badInput(column, value, form.expected());
            return Optional.empty();
        }
        return Optional.of(NumberForm.valueOf(value));
    }

    /** One of the words of a choice; the first, and told, if it is none. */
    public <E> E choice(E[] choices, Function<E, String> wordOf) {
        for (E choice : choices) {
            if (wordOf.apply(choice).equals(value)) {
                return choice;
            }
        }
        if (!isEmpty()) {
            row.badInput(
                    column, value, Arrays.stream(choices).map(wordOf).collect(Collectors.joining(", ", "one of ", "")));
        }
        return choices[0];
    }

    /** {@code true} or {@code false}; empty is what it is otherwise. */
    public boolean flag(boolean otherwise) {
        return isEmpty() ? otherwise : choice(new Boolean[] {true, false}, String::valueOf);
    }
}
