package org.lukk.closing;

import java.time.Instant;
import java.time.LocalDate;
import org.lukk.ledger.LedgerEntry;

/**
 * A ledger entry in its voucher ({@code ledger-entries} of interchange.md).
 *
 * @param voucher number of the voucher
 * @param run number of the run that made it; 0: none
 * @param recorded when its voucher was recorded
 * @param by who posted it
 */
public record EntryRow(
        String voucher,
        LocalDate date,
        String text,
        String source,
        int run,
        Instant recorded,
        String by,
        LedgerEntry entry) {}
