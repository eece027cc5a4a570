package org.lukk.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.lukk.costing.Basis;
import org.lukk.ledger.Event;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.Refusal;

/**
 * Takes back a posting that no active run has settled: an opposite transaction at its present cost, on its original
 * accounts; both are settled with each other and out of costing (rules.md R-26).
 */
final class Cancellations {
    private final Session session;

    Cancellations(Session session) {
        this.session = session;
    }

    /** The name of the transaction that takes a lot back. */
    static String name(String lot) {
        return lot + ".cancel";
    }

    /** All names that the cancellation of a lot, or of a transfer, may be about. */
    static List<String> names(String lot) {
        List<String> names = new ArrayList<>();
        for (String one : TransferOrders.names(lot)) {
            names.addAll(List.of(one, name(one)));
        }
        return names;
    }

    void post(Posting.Cancel posting) {
        List<TransactionState> lots = lots(posting.lot());
        lots.forEach(this::requireCancellable);
        session.requireOpen(posting.date());
        lots.forEach(lot -> session.requireNotFrozen(lot.transaction().dated()));
        List<OrderAdjustment> variances = new Orders(session).takeBack(lots, posting.date());
        List<TransactionState> opposites = new ArrayList<>();
        List<Integer> updates = new ArrayList<>();
        for (TransactionState lot : lots) {
            if (lot.transaction().receipt()) {
                requireStock(lot);
            }
            opposites.add(takeBack(posting, lot));
            updates.add(session.facts().updates().size() - 1);
        }
        String what = Event.CANCEL.word() + " " + name(posting.lot());
        new Bookkeeping(session)
                .postTogether(
                        what, posting.date(), posting.source(), opposites, updates, variances, onOwnAccounts(lots));
        ReceiptChanges changes = new ReceiptChanges(session);
        for (int place = 0; place < lots.size(); place++) {
            TransactionState opposite = opposites.get(place);
            lots.get(place).changes().forEach(change -> changes.takeBack(opposite, change, posting.date()));
        }
    }

    /** On-hand adjustments go back where they came from: the other half of a transfer knows nothing of them. */
    private static List<RunAdjustment> onOwnAccounts(List<TransactionState> lots) {
        return lots.stream()
                .flatMap(lot -> lot.adjustments().stream()
                        .filter(adjustment -> !Objects.equals(adjustment.accounts(), lot.accounts())))
                .toList();
    }

    /** The lot of a name, or all lots of the transfer of that name, the last first: none is taken back alone. */
    private List<TransactionState> lots(String name) {
        List<TransactionState> transfer = new TransferOrders(session).lots(name);
        if (session.set().find(name).isEmpty() && !transfer.isEmpty()) {
            return transfer;
        }
        TransactionState alone = session.lot(name);
        Optional<ProductionOrder> order =
                session.set().orderOf(alone.transaction().lot());
        if (order.isPresent()) {
            return new Orders(session).cancellable(order.get(), alone);
        }
        if (TransferOrders.isTransfer(alone)) {
            throw new Refusal(Finding.of(Code.WRONG_LOT_KIND)
                    .with(Argument.LOT, name)
                    .with(Argument.EXPECTED, "a whole transfer"));
        }
        return List.of(alone);
    }

    private TransactionState takeBack(Posting.Cancel posting, TransactionState lot) {
        new Markings(session).removeAll(lot);
        new CostLinks(session).removeAll(lot);
        new Orders(session).remove(lot, posting.date());
        keepAdjustments(lot, posting.date());
        TransactionState original = lot.cancelledNow();
        TransactionState opposite = opposite(posting, original);
        session.set().replace(original);
        session.facts().cancellations().add(cancellation(posting.date(), original, opposite));
        Update.Kind kind = lot.isFinancial() ? Update.Kind.FINANCIAL : Update.Kind.PHYSICAL;
        session.create(
                opposite,
                new Update(
                        opposite.transaction().lot(),
                        kind,
                        posting.date(),
                        opposite.onHand(),
                        opposite.physicalAccounts(),
                        opposite.financialAccounts(),
                        opposite.difference(),
                        null));
        return opposite;
    }

    private void requireCancellable(TransactionState lot) {
        String name = lot.transaction().name();
        Event event = lot.transaction().event();
        if (event == Event.CANCEL || event == Event.REVALUE || event == Event.STANDARD_COST) {
            throw Session.refuse(Code.WRONG_LOT_KIND, Argument.LOT, name);
        }
        if (lot.cancelled()) {
            throw Session.refuse(Code.ALREADY_CANCELLED, Argument.LOT, name);
        }
        if (!lot.settled().isZero()) {
            throw Session.refuse(Code.ALREADY_SETTLED, Argument.LOT, name);
        }
        new CostLinks(session).requireNothingReturned(lot);
        if (session.isTaken(name(name))) {
            throw Session.refuse(Code.DUPLICATE_LOT, Argument.LOT, name(name));
        }
    }

    private void requireStock(TransactionState receipt) {
        InventoryTransaction transaction = receipt.transaction();
        new StockLimits(session)
                .requireStock(
                        session.catalogue().requireItem(transaction.item()),
                        transaction.costObject(),
                        transaction.dimensions(),
                        receipt.size(),
                        receipt.isFinancial());
    }

    /** Adjustments by runs become part of the cost for good: a later reversal leaves them alone. */
    private void keepAdjustments(TransactionState lot, LocalDate date) {
        Basis basis = lot.isFinancial() ? Basis.FINANCIAL : Basis.PHYSICAL;
        for (RunAdjustment adjustment : lot.adjustments()) {
            Money amount = adjustment.amount();
            session.adjust(
                    lot.transaction(), adjustment.movedTo(lot.transaction().lot(), amount.negated(), date));
            OnHand kept = OnHand.of(basis, Quantity.ZERO, amount);
            session.update(
                    new Update(
                            lot.transaction().lot(),
                            Update.Kind.KEPT,
                            date,
                            kept,
                            lot.physicalAccounts(),
                            lot.financialAccounts()),
                    lot);
        }
    }

    private TransactionState opposite(Posting.Cancel posting, TransactionState original) {
        InventoryTransaction cancelled = original.transaction();
        long number = session.takeLot();
        InventoryTransaction transaction = new InventoryTransaction(
                number,
                name(cancelled.name()),
                Event.CANCEL,
                !cancelled.receipt(),
                cancelled.item(),
                cancelled.dimensions(),
                cancelled.costObject(),
                number,
                0,
                posting.date(),
                posting.date(),
                false,
                posting.source());
        return new TransactionState(
                transaction,
                original.quantity().negated(),
                original.isFinancial() ? posting.date() : null,
                original.cost().minus(original.changed()).negated(),
                original.difference().with(original.difference().amount().negated()),
                Money.ZERO,
                List.of(),
                List.of(),
                original.isFinancial() ? null : original.accounts(),
                original.isFinancial() ? original.accounts() : null,
                original.size(),
                original.amountSettled(),
                true);
    }

    private static Cancellation cancellation(LocalDate date, TransactionState original, TransactionState opposite) {
        boolean receipt = original.transaction().receipt();
        return new Cancellation(
                date,
                receipt ? original.transaction().lot() : opposite.transaction().lot(),
                receipt ? opposite.transaction().lot() : original.transaction().lot(),
                original.size(),
                original.amountSettled());
    }
}
