package org.lukk.inventory;

import org.lukk.ledger.Event;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.CostObject;
import org.lukk.values.Finding;
import org.lukk.values.Method;
import org.lukk.values.Quantity;
import org.lukk.values.Refusal;

/** Links a quantity of an issue to a quantity of a receipt, before or after posting (costing.md section 8). */
final class Markings {
    private final Session session;

    Markings(Session session) {
        this.session = session;
    }

    void post(Posting.MarkTo posting) {
        TransactionState issue = session.lot(posting.issue());
        TransactionState receipt = session.lot(posting.receipt());
        requireDirection(issue, false);
        requireDirection(receipt, true);
        requireCosted(issue);
        requireNotFrozen(issue);
        requireNotFrozen(receipt);
        requireOpen(issue);
        Quantity free = session.set().unmarked(issue).min(session.set().unmarked(receipt));
        Quantity quantity = posting.quantity() == null ? free : posting.quantity();
        requireMarkable(receipt, issue.transaction().costObject(), quantity);
        requireFree(issue, quantity);
        mark(issue, receipt, quantity);
    }

    void post(Posting.Unmark posting) {
        TransactionState issue = session.lot(posting.issue());
        requireDirection(issue, false);
        requireNotTied(issue);
        requireNotFrozen(issue);
        removeAll(issue);
    }

    /** Refuses a receipt that cannot take a marking of this quantity from an issue of the cost object. */
    void requireMarkable(TransactionState receipt, CostObject ofIssue, Quantity quantity) {
        Item item = session.catalogue().requireItem(ofIssue.item());
        Method method = session.catalogue().modelGroup(item).method();
        if (method.isPerpetual()) {
            throw new Refusal(Finding.of(Code.MARK_NOT_FOR_METHOD)
                    .with(Argument.ITEM, item.code())
                    .with(Argument.METHOD, method.word()));
        }
        requireDirection(receipt, true);
        requireNotFrozen(receipt);
        requireCosted(receipt);
        if (!receipt.transaction().costObject().equals(ofIssue)) {
            throw Session.refuse(
                    Code.MARK_OTHER_COST_OBJECT,
                    Argument.RECEIPT,
                    receipt.transaction().name());
        }
        requireOpen(receipt);
        requireFree(receipt, quantity);
    }

    /** Notes a marking, last in the order of markings. */
    void mark(TransactionState issue, TransactionState receipt, Quantity quantity) {
        change(
                new Mark(
                        session.takeLot(),
                        issue.transaction().lot(),
                        receipt.transaction().lot(),
                        Quantity.ZERO),
                quantity);
    }

    /** Keeps all of what came into transit for the issue that takes it out of there again (rules.md R-41). */
    void reserve(TransactionState receipt) {
        change(new Mark(session.takeLot(), Mark.RESERVED, receipt.transaction().lot(), Quantity.ZERO), receipt.size());
    }

    /** Shares the markings of a lot that was split: the first ones stay with the part that keeps the name. */
    void share(TransactionState part, TransactionState rest) {
        Quantity left = part.size();
        for (Mark mark : session.set().marks(part.transaction().lot())) {
            Quantity stays = mark.quantity().min(left);
            left = left.minus(stays);
            Quantity moves = mark.quantity().minus(stays);
            if (!moves.isZero()) {
                change(mark, moves.negated());
                change(mark.onto(part.transaction(), rest.transaction()), moves);
            }
        }
    }

    /** The markings of a lot lapse. */
    void removeAll(TransactionState lot) {
        for (Mark mark : session.set().marks(lot.transaction().lot())) {
            change(mark, mark.quantity().negated());
        }
    }

    private void change(Mark mark, Quantity change) {
        session.facts().marks().add(new PostedFacts.MarkChange(mark.order(), mark.issue(), mark.receipt(), change));
        session.set()
                .put(new Mark(
                        mark.order(),
                        mark.issue(),
                        mark.receipt(),
                        mark.quantity().plus(change)));
    }

    /** What leaves transit goes on taking what came into it. */
    private static void requireNotTied(TransactionState issue) {
        if (issue.transaction().event() == Event.TRANSFER_RECEIVE) {
            throw new Refusal(Finding.of(Code.WRONG_LOT_KIND)
                    .with(Argument.LOT, issue.transaction().name())
                    .with(Argument.EXPECTED, "an issue that was marked by hand"));
        }
    }

    private void requireNotFrozen(TransactionState lot) {
        session.requireNotFrozen(lot.transaction().dated());
    }

    private static void requireDirection(TransactionState lot, boolean receipt) {
        if (lot.transaction().receipt() != receipt) {
            throw Session.refuse(
                    Code.WRONG_LOT_KIND, Argument.LOT, lot.transaction().name());
        }
    }

    /** Halves of a transfer inside a cost object take no part in costing, so a marking has nothing to say. */
    private void requireCosted(TransactionState lot) {
        if (new CostLinks(session).isMovedInside(lot)) {
            throw new Refusal(Finding.of(Code.MARK_OTHER_COST_OBJECT)
                    .with(
                            lot.transaction().receipt() ? Argument.RECEIPT : Argument.ISSUE,
                            lot.transaction().name()));
        }
    }

    private static void requireOpen(TransactionState lot) {
        String name = lot.transaction().name();
        if (lot.cancelled()) {
            throw Session.refuse(Code.ALREADY_CANCELLED, Argument.LOT, name);
        }
        if (lot.quantityOpen().isZero()) {
            throw Session.refuse(Code.ALREADY_SETTLED, Argument.LOT, name);
        }
    }

    private void requireFree(TransactionState lot, Quantity quantity) {
        Quantity free = session.set().unmarked(lot);
        if (quantity.signum() <= 0 || quantity.compareTo(free) > 0) {
            throw new Refusal(Finding.of(Code.MARK_EXCEEDS_QUANTITY)
                    .with(Argument.LOT, lot.transaction().name())
                    .with(Argument.Q, quantity)
                    .with(Argument.TOTAL, free));
        }
    }
}
