package org.lukk.inventory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lukk.costing.Basis;
import org.lukk.ledger.Direction;
import org.lukk.ledger.Event;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.Refusal;

/**
 * Charges and transaction adjustments: they change what a receipt costs, and go with it when it is split, invoiced or
 * cancelled (costing.md section 15, rules.md ).
 */
final class ReceiptChanges {
    private final Session session;

    ReceiptChanges(Session session) {
        this.session = session;
    }

    void post(Posting.Charge posting) {
        List<TransactionState> receipts = new ArrayList<>();
        for (String name : posting.lots()) {
            receipts.add(requireReceipt(name));
        }
        session.requireOpen(posting.date());
        List<Money> shares = posting.by().over(receipts, posting.amount());
        for (int place = 0; place < shares.size(); place++) {
            TransactionState receipt = session.lot(posting.lots().get(place));
            book(receipt, Update.Kind.CHARGE, posting.date(), shares.get(place), posting.source());
        }
    }

    void post(Posting.Adjust posting) {
        TransactionState receipt = requireReceipt(posting.lot());
        if (!receipt.isFinancial()) {
            throw Session.refuse(Code.WRONG_LOT_KIND, Argument.LOT, posting.lot());
        }
        if (!receipt.settled().isZero()) {
            throw Session.refuse(Code.ALREADY_SETTLED, Argument.LOT, posting.lot());
        }
        session.requireOpen(posting.date());
        book(receipt, Update.Kind.ADJUSTMENT, posting.date(), posting.amount(), posting.source());
    }

    private TransactionState requireReceipt(String name) {
        TransactionState lot = session.lot(name);
        Event event = lot.transaction().event();
        if (!lot.transaction().receipt()
                || event == Event.CANCEL
                || event == Event.REVALUE
                || event == Event.STANDARD_COST) {
            throw Session.refuse(Code.WRONG_LOT_KIND, Argument.LOT, name);
        }
        if (new CostLinks(session).isMovedInside(lot)) {
            throw new Refusal(Finding.of(Code.WRONG_LOT_KIND)
                    .with(Argument.LOT, name)
                    .with(Argument.EXPECTED, "a receipt that is costed"));
        }
        if (lot.cancelled()) {
            throw Session.refuse(Code.ALREADY_CANCELLED, Argument.LOT, name);
        }
        return lot;
    }

    private void book(TransactionState receipt, Update.Kind kind, LocalDate date, Money amount, Source source) {
        if (amount.isZero()) {
            return;
        }
        PostedAccounts lot = receipt.accounts();
        @Nullable PostedAccounts accounts = lot == null ? null : accounts(receipt, kind, amount, lot);
        book(receipt, session.takeLot(), kind, date, amount, accounts, source, kind.word());
    }

    /** What later conversion cost of its order changes of a product, on the product's own accounts (rules.md R-20). */
    void route(TransactionState product, OrderLine line, Source source) {
        book(
                product,
                line.place(),
                Update.Kind.CHARGE,
                line.date(),
                line.amount(),
                product.accounts(),
                source,
                Event.ROUTE.word());
    }

    private void book(
            TransactionState receipt,
            long number,
            Update.Kind kind,
            LocalDate date,
            Money amount,
            @Nullable PostedAccounts accounts,
            Source source,
            String what) {
        ReceiptValue value = new ReceiptValue(
                session, session.catalogue().requireItem(receipt.transaction().item()));
        Money inStock = value.ofChange(receipt, amount);
        ReceiptChange change = new ReceiptChange(number, kind, date, inStock, accounts);
        Update update = update(
                        receipt.transaction(),
                        change,
                        basis(receipt),
                        date,
                        value.difference(receipt.transaction().event(), amount.minus(inStock), accounts))
                .by(source);
        session.update(update, receipt.with(change));
        new Bookkeeping(session).change(receipt.transaction(), update, source, what);
    }

    private PostedAccounts accounts(TransactionState receipt, Update.Kind kind, Money amount, PostedAccounts lot) {
        Item item = session.catalogue().requireItem(receipt.transaction().item());
        Direction direction = amount.signum() > 0 ? Direction.RECEIPT : Direction.ISSUE;
        return new Bookkeeping(session).changeAccounts(event(kind), direction, item, lot);
    }

    private static Event event(Update.Kind kind) {
        return kind == Update.Kind.CHARGE ? Event.CHARGE : Event.ADJUST;
    }

    private static Basis basis(TransactionState receipt) {
        return receipt.isFinancial() ? Basis.FINANCIAL : Basis.PHYSICAL;
    }

    private static Update update(
            InventoryTransaction lot, ReceiptChange change, Basis basis, LocalDate date, Difference difference) {
        boolean financial = basis == Basis.FINANCIAL;
        return new Update(
                lot.lot(),
                change.kind(),
                date,
                OnHand.of(basis, Quantity.ZERO, change.amount()),
                financial ? null : change.accounts(),
                financial ? change.accounts() : null,
                difference,
                change.part());
    }

    // ---- with the receipt

    /** Moves the share of the rest from the part that keeps the name; one stock account, so nothing is booked. */
    void share(TransactionState part, TransactionState rest, ReceiptChange share, LocalDate date) {
        session.update(splitOff(part, share.with(share.amount().negated()), date), part);
        session.update(splitOff(rest, share, date), rest);
    }

    private static Update splitOff(TransactionState lot, ReceiptChange share, LocalDate date) {
        return new Update(
                lot.transaction().lot(),
                Update.Kind.SPLIT,
                share.notBefore(date),
                OnHand.physical(Quantity.ZERO, share.amount()),
                share.accounts(),
                null,
                Difference.NONE,
                share.part());
    }

    /** What charges are once the receipt is invoiced: on its financial stock account, with the credit account they had. */
    List<ReceiptChange> onInvoice(TransactionState receipt, Item item, PostedAccounts financial) {
        List<ReceiptChange> moved = new ArrayList<>();
        for (ReceiptChange change : receipt.changes()) {
            Direction direction = change.amount().signum() > 0 ? Direction.RECEIPT : Direction.ISSUE;
            PostedAccounts byProfile =
                    new Bookkeeping(session).changeAccounts(event(change.kind()), direction, item, financial);
            PostedAccounts before = change.accounts();
            moved.add(change.on(before == null ? byProfile : byProfile.withOffsetOf(before)));
        }
        return moved;
    }

    /** Moves charges from the physical amount of a receipt to its financial one, each unchanged. */
    void move(TransactionState before, TransactionState after, LocalDate date) {
        for (int place = 0; place < before.changes().size(); place++) {
            ReceiptChange physical = before.changes().get(place);
            ReceiptChange financial = after.changes().get(place);
            Money amount = physical.amount();
            Update update = new Update(
                    after.transaction().lot(),
                    physical.kind(),
                    physical.notBefore(date),
                    OnHand.financial(Quantity.ZERO, amount).minus(OnHand.physical(Quantity.ZERO, amount)),
                    physical.accounts(),
                    financial.accounts(),
                    Difference.NONE,
                    physical.part());
            session.update(update, after);
            new Bookkeeping(session)
                    .change(
                            after.transaction(),
                            update,
                            Source.NONE,
                            physical.kind().word());
        }
    }

    /** The change with the opposite amount, on the transaction that takes the receipt back. */
    void takeBack(TransactionState opposite, ReceiptChange change, LocalDate date) {
        ReceiptChange back = change.with(change.amount().negated());
        Update update = update(opposite.transaction(), back, basis(opposite), change.notBefore(date), Difference.NONE);
        session.update(update, session.set().state(opposite.transaction().lot()).with(back));
        new Bookkeeping(session)
                .change(
                        opposite.transaction(),
                        update,
                        Source.NONE,
                        change.kind().word());
    }
}
