package org.lukk.ledger;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/**
 * The ledger periods of a company and their states (costing.md 19.2). All periods start open; closed is final.
 *
 * @param states states by the name of the period; open where none is named
 */
public record LedgerPeriods(FiscalCalendar calendar, SortedMap<String, PeriodState> states) {
    /** Calendar months, all open. */
    public static final LedgerPeriods ALL_OPEN = new LedgerPeriods(FiscalCalendar.DEFAULT, new TreeMap<>());

    public LedgerPeriods {
        states = Collections.unmodifiableSortedMap(new TreeMap<>(states));
    }

    public PeriodState state(LedgerPeriod period) {
        return states.getOrDefault(period.name(), PeriodState.OPEN);
    }

    public boolean isOpen(LocalDate date) {
        return state(calendar.periodOf(date)) == PeriodState.OPEN;
    }

    /**
     * Lets a voucher pass only on a date in an open period.
     *
     * @throws Refusal {@code ledger-period-not-open}
     */
    public void requireOpen(LocalDate date) {
        notOpen(date).ifPresent(finding -> {
            throw new Refusal(finding);
        });
    }

    /** What is said of a date in a period that is not open: {@code ledger-period-not-open}. */
    public Optional<Finding> notOpen(LocalDate date) {
        LedgerPeriod period = calendar.periodOf(date);
        PeriodState state = state(period);
        return state == PeriodState.OPEN
                ? Optional.empty()
                : Optional.of(Finding.of(Code.LEDGER_PERIOD_NOT_OPEN)
                        .with(Argument.PERIOD, period.name())
                        .with(Argument.STATUS, state.word())
                        .with(Argument.DATE, date));
    }

    /** The first day from a date on that lies in an open period: the date itself if it does. */
    public LocalDate firstOpenDay(LocalDate from) {
        LocalDate day = from;
        while (!isOpen(day)) {
            day = calendar.periodOf(day).to().plusDays(1);
        }
        return day;
    }

    /**
     * These periods with the state of one changed.
     *
     * @throws Refusal {@code unknown-period}, or {@code ledger-period-final} for a period that is permanently closed
     */
    public LedgerPeriods with(String name, PeriodState state) {
        LedgerPeriod period = calendar.period(name);
        if (state(period) == PeriodState.CLOSED && state != PeriodState.CLOSED) {
            throw new Refusal(Finding.of(Code.LEDGER_PERIOD_FINAL).with(Argument.PERIOD, name));
        }
        TreeMap<String, PeriodState> changed = new TreeMap<>(states);
        changed.put(name, state);
        return new LedgerPeriods(calendar, changed);
    }

    /**
     * These periods with a fiscal year set up or changed.
     *
     * @throws Refusal {@code set-up-in-use} if a period that is not open would get other dates; {@code bad-input} if the
     *     year overlaps another
     */
    public LedgerPeriods with(FiscalYear year) {
        FiscalCalendar changed = calendar.with(year);
        states.forEach((name, state) -> {
            if (state != PeriodState.OPEN && !changed.find(name).equals(calendar.find(name))) {
                throw new Refusal(Finding.of(Code.SET_UP_IN_USE).with(Argument.NAME, "fiscal-year " + year.name()));
            }
        });
        return new LedgerPeriods(changed, states);
    }
}
