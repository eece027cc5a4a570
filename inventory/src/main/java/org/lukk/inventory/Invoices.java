package org.lukk.inventory;

import java.util.EnumSet;
import org.lukk.ledger.Event;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
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
        new FinancialUpdates(session)
                .update(
                        invoiced,
                        item,
                        cost(posting, invoiced, item, part),
                        posting.date(),
                        posting.source(),
                        Event.INVOICE.word() + " " + invoiced.transaction().name());
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
}
