package org.lukk.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * An inventory transaction as it stands now: the sum of its facts. Quantities and amounts are signed, receipts positive
 * and issues negative; settled ones are sizes.
 *
 * @param quantity what is left of it after parts were split off
 * @param financialDate absent while it is only physical
 * @param posted cost at the last update
 * @param difference what its document says beyond that, expensed when it was posted
 * @param kept adjustments that no reversal takes back any more
 * @param changes charges and transaction adjustments, in the order of their numbers
 * @param adjustments of active runs, those of its present status, one net amount a run, in run order
 * @param physicalAccounts accounts of the physical update, if it was posted
 * @param financialAccounts accounts of the financial update, if it was posted
 * @param settled quantity settled by active closes or by a cancellation
 * @param amountSettled its amount
 * @param cancelled it was taken back, or takes another back
 */
public record TransactionState(
        InventoryTransaction transaction,
        Quantity quantity,
        @Nullable LocalDate financialDate,
        Money posted,
        Difference difference,
        Money kept,
        List<ReceiptChange> changes,
        List<RunAdjustment> adjustments,
        @Nullable PostedAccounts physicalAccounts,
        @Nullable PostedAccounts financialAccounts,
        Quantity settled,
        Money amountSettled,
        boolean cancelled) {
    public TransactionState {
        changes = List.copyOf(changes);
        adjustments = List.copyOf(adjustments);
    }

    public boolean isFinancial() {
        return financialDate != null;
    }

    /** What its document says. */
    public Money documented() {
        return posted.plus(difference.amount());
    }

    /** Cost at the last update and what made a difference since. */
    public Money cost() {
        return posted.plus(adjustment());
    }

    /** Present cost less the cost at the last update, whatever made the difference. */
    public Money adjustment() {
        Money sum = kept.plus(changed());
        for (RunAdjustment adjustment : adjustments) {
            sum = sum.plus(adjustment.amount());
        }
        return sum;
    }

    /** What charges and transaction adjustments changed, whatever their dates. */
    public Money changed() {
        Money sum = Money.ZERO;
        for (ReceiptChange change : changes) {
            sum = sum.plus(change.amount());
        }
        return sum;
    }

    /** Cost as a run of that date sees it: without charges and adjustments dated later (rules.md R-24). */
    public Money costOn(LocalDate date) {
        Money cost = cost();
        for (ReceiptChange change : changes) {
            cost = change.counts().isAfter(date) ? cost.minus(change.amount()) : cost;
        }
        return cost;
    }

    public Quantity size() {
        return quantity.abs();
    }

    /** Size of the quantity that no close has settled. */
    public Quantity quantityOpen() {
        return size().minus(settled);
    }

    /** Size of the cost that no close has settled: negative when more was settled than it costs now. */
    public Money amountOpen() {
        return (transaction.receipt() ? cost() : cost().negated()).minus(amountSettled);
    }

    /** Financially updated and wholly settled. */
    public boolean isClosed() {
        return isFinancial() && quantityOpen().isZero();
    }

    /** Its part of what is on hand, by its present status. */
    public OnHand onHand() {
        return isFinancial()
                ? new OnHand(Quantity.ZERO, Money.ZERO, quantity, cost())
                : new OnHand(quantity, cost(), Quantity.ZERO, Money.ZERO);
    }

    /** Accounts of the update that counts now. */
    public @Nullable PostedAccounts accounts() {
        return isFinancial() ? financialAccounts : physicalAccounts;
    }

    /** The same with other adjustments of runs. */
    public TransactionState adjustedBy(List<RunAdjustment> others) {
        return new TransactionState(
                transaction,
                quantity,
                financialDate,
                posted,
                difference,
                kept,
                changes,
                others,
                physicalAccounts,
                financialAccounts,
                settled,
                amountSettled,
                cancelled);
    }

    /** With a charge or adjustment more. */
    TransactionState with(ReceiptChange change) {
        List<ReceiptChange> all = new ArrayList<>(changes);
        all.add(change);
        return new TransactionState(
                transaction,
                quantity,
                financialDate,
                posted,
                difference,
                kept,
                all,
                adjustments,
                physicalAccounts,
                financialAccounts,
                settled,
                amountSettled,
                cancelled);
    }

    /** What stays after a part was split off. */
    TransactionState reducedTo(
            Quantity part, Money partPosted, List<ReceiptChange> changeShare, List<RunAdjustment> share) {
        return new TransactionState(
                transaction,
                part,
                financialDate,
                partPosted,
                difference.with(documented().share(part.abs(), size()).minus(partPosted)),
                kept,
                changeShare,
                share,
                physicalAccounts,
                financialAccounts,
                settled,
                amountSettled,
                cancelled);
    }

    /** The part that was split off, as a transaction of its own. */
    TransactionState partedAs(
            InventoryTransaction part,
            Quantity rest,
            Money restPosted,
            List<ReceiptChange> changeShare,
            List<RunAdjustment> share) {
        return new TransactionState(
                part,
                rest,
                financialDate,
                restPosted,
                difference.with(documented()
                        .minus(documented().share(size().minus(rest.abs()), size()))
                        .minus(restPosted)),
                Money.ZERO,
                changeShare,
                share,
                physicalAccounts,
                financialAccounts,
                Quantity.ZERO,
                Money.ZERO,
                false);
    }

    /** Taken back at its present cost: wholly settled with its opposite, adjustments kept for good. */
    TransactionState cancelledNow() {
        return new TransactionState(
                transaction,
                quantity,
                financialDate,
                posted,
                difference,
                adjustment().minus(changed()),
                changes,
                List.of(),
                physicalAccounts,
                financialAccounts,
                size(),
                transaction.receipt() ? cost() : cost().negated(),
                true);
    }
}
