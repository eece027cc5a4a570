package org.lukk.ledger;

import java.time.LocalDate;

/**
 * A period of the fiscal calendar.
 *
 * @param name what people call it: {@code 2026-01}
 * @param year name of its fiscal year
 * @param from first day
 * @param to last day
 */
public record LedgerPeriod(String name, String year, LocalDate from, LocalDate to) {
    public boolean contains(LocalDate date) {
        return !date.isBefore(from) && !date.isAfter(to);
    }
}
