package org.lukk.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.lukk.costing.Basis;
import org.lukk.costing.Principle;
import org.lukk.inventory.CostLink;
import org.lukk.inventory.Difference;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.ReceiptChange;
import org.lukk.inventory.RunAdjustment;
import org.lukk.inventory.TransactionState;
import org.lukk.inventory.Update;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** The facts of one inventory transaction; what it is now is their sum. */
final class LotFacts {
    final InventoryTransaction transaction;
    final List<Update> updates = new ArrayList<>();
    final List<RunAdjustment> adjustments = new ArrayList<>();
    final List<SettledPair> settlements = new ArrayList<>();
    /** Links made and taken off that lead from it or to it. */
    final List<CostLink> links = new ArrayList<>();

    LotFacts(InventoryTransaction transaction) {
        this.transaction = transaction;
    }

    /** The transaction with the settlements and adjustments of the runs that count. */
    TransactionState state(IntPredicate counts) {
        Quantity quantity = Quantity.ZERO;
        @Nullable Update financial = null;
        @Nullable PostedAccounts physicalAccounts = null;
        Money physicalPosted = Money.ZERO;
        Money kept = Money.ZERO;
        for (Update update : updates) {
            quantity = quantity.plus(update.change().quantity());
            if (update.part() != null) {
                continue;
            }
            switch (update.kind()) {
                case PHYSICAL, SPLIT -> {
                    physicalPosted = physicalPosted.plus(update.change().physicalAmount());
                    physicalAccounts = update.physicalAccounts();
                }
                case FINANCIAL -> financial = update;
                case CHARGE, ADJUSTMENT -> throw new IllegalStateException("of no charge or adjustment: " + update);
                case KEPT -> kept = kept.plus(update.change().amount());
            }
        }
        return new TransactionState(
                transaction,
                quantity,
                financial == null ? null : financial.date(),
                financial == null ? physicalPosted : financial.change().financialAmount(),
                difference(),
                kept,
                changes(financial != null),
                adjustments(financial == null ? Basis.PHYSICAL : Basis.FINANCIAL, counts),
                physicalAccounts,
                financial == null ? null : financial.financialAccounts(),
                settled(counts),
                amountSettled(counts),
                isCancelled());
    }

    /** What the document says beyond what entered stock, on the accounts of the last update that had such. */
    private Difference difference() {
        Difference sum = Difference.NONE;
        for (Update update : updates) {
            Difference more = update.difference();
            if (update.part() == null && !more.equals(Difference.NONE)) {
                sum = new Difference(
                        sum.amount().plus(more.amount()), more.accounts() == null ? sum.accounts() : more.accounts());
            }
        }
        return sum;
    }

    /** Charges and adjustments, each the sum of the updates that booked, shared and moved it. */
    private List<ReceiptChange> changes(boolean financial) {
        TreeMap<Long, ReceiptChange> byNumber = new TreeMap<>();
        for (Update update : updates) {
            Update.Part part = update.part();
            if (part != null) {
                Update.Kind kind = update.kind() == Update.Kind.ADJUSTMENT ? update.kind() : Update.Kind.CHARGE;
                @Nullable PostedAccounts accounts = financial ? update.financialAccounts() : update.physicalAccounts();
                ReceiptChange change = new ReceiptChange(
                        part.number(), kind, part.counts(), update.change().amount(), accounts);
                byNumber.merge(part.number(), change, LotFacts::sum);
            }
        }
        return byNumber.values().stream()
                .filter(change -> !change.amount().isZero())
                .toList();
    }

    private static ReceiptChange sum(ReceiptChange one, ReceiptChange other) {
        return new ReceiptChange(
                one.number(), other.kind(), one.counts(), one.amount().plus(other.amount()), other.accounts());
    }

    private List<RunAdjustment> adjustments(Basis basis, IntPredicate counts) {
        TreeMap<Integer, RunAdjustment> byRun = new TreeMap<>();
        for (RunAdjustment adjustment : adjustments) {
            if (adjustment.basis() == basis && counts.test(adjustment.run())) {
                byRun.merge(adjustment.run(), adjustment, LotFacts::sum);
            }
        }
        return byRun.values().stream()
                .filter(adjustment -> !adjustment.amount().isZero())
                .toList();
    }

    private static RunAdjustment sum(RunAdjustment one, RunAdjustment other) {
        return new RunAdjustment(
                one.run(), one.lot(), one.basis(), one.amount().plus(other.amount()), one.date(), one.accounts());
    }

    Quantity settled(IntPredicate counts) {
        Quantity sum = Quantity.ZERO;
        for (SettledPair pair : settlements) {
            if (pair.counts(counts)) {
                sum = sum.plus(pair.quantity());
            }
        }
        return sum;
    }

    private Money amountSettled(IntPredicate counts) {
        Money sum = Money.ZERO;
        for (SettledPair pair : settlements) {
            if (pair.counts(counts)) {
                sum = sum.plus(pair.amount());
            }
        }
        return sum;
    }

    private boolean isCancelled() {
        return settlements.stream().anyMatch(pair -> pair.principle() == Principle.CANCELLED);
    }

    /** A part that was split off later is as old as the whole was. */
    boolean isDatedUpTo(LocalDate day) {
        return !transaction.dated().isAfter(day)
                || updates.stream()
                        .anyMatch(update ->
                                update.part() == null && !update.date().isAfter(day));
    }
}
