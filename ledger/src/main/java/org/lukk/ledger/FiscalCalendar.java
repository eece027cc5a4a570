package org.lukk.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/**
 * Which ledger period a date lies in. Without fiscal years of its own a company has calendar years, their months named
 * {@code YYYY-MM}; days outside its fiscal years keep those months (scenario.md, {@code fiscal-year}).
 *
 * <p>Where a fiscal year uses the name of such a month for a period of its own ({@code 2026-08} is February in a year
 * 2026 that began in July), the month is called {@code calendar-2026-08}, so that one name never means two periods.
 */
public final class FiscalCalendar {
    /** Calendar years. */
    public static final FiscalCalendar DEFAULT = new FiscalCalendar(List.of());

    private static final String CALENDAR = "calendar-";

    private final List<FiscalYear> years;
    private final NavigableMap<LocalDate, LedgerPeriod> byFirstDay = new TreeMap<>();
    private final Map<String, LedgerPeriod> byName = new HashMap<>();

    private FiscalCalendar(List<FiscalYear> years) {
        this.years = years;
        for (FiscalYear year : years) {
            for (LedgerPeriod period : year.periods()) {
                byFirstDay.put(period.from(), period);
                byName.put(period.name(), period);
            }
        }
    }

    /**
     * This calendar with a fiscal year; one of the same name is replaced.
     *
     * @throws Refusal {@code bad-input} if it overlaps another
     */
    public FiscalCalendar with(FiscalYear year) {
        List<FiscalYear> kept = new ArrayList<>(years);
        kept.removeIf(other -> other.name().equals(year.name()));
        for (FiscalYear other : kept) {
            if (other.overlaps(year)) {
                throw new Refusal(Finding.of(Code.BAD_INPUT)
                        .with(Argument.VALUE, "fiscal-year " + year.name())
                        .with(Argument.EXPECTED, "dates that are not in fiscal year " + other.name()));
            }
        }
        kept.add(year);
        return new FiscalCalendar(List.copyOf(kept));
    }

    /** The fiscal years that were set up. */
    public List<FiscalYear> years() {
        return years;
    }

    public LedgerPeriod periodOf(LocalDate date) {
        return inFiscalYear(date).orElseGet(() -> month(date));
    }

    /** Name of the fiscal year of a date: number series begin anew in each. */
    public String yearOf(LocalDate date) {
        return periodOf(date).year();
    }

    /**
     * The period of a name.
     *
     * @throws Refusal {@code unknown-period}
     */
    public LedgerPeriod period(String name) {
        return find(name)
                .orElseThrow(() -> new Refusal(Finding.of(Code.UNKNOWN_PERIOD).with(Argument.PERIOD, name)));
    }

    Optional<LedgerPeriod> find(String name) {
        LedgerPeriod period = byName.get(name);
        return period == null ? monthNamed(name) : Optional.of(period);
    }

    private Optional<LedgerPeriod> inFiscalYear(LocalDate date) {
        Map.Entry<LocalDate, LedgerPeriod> latest = byFirstDay.floorEntry(date);
        return latest != null && latest.getValue().contains(date) ? Optional.of(latest.getValue()) : Optional.empty();
    }

    /** The calendar month of a date, without the days that a fiscal year has taken. */
    private LedgerPeriod month(LocalDate date) {
        LocalDate from = date.withDayOfMonth(1);
        LocalDate to = date.withDayOfMonth(date.lengthOfMonth());
        Map.Entry<LocalDate, LedgerPeriod> before = byFirstDay.floorEntry(date);
        if (before != null && !before.getValue().to().isBefore(from)) {
            from = before.getValue().to().plusDays(1);
        }
        LocalDate after = byFirstDay.higherKey(date);
        if (after != null && !after.isAfter(to)) {
            to = after.minusDays(1);
        }
        String year = Integer.toString(date.getYear());
        String name = year + "-" + FiscalYear.twoDigits(date.getMonthValue());
        return new LedgerPeriod(byName.containsKey(name) ? CALENDAR + name : name, year, from, to);
    }

    private Optional<LedgerPeriod> monthNamed(String name) {
        String month = name.startsWith(CALENDAR) ? name.substring(CALENDAR.length()) : name;
        if (!month.matches("[0-9]{4}-(0[1-9]|1[0-2])")) {
            return Optional.empty();
        }
        LocalDate first = LocalDate.parse(month + "-01");
        return first.datesUntil(first.plusMonths(1))
                .filter(day -> inFiscalYear(day).isEmpty())
                .findFirst()
                .map(this::month)
                .filter(period -> period.name().equals(name));
    }
}
