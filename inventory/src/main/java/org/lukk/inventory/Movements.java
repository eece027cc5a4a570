package org.lukk.inventory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lukk.ledger.Bookings;
import org.lukk.ledger.Event;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Finding;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.Refusal;

/** Postings that create a lot: goods come in or go out, with a physical update or with both updates at once. */
final class Movements {
    private final Session session;

    Movements(Session session) {
        this.session = session;
    }

    TransactionState post(Posting.Movement posting) {
        Lot lot = lot(posting);
        if (session.set().knows(posting.lot())) {
            throw Session.refuse(Code.DUPLICATE_LOT, Argument.LOT, posting.lot());
        }
        session.requireOpen(posting.date());
        @Nullable TransactionState marked = lot.receipt() ? null : markedReceipt(posting, lot);
        if (!lot.receipt()) {
            new StockLimits(session)
                    .requireStock(lot.item(), lot.costObject(), lot.dimensions(), lot.size(), lot.financial());
        }
        @Nullable TransactionState sale = sale(posting, lot);
        Money document = sale == null
                ? cost(posting, lot, marked)
                : new CostLinks(session).ofReturn(posting.lot(), sale, lot.size());
        boolean standard = session.catalogue().modelGroup(lot.item()).method() == Method.STANDARD;
        Money size = lot.receipt()
                ? new ReceiptValue(session, lot.item())
                        .ofNew(posting.event(), lot.costObject(), posting.date(), lot.size(), document)
                : standard
                        ? new IssueCost(session, lot.item()).atStandard(lot.size(), lot.costObject(), false)
                        : document;
        PostedAccounts accounts = accounts(posting, lot);
        TransactionState state = create(posting, lot, size, document, accounts);
        new Bookkeeping(session).post(state, posting.date(), accounts);
        if (marked != null) {
            new Markings(session).mark(state, marked, lot.size());
        }
        if (sale != null) {
            new CostLinks(session).link(CostLink.Kind.RETURN, sale, state);
        }
        return state;
    }

    /** What a movement is before it has a cost. */
    record Lot(
            Item item,
            CostObject costObject,
            Dimensions dimensions,
            boolean receipt,
            boolean financial,
            Quantity size) {}

    Lot lot(Posting.Movement posting) {
        Catalogue catalogue = session.catalogue();
        Item item = catalogue
                .item(posting.item())
                .orElseThrow(() -> Session.refuse(Code.UNKNOWN_ITEM, Argument.ITEM, posting.item()));
        DimensionGroup group = catalogue.dimensionGroup(item);
        for (String name : posting.dimensions().asMap().keySet()) {
            if (!group.knows(name)) {
                throw new Refusal(Finding.of(Code.UNKNOWN_DIMENSION)
                        .with(Argument.DIMENSION, name)
                        .with(Argument.ITEM, item.code()));
            }
        }
        Quantity quantity = catalogue.inInventoryUnits(item, posting.details().unit(), posting.quantity());
        return new Lot(
                item,
                session.costObject(item, posting.dimensions()),
                group.inventory(posting.dimensions()),
                isReceipt(posting.event(), quantity),
                isFinancial(posting.event()),
                quantity.abs());
    }

    private static boolean isReceipt(Event event, Quantity quantity) {
        return switch (event) {
            case RECEIVE, PURCHASE, RETURN_SALE, RETURN_PICK, FINISH -> true;
            case SHIP, SELL, RETURN_PURCHASE, PICK -> false;
            case OPENING, COUNT, MOVE, TRANSFER, TRANSFER_SHIP, TRANSFER_RECEIVE, ASSEMBLE, DISASSEMBLE ->
                quantity.signum() > 0;
            case OPENING_BALANCE,
                    INVOICE,
                    ROUTE,
                    SURCHARGE,
                    END,
                    CHARGE,
                    ADJUST,
                    ADJUST_ON_HAND,
                    REVALUE,
                    STANDARD_COST,
                    CANCEL -> throw new IllegalArgumentException(event.word() + " creates no lot by itself");
        };
    }

    private static boolean isFinancial(Event event) {
        return Bookings.physical(event).isEmpty();
    }

    /** The sale, or pick, that a return names. */
    private @Nullable TransactionState sale(Posting.Movement posting, Lot lot) {
        String name = posting.details().of();
        if (name.isEmpty()) {
            return null;
        }
        TransactionState sale = session.lot(name);
        Event event = sale.transaction().event();
        boolean picked = posting.event() == Event.RETURN_PICK;
        boolean left = picked ? event == Event.PICK : event == Event.SELL || event == Event.SHIP;
        if (!left || !sale.transaction().item().equals(lot.item().code())) {
            throw new Refusal(Finding.of(Code.WRONG_LOT_KIND)
                    .with(Argument.LOT, name)
                    .with(
                            Argument.EXPECTED,
                            (picked ? "a pick of " : "a sale of ") + lot.item().code()));
        }
        if (sale.cancelled()) {
            throw Session.refuse(Code.ALREADY_CANCELLED, Argument.LOT, name);
        }
        return sale;
    }

    private @Nullable TransactionState markedReceipt(Posting.Movement posting, Lot lot) {
        String name = posting.details().mark();
        if (name.isEmpty()) {
            return null;
        }
        TransactionState receipt = session.lot(name);
        new Markings(session).requireMarkable(receipt, lot.costObject(), lot.size());
        return receipt;
    }

    /** Size of the cost: the document's, or what the stock says (rules.md ). */
    Money cost(Posting.Movement posting, Lot lot, @Nullable TransactionState marked) {
        Cost stated = posting.cost();
        boolean atStandard = posting.event() == Event.FINISH
                && session.catalogue().modelGroup(lot.item()).method() == Method.STANDARD;
        if (stated != null && !atStandard) {
            return stated.amount(posting.quantity(), session.currency());
        }
        if (session.catalogue().modelGroup(lot.item()).method() == Method.STANDARD) {
            return new IssueCost(session, lot.item()).atStandard(lot.size(), lot.costObject(), lot.receipt());
        }
        if (posting.event() == Event.RETURN_SALE) {
            return priceOfReturn(posting, lot);
        }
        if (posting.event() == Event.FINISH) {
            return lot.item().price().times(lot.size(), session.currency());
        }
        IssueCost cost = new IssueCost(session, lot.item());
        if (!lot.receipt() && session.catalogue().modelGroup(lot.item()).method() == Method.MOVING_AVERAGE) {
            return cost.byMovingAverage(lot.size(), lot.costObject());
        }
        return marked != null
                ? cost.ofMarked(lot.size(), marked)
                : cost.ofNew(lot.size(), session.set().onHand(lot.costObject()));
    }

    /** A return that names neither its sale nor a cost comes back at the default item cost (costing.md section 10). */
    private Money priceOfReturn(Posting.Movement posting, Lot lot) {
        session.warn(Finding.of(Code.RETURN_WITHOUT_COST)
                .with(Argument.LOT, posting.lot())
                .with(Argument.PRICE, lot.item().price().value()));
        return lot.item().price().times(lot.size(), session.currency());
    }

    /** Notes the lot with its first update; it is not booked yet. */
    TransactionState create(
            Posting.Movement posting, Lot lot, Money size, Money document, @Nullable PostedAccounts accounts) {
        long number = session.takeLot();
        LocalDate received = posting.details().received();
        InventoryTransaction transaction = new InventoryTransaction(
                number,
                posting.lot(),
                posting.event(),
                lot.receipt(),
                lot.item().code(),
                lot.dimensions(),
                lot.costObject(),
                number,
                0,
                posting.date(),
                received == null ? posting.date() : received,
                !lot.receipt() && posting.cost() != null,
                posting.details().source());
        Quantity quantity = lot.receipt() ? lot.size() : lot.size().negated();
        Money amount = lot.receipt() ? size : size.negated();
        TransactionState state = new TransactionState(
                transaction,
                quantity,
                lot.financial() ? posting.date() : null,
                amount,
                new ReceiptValue(session, lot.item())
                        .difference(
                                posting.event(),
                                lot.receipt() ? document.minus(size) : size.minus(document),
                                lot.receipt() || lot.financial() ? accounts : null),
                Money.ZERO,
                List.of(),
                List.of(),
                lot.financial() ? null : accounts,
                lot.financial() ? accounts : null,
                Quantity.ZERO,
                Money.ZERO,
                false);
        session.create(
                state,
                new Update(
                        number,
                        lot.financial() ? Update.Kind.FINANCIAL : Update.Kind.PHYSICAL,
                        posting.date(),
                        state.onHand(),
                        state.physicalAccounts(),
                        state.financialAccounts(),
                        state.difference(),
                        null));
        return state;
    }

    private @Nullable PostedAccounts accounts(Posting.Movement posting, Lot lot) {
        Bookkeeping bookkeeping = new Bookkeeping(session);
        if (!lot.financial()) {
            return bookkeeping.physicalAccounts(posting.event(), lot.item(), posting.dimensions());
        }
        PostedAccounts accounts =
                bookkeeping.financialAccounts(posting.event(), lot.receipt(), lot.item(), posting.dimensions());
        String offset = posting.details().offset();
        return offset.isEmpty()
                ? accounts
                : accounts.withOffsetAccount(
                        session.catalogue().chart().accountByHand(offset).code());
    }
}
