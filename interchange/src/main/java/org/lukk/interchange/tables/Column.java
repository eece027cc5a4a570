package org.lukk.interchange.tables;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import org.lukk.values.Currency;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * A column of a table.
 *
 * @param name the same in CSV, JSON and on the screen
 * @param plain text of a row's value for other programs: ISO dates, plain decimal numbers, empty for none
 */
public record Column<R>(String name, Kind kind, Function<? super R, String> plain) {
    public static <R> Column<R> text(String name, Function<? super R, String> value) {
        return new Column<>(name, Kind.TEXT, value);
    }

    public static <R> Column<R> word(String name, Function<? super R, String> value) {
        return new Column<>(name, Kind.WORD, value);
    }

    public static <R> Column<R> date(String name, Function<? super R, @Nullable LocalDate> value) {
        return new Column<>(name, Kind.DATE, row -> textOf(value.apply(row)));
    }

    public static <R> Column<R> time(String name, Function<? super R, @Nullable Instant> value) {
        return new Column<>(name, Kind.TIME, row -> textOf(value.apply(row)));
    }

    public static <R> Column<R> count(String name, Function<? super R, Integer> value) {
        return new Column<>(name, Kind.COUNT, row -> value.apply(row).toString());
    }

    /** A count that may be large. */
    public static <R> Column<R> total(String name, ToLongFunction<? super R> value) {
        return new Column<>(name, Kind.COUNT, row -> Long.toString(value.applyAsLong(row)));
    }

    /** A number of something that may be missing: 0 is none. */
    public static <R> Column<R> number(String name, Function<? super R, Integer> value) {
        return new Column<>(name, Kind.COUNT, row -> {
            int number = value.apply(row);
            return number == 0 ? "" : Integer.toString(number);
        });
    }

    public static <R> Column<R> amount(String name, Currency currency, Function<? super R, @Nullable Money> value) {
        return new Column<>(name, Kind.AMOUNT, row -> {
            Money amount = value.apply(row);
            return amount == null ? "" : amount.in(currency).toPlainString();
        });
    }

    public static <R> Column<R> quantity(String name, Function<? super R, @Nullable Quantity> value) {
        return new Column<>(name, Kind.QUANTITY, row -> textOf(value.apply(row)));
    }

    public static <R> Column<R> unitCost(String name, Function<? super R, @Nullable BigDecimal> value) {
        return new Column<>(name, Kind.UNIT_COST, row -> {
            BigDecimal unitCost = value.apply(row);
            return unitCost == null ? "" : unitCost.toPlainString();
        });
    }

    public static <R> Column<R> flag(String name, Function<? super R, Boolean> value) {
        return new Column<>(name, Kind.FLAG, row -> value.apply(row).toString());
    }

    private static String textOf(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
