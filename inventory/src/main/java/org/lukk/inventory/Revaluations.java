package org.lukk.inventory;

import java.util.List;
import java.util.Set;
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

/**
 * Gives what is on hand of a moving-average item a new unit cost (costing.md 7.8): a transaction without quantity for
 * each cost object, booked against the revaluation account.
 */
final class Revaluations {
    private final Session session;

    Revaluations(Session session) {
        this.session = session;
    }

    void post(Posting.Revalue posting) {
        Item item = session.catalogue().requireItem(posting.item());
        if (session.catalogue().modelGroup(item).method() != Method.MOVING_AVERAGE) {
            throw Session.refuse(Code.NOT_MOVING_AVERAGE, Argument.ITEM, item.code());
        }
        DimensionGroup group = session.catalogue().dimensionGroup(item);
        for (String name : posting.dimensions().keySet()) {
            if (!group.knows(name)) {
                throw new Refusal(Finding.of(Code.UNKNOWN_DIMENSION)
                        .with(Argument.DIMENSION, name)
                        .with(Argument.ITEM, item.code()));
            }
        }
        session.requireOpen(posting.date());
        for (CostObject costObject : session.costObjects(item.code())) {
            if (isAskedFor(posting, costObject, group.financial())) {
                revalue(posting, item, costObject);
            }
        }
    }

    private static boolean isAskedFor(Posting.Revalue posting, CostObject costObject, Set<String> financial) {
        return posting.dimensions().entrySet().stream()
                .filter(asked -> financial.contains(asked.getKey()))
                .allMatch(asked -> costObject.financial().get(asked.getKey()).equals(asked.getValue()));
    }

    /** Nothing on hand, or less, has no value to change. */
    private void revalue(Posting.Revalue posting, Item item, CostObject costObject) {
        OnHand onHand = session.set().onHand(costObject);
        Money change = posting.unitCost()
                .times(onHand.quantity().abs(), session.currency())
                .minus(onHand.amount());
        if (onHand.quantity().signum() <= 0 || change.isZero()) {
            return;
        }
        Dimensions dimensions = costObject.financial();
        Bookkeeping bookkeeping = new Bookkeeping(session);
        PostedAccounts accounts = bookkeeping.financialAccounts(Event.REVALUE, true, item, dimensions);
        long number = session.takeLot();
        InventoryTransaction transaction = new InventoryTransaction(
                number,
                name(item),
                Event.REVALUE,
                true,
                item.code(),
                dimensions,
                costObject,
                number,
                0,
                posting.date(),
                posting.date(),
                false,
                posting.source());
        TransactionState state = new TransactionState(
                transaction,
                Quantity.ZERO,
                posting.date(),
                change,
                Difference.NONE,
                Money.ZERO,
                List.of(),
                List.of(),
                null,
                accounts,
                Quantity.ZERO,
                Money.ZERO,
                false);
        session.create(
                state, new Update(number, Update.Kind.FINANCIAL, posting.date(), state.onHand(), null, accounts));
        bookkeeping.post(state, posting.date(), accounts);
    }

    private String name(Item item) {
        int number = 1;
        while (session.isTaken(item.code() + ".revalue." + number)) {
            number++;
        }
        return item.code() + ".revalue." + number;
    }
}
