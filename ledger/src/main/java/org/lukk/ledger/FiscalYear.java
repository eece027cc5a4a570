package org.lukk.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/**
 * A fiscal year with a name of its own; it need not be a calendar year. Its periods are {@code NAME-01}, {@code NAME-02}
 * and so on.
 *
 * @param from first day
 * @param to last day
 */
public record FiscalYear(String name, LocalDate from, LocalDate to, PeriodPattern pattern) {
    /** The longest year that a change of fiscal year leads to, and something more. */
    public static final int MAX_MONTHS = 24;

    /**
     * A fiscal year.
     *
     * @throws Refusal {@code bad-input} if it ends before it begins, {@code limit-exceeded} if it is too long
     */
    public FiscalYear {
        if (to.isBefore(from)) {
            throw new Refusal(Finding.of(Code.BAD_INPUT)
                    .with(Argument.VALUE, to.toString())
                    .with(Argument.EXPECTED, "a date not before " + from));
        }
        if (!to.isBefore(from.plusMonths(MAX_MONTHS))) {
            throw new Refusal(Finding.of(Code.LIMIT_EXCEEDED)
                    .with(Argument.NAME, "fiscal-year " + name)
                    .with(Argument.VALUE, from + " to " + to)
                    .with(Argument.LIMIT, MAX_MONTHS + " months"));
        }
    }

    /** Its periods in order; together they are the year, without gap or overlap. */
    public List<LedgerPeriod> periods() {
        List<LedgerPeriod> periods = new ArrayList<>();
        LocalDate next = from;
        for (int number = 1; !next.isAfter(to); number++) {
            LocalDate end = pattern.end(next, number);
            LocalDate last = pattern.isLast(number) || end.isAfter(to) ? to : end;
            periods.add(new LedgerPeriod(name + "-" + twoDigits(number), name, next, last));
            next = last.plusDays(1);
        }
        return periods;
    }

    static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    boolean overlaps(FiscalYear other) {
        return !from.isAfter(other.to) && !to.isBefore(other.from);
    }
}
