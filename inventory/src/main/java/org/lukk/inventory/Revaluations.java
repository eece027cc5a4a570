package org.lukk.inventory;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
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
import org.lukk.values.UnitCost;

/**
 * Gives what is on hand of a moving-average item a new unit cost, or activates a standard cost (costing.md 7.8 and 7.9): a
 * transaction without quantity for each cost object, booked against the revaluation account.
 */
final class Revaluations {
    private final Session session;

    Revaluations(Session session) {
        this.session = session;
    }

    void post(Posting.Revalue posting) {
        Item item = item(posting.item(), Method.MOVING_AVERAGE, Code.NOT_MOVING_AVERAGE, posting.dimensions());
        session.requireOpen(posting.date());
        for (CostObject costObject : asked(item, posting.dimensions())) {
            // Nothing on hand, or less, has no average to change.
            if (session.set().onHand(costObject).quantity().signum() > 0) {
                revalue(Event.REVALUE, posting.date(), item, costObject, posting.unitCost(), posting.source());
            }
        }
    }

    void post(Posting.ActivateStandard posting) {
        Item item = item(posting.item(), Method.STANDARD, Code.NOT_STANDARD_COST, posting.dimensions());
        session.requireOpen(posting.date());
        StandardCost standard = new StandardCost(
                session.takeLot(), item.code(), posting.date(), posting.unitCost(), posting.dimensions());
        session.set().standards(item.code()).add(standard);
        session.facts().standards().add(standard);
        for (CostObject costObject : asked(item, posting.dimensions())) {
            revalue(Event.STANDARD_COST, posting.date(), item, costObject, posting.unitCost(), posting.source());
        }
    }

    private Item item(String code, Method method, Code otherwise, Map<String, String> dimensions) {
        Item item = session.catalogue().requireItem(code);
        if (session.catalogue().modelGroup(item).method() != method) {
            throw Session.refuse(otherwise, Argument.ITEM, item.code());
        }
        Set<String> financial = session.catalogue().dimensionGroup(item).financial();
        for (String name : dimensions.keySet()) {
            if (!financial.contains(name)) {
                throw new Refusal(Finding.of(Code.UNKNOWN_DIMENSION)
                        .with(Argument.DIMENSION, name)
                        .with(Argument.ITEM, item.code()));
            }
        }
        return item;
    }

    private List<CostObject> asked(Item item, Map<String, String> dimensions) {
        return session.costObjects(item.code()).stream()
                .filter(costObject -> dimensions.entrySet().stream()
                        .allMatch(
                                one -> costObject.financial().get(one.getKey()).equals(one.getValue())))
                .toList();
    }

    private void revalue(
            Event event, LocalDate date, Item item, CostObject costObject, UnitCost unitCost, Source source) {
        OnHand onHand = session.set().onHand(costObject);
        Money size = unitCost.times(onHand.quantity().abs(), session.currency());
        Money change = (onHand.quantity().signum() < 0 ? size.negated() : size).minus(onHand.amount());
        if (change.isZero()) {
            return;
        }
        Dimensions dimensions = costObject.financial();
        Bookkeeping bookkeeping = new Bookkeeping(session);
        PostedAccounts accounts = bookkeeping.financialAccounts(event, true, item, dimensions);
        long number = session.takeLot();
        InventoryTransaction transaction = new InventoryTransaction(
                number,
                name(event, item),
                event,
                true,
                item.code(),
                dimensions,
                costObject,
                number,
                0,
                date,
                date,
                false,
                source);
        TransactionState state = new TransactionState(
                transaction,
                Quantity.ZERO,
                date,
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
        session.create(state, new Update(number, Update.Kind.FINANCIAL, date, state.onHand(), null, accounts));
        bookkeeping.post(state, date, accounts);
    }

    private String name(Event event, Item item) {
        int number = 1;
        while (session.isTaken(item.code() + "." + event.word() + "." + number)) {
            number++;
        }
        return item.code() + "." + event.word() + "." + number;
    }
}
