package org.lukk.inventory;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.lukk.ledger.Event;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Dimensions;
import org.lukk.values.Finding;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.Refusal;

/**
 * Financial update of a lot that was received or shipped: the physical amount and what runs adjusted on it are taken
 * back, the financial amount takes their place (costing.md 3.3). Less than the whole lot splits it first.
 */
final class Invoices {
    private final Session session;

    Invoices(Session session) {
        this.session = session;
    }

    void post(Posting.Invoice posting) {
        TransactionState lot = session.lot(posting.lot());
        requireInvoiceable(lot);
        session.requireOpen(posting.date());
        Item item = session.catalogue().requireItem(lot.transaction().item());
        if (session.catalogue().modelGroup(item).includePhysical()) {
            session.requireNotFrozen(lot.transaction().dated());
        }
        Quantity part = part(posting, lot, item);
        if (!lot.transaction().receipt()) {
            new StockLimits(session)
                    .requireFinancialStock(item, lot.transaction().costObject(), part);
        }
        TransactionState invoiced =
                part.equals(lot.size()) ? lot : new Splits(session).split(lot, part, posting.date());
        invoice(posting, invoiced, item, part);
    }

    /** Only what was received or shipped waits for an invoice; what was bought or sold at once has had its own. */
    private static void requireInvoiceable(TransactionState lot) {
        String name = lot.transaction().name();
        boolean traded = EnumSet.of(Event.RECEIVE, Event.SHIP, Event.PURCHASE, Event.SELL)
                .contains(lot.transaction().event());
        if (!traded) {
            throw Session.refuse(Code.WRONG_LOT_KIND, Argument.LOT, name);
        }
        if (lot.isFinancial()) {
            throw Session.refuse(Code.ALREADY_INVOICED, Argument.LOT, name);
        }
        if (lot.cancelled()) {
            throw Session.refuse(Code.ALREADY_CANCELLED, Argument.LOT, name);
        }
    }

    private Quantity part(Posting.Invoice posting, TransactionState lot, Item item) {
        Quantity asked = posting.quantity();
        if (asked == null) {
            return lot.size();
        }
        Quantity part = session.catalogue().inInventoryUnits(item, posting.unit(), asked);
        if (part.compareTo(lot.size()) > 0) {
            throw new Refusal(Finding.of(Code.QUANTITY_EXCEEDS_LOT)
                    .with(Argument.LOT, posting.lot())
                    .with(Argument.Q, part)
                    .with(Argument.TOTAL, lot.size()));
        }
        return part;
    }

    private void invoice(Posting.Invoice posting, TransactionState lot, Item item, Quantity part) {
        InventoryTransaction transaction = lot.transaction();
        Money document = cost(posting, lot, item, part);
        ReceiptValue value = new ReceiptValue(session, item);
        boolean standard = session.catalogue().modelGroup(item).method() == Method.STANDARD;
        Money size = transaction.receipt()
                ? value.atInvoice(lot, document)
                : standard ? lot.posted().negated() : document;
        Money amount = transaction.receipt() ? size : size.negated();
        Bookkeeping bookkeeping = new Bookkeeping(session);
        PostedAccounts accounts =
                bookkeeping.financialAccounts(transaction.event(), transaction.receipt(), item, dimensions(lot));
        takeBackAdjustments(lot, posting.date());
        List<ReceiptChange> changes = new ReceiptChanges(session).onInvoice(lot, item, accounts);
        TransactionState after = new TransactionState(
                transaction,
                lot.quantity(),
                posting.date(),
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
        // Charges and adjustments are moved or taken back by facts of their own; the update moves what was posted.
        OnHand change = OnHand.financial(lot.quantity(), amount).minus(OnHand.physical(lot.quantity(), lot.posted()));
        session.update(
                new Update(
                        transaction.lot(),
                        Update.Kind.FINANCIAL,
                        posting.date(),
                        change,
                        lot.physicalAccounts(),
                        accounts,
                        after.difference()
                                .with(after.difference()
                                        .amount()
                                        .minus(lot.difference().amount())),
                        null,
                        posting.source()),
                after);
        bookkeeping.invoice(lot, after, posting.source(), posting.date());
        new ReceiptChanges(session).move(lot, after, posting.date());
    }

    /** Size of the cost at the invoice: the document's, else the receipt's physical one, else the issue's price now. */
    private Money cost(Posting.Invoice posting, TransactionState lot, Item item, Quantity part) {
        Cost stated = posting.cost();
        if (stated != null) {
            Quantity asked = posting.quantity();
            return stated.amount(asked == null ? part : asked, session.currency());
        }
        InventoryTransaction transaction = lot.transaction();
        if (transaction.receipt()) {
            return lot.documented();
        }
        boolean keeps = transaction.costTakenOver()
                || session.catalogue().modelGroup(item).method().isPerpetual();
        return keeps ? lot.documented().negated() : new IssueCost(session, item).atInvoice(lot);
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
