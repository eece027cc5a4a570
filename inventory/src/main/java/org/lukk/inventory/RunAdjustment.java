package org.lukk.inventory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lukk.costing.Basis;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Money;

/**
 * A change of the cost of a transaction that belongs to a run and counts while the run is active. Besides the runs
 * themselves, postings append such changes: an invoice takes physical ones back, a split shares them, a cancellation
 * keeps them for good (architecture.md, Reversal).
 *
 * @param run number of the run
 * @param amount signed like the transaction: more cost of an issue is negative
 * @param date the day it counts from
 * @param accounts of the transaction's update; absent where that was not posted to the ledger
 */
public record RunAdjustment(
        int run,
        long lot,
        Basis basis,
        Money amount,
        LocalDate date,
        @Nullable PostedAccounts accounts) {
    /** The same with another amount. */
    public RunAdjustment with(Money other) {
        return new RunAdjustment(run, lot, basis, other, date, accounts);
    }

    /** An amount of the same run on a lot, from a date on. */
    RunAdjustment movedTo(long otherLot, Money other, LocalDate from) {
        return new RunAdjustment(run, otherLot, basis, other, from, accounts);
    }
}
