package org.lukk.closing;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.TransactionState;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.CostObject;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * A transaction, or an average's pool, as a run reads it: with something not settled, or wholly settled by earlier closes and
 * changed since. Quantities and amounts are sizes, those of issues too.
 *
 * @param lot number of the lot or pool
 * @param pool it is the rest of a pool
 * @param dated date of its first update
 * @param ordered date that orders opening stock; else {@code dated}
 * @param financialDate absent while it is only physical
 * @param quantity all of it
 * @param quantityOpen what no active close has settled
 * @param posted cost at its last update
 * @param present cost now, with the adjustments of the runs that count
 * @param amountSettled what active closes have settled
 * @param accounts of the update that counts now; absent for pools and where nothing was posted
 */
public record OpenTransaction(
        long lot,
        String name,
        boolean pool,
        boolean receipt,
        CostObject costObject,
        LocalDate dated,
        LocalDate ordered,
        @Nullable LocalDate financialDate,
        long sequence,
        int split,
        Quantity quantity,
        Quantity quantityOpen,
        Money posted,
        Money present,
        Money amountSettled,
        @Nullable PostedAccounts accounts) {
    /** The order in which runs see transactions (rules.md R-6). */
    public static final Comparator<OpenTransaction> IN_ORDER = Comparator.comparing(OpenTransaction::orderDate)
            .thenComparingLong(OpenTransaction::sequence)
            .thenComparingInt(OpenTransaction::split);

    /**
     * A transaction as a run up to a day sees it, open or not.
     *
     * @param state with the adjustments of the runs that count
     */
    public static OpenTransaction of(TransactionState state, LocalDate upTo) {
        InventoryTransaction transaction = state.transaction();
        boolean receipt = transaction.receipt();
        return new OpenTransaction(
                transaction.lot(),
                transaction.name(),
                false,
                receipt,
                transaction.costObject(),
                transaction.dated(),
                transaction.ordered(),
                state.financialDate(),
                transaction.sequence(),
                transaction.split(),
                state.size(),
                state.quantityOpen(),
                receipt ? state.posted() : state.posted().negated(),
                receipt ? state.costOn(upTo) : state.cost().negated(),
                state.amountSettled(),
                state.accounts());
    }

    /** What of its present cost no active close has settled. */
    public Money amountOpen() {
        return present.minus(amountSettled);
    }

    public boolean isFinancial() {
        return financialDate != null;
    }

    /** The date of its place in the order (rules.md R-6): opening stock counts from the day it was received. */
    public LocalDate orderDate() {
        if (financialDate == null || !ordered.equals(dated)) {
            return ordered;
        }
        return financialDate;
    }
}
