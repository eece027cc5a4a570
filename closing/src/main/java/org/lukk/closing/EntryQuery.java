package org.lukk.closing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Which ledger entries are listed; in the order of posting unless told. */
public sealed interface EntryQuery {
    record All() implements EntryQuery {}

    /** Of the vouchers of a run. */
    record OfRun(int run) implements EntryQuery {}

    /** About a transaction, by the vouchers of its postings. */
    record OfLot(String lot) implements EntryQuery {}

    /** Of one voucher, by its number: {@code 2026-000042}. */
    record OfVoucher(String number) implements EntryQuery {}

    /**
     * Dated in a span of days, in the order of dates and then of posting.
     *
     * @param account only on this account; empty: on all
     * @param knownAt only of what had been recorded by then; absent: of everything
     */
    record Dated(
            String account,
            LocalDate from,
            LocalDate to,
            @Nullable Instant knownAt) implements EntryQuery {}
}
