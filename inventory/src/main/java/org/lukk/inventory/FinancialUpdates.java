package org.lukk.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Dimensions;
import org.lukk.values.Method;
import org.lukk.values.Money;

/**
 * The financial update of a lot that had its physical one: the physical amount and what runs adjusted on it are taken back,
 * the financial amount takes their place (costing.md 3.3).
 */
final class FinancialUpdates {
    private final Session session;

    FinancialUpdates(Session session) {
        this.session = session;
    }

    /**
     * Updates a lot.
     *
     * @param document size of what it costs by its invoice or order
     * @param what names the voucher
     * @return the lot as it is then
     */
    TransactionState update(
            TransactionState lot, Item item, Money document, LocalDate date, Source source, String what) {
        InventoryTransaction transaction = lot.transaction();
        ReceiptValue value = new ReceiptValue(session, item);
        boolean standard = session.catalogue().modelGroup(item).method() == Method.STANDARD;
        Money size = transaction.receipt()
                ? value.atInvoice(lot, document)
                : standard ? lot.posted().negated() : document;
        Money amount = transaction.receipt() ? size : size.negated();
        Bookkeeping bookkeeping = new Bookkeeping(session);
        PostedAccounts accounts =
                bookkeeping.financialAccounts(transaction.event(), transaction.receipt(), item, dimensions(lot));
        takeBackAdjustments(lot, date);
        List<ReceiptChange> changes = new ReceiptChanges(session).onInvoice(lot, item, accounts);
        TransactionState after = new TransactionState(
                transaction,
                lot.quantity(),
                date,
                amount,
                value.difference(
                        transaction.event(),
                        transaction.receipt() ? document.minus(size) : size.minus(document),
                        accounts),
                Money.ZERO,
                changes,
                List.of(),
                lot.physicalAccounts(),
                accounts,
                lot.settled(),
                lot.amountSettled(),
                false);
        bookkeeping.replace(lot, after, source, date, what, record(lot, after, source, date));
        new ReceiptChanges(session).move(lot, after, date);
        return after;
    }

    /**
     * Notes the update, before it the taking back of a difference, which may lie on other accounts; returns their places.
     * Charges and adjustments are moved or taken back by facts of their own.
     */
    private List<Integer> record(TransactionState lot, TransactionState after, Source source, LocalDate date) {
        List<Integer> places = new ArrayList<>();
        Difference before = lot.difference();
        if (!before.amount().isZero()) {
            Difference back = before.with(before.amount().negated());
            note(
                    places,
                    new Update(
                            lot.transaction().lot(),
                            Update.Kind.PHYSICAL,
                            date,
                            OnHand.EMPTY,
                            lot.physicalAccounts(),
                            null,
                            back,
                            null),
                    lot);
        }
        OnHand change =
                OnHand.financial(lot.quantity(), after.posted()).minus(OnHand.physical(lot.quantity(), lot.posted()));
        note(
                places,
                new Update(
                        lot.transaction().lot(),
                        Update.Kind.FINANCIAL,
                        date,
                        change,
                        lot.physicalAccounts(),
                        after.financialAccounts(),
                        after.difference(),
                        null,
                        source),
                after);
        return places;
    }

    private void note(List<Integer> places, Update update, TransactionState after) {
        session.update(update, after);
        places.add(session.facts().updates().size() - 1);
    }

    private void takeBackAdjustments(TransactionState lot, LocalDate date) {
        for (RunAdjustment adjustment : lot.adjustments()) {
            session.adjust(
                    lot.transaction(),
                    adjustment.movedTo(adjustment.lot(), adjustment.amount().negated(), date));
        }
    }

    /** The dimensions its entries carry: those of the physical update, with the ledger dimensions given there. */
    private static Dimensions dimensions(TransactionState lot) {
        PostedAccounts physical = lot.physicalAccounts();
        return physical == null
                ? lot.transaction().dimensions()
                : lot.transaction().dimensions().with(physical.dimensions());
    }
}
