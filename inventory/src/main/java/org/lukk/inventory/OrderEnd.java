package org.lukk.inventory;

import java.time.LocalDate;
import java.util.List;
import org.lukk.ledger.Bookings;
import org.lukk.ledger.Event;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * The end of a production order: all its lots are financially updated, its components one after the other at what they cost
 * by then (rules.md R-21), its products at their parts of what all of it costs. Conversion cost that comes later
 * changes the products.
 */
final class OrderEnd {
    private final Session session;
    private final Orders orders;

    OrderEnd(Session session) {
        this.session = session;
        this.orders = new Orders(session);
    }

    void post(Posting.EndOrder posting) {
        ProductionOrder order = session.set()
                .order(posting.order())
                .orElseThrow(() -> Session.refuse(Code.UNKNOWN_ORDER, Argument.ORDER, posting.order()));
        if (order.ended().isPresent()) {
            throw Session.refuse(Code.ORDER_ENDED, Argument.ORDER, order.name());
        }
        requireWeights(order.products(), order.name());
        session.requireOpen(posting.date());
        order.lots().forEach(this::requireNotFrozen);
        order.components().forEach(component -> consume(component, posting));
        order = orders.add(order, OrderLine.Kind.END, Money.ZERO, posting.date(), null);
        order = surcharge(order, posting);
        if (order.products().isEmpty()) {
            unassigned(order, total(order, posting.date()).negated(), posting.date(), posting.source());
        } else {
            manufacture(order, posting);
        }
    }

    /** Refuses products that all have no weight. */
    static void requireWeights(List<OrderLine> products, String order) {
        if (!products.isEmpty()
                && products.stream().allMatch(product -> product.weight().isZero())) {
            throw Session.refuse(Code.SHARES_INCOMPLETE, Argument.ORDER, order);
        }
    }

    private void requireNotFrozen(long lot) {
        InventoryTransaction transaction = session.set().state(lot).transaction();
        if (session.catalogue().modelGroup(item(transaction)).includePhysical()) {
            session.requireNotFrozen(transaction.dated());
        }
    }

    private Item item(InventoryTransaction lot) {
        return session.catalogue().requireItem(lot.item());
    }

    private void consume(OrderLine component, Posting.EndOrder posting) {
        TransactionState lot = session.set().state(component.lot());
        Item item = item(lot.transaction());
        if (!lot.transaction().receipt()) {
            new StockLimits(session)
                    .requireFinancialStock(item, lot.transaction().costObject(), lot.size());
        }
        update(lot, item, cost(lot, item), posting);
    }

    /** Size of the cost of a component at the end of its order. */
    private Money cost(TransactionState lot, Item item) {
        if (lot.transaction().receipt()) {
            return new CostLinks(session)
                    .returnedFrom(lot)
                    .map(pick -> new CostLinks(session)
                            .shareOf(pick, lot.transaction().lot()))
                    .orElse(lot.documented());
        }
        boolean keeps = lot.transaction().costTakenOver()
                || session.catalogue().modelGroup(item).method().isPerpetual();
        return keeps ? lot.documented().negated() : new IssueCost(session, item).atInvoice(lot);
    }

    private TransactionState update(TransactionState lot, Item item, Money cost, Posting.EndOrder posting) {
        String what = Event.END.word() + " " + posting.order();
        return new FinancialUpdates(session).update(lot, item, cost, posting.date(), posting.source(), what);
    }

    private ProductionOrder surcharge(ProductionOrder order, Posting.EndOrder posting) {
        Money amount = OrderCost.of(order, material(order), posting.date()).indirect();
        PostedAccounts accounts =
                order.line(OrderLine.Kind.SURCHARGE, 0).map(OrderLine::accounts).orElse(null);
        if (amount.isZero() || accounts == null) {
            return order;
        }
        ProductionOrder after = orders.add(order, OrderLine.Kind.INDIRECT, amount, posting.date(), accounts);
        new Bookkeeping(session).order(orders.last(), posting.source(), Event.SURCHARGE.word() + " " + order.name());
        return after;
    }

    private void manufacture(ProductionOrder order, Posting.EndOrder posting) {
        List<OrderLine> products = order.products();
        List<Money> shares =
                OrderCost.of(order, material(order), posting.date()).shares(products);
        for (int place = 0; place < products.size(); place++) {
            TransactionState lot = session.set().state(products.get(place).lot());
            Item item = item(lot.transaction());
            TransactionState after = update(lot, item, shares.get(place), posting);
            order = noteVariance(order, after, item, posting.date());
        }
    }

    /** Keeps the accounts on which runs book what stock does not take of a product whose cost is final. */
    ProductionOrder noteVariance(ProductionOrder order, TransactionState product, Item item, LocalDate date) {
        PostedAccounts accounts = new ReceiptValue(session, item).varianceAccounts(product);
        return accounts == null
                ? order
                : session.add(
                        order,
                        orders.line(
                                order,
                                OrderLine.Kind.VARIANCE,
                                product.transaction().lot(),
                                Quantity.ZERO,
                                Money.ZERO,
                                date,
                                accounts));
    }

    private void unassigned(ProductionOrder order, Money amount, LocalDate date, Source source) {
        PostedAccounts accounts = new Bookkeeping(session).orderAccounts(Bookings.ORDER_WITHOUT_PRODUCT);
        orders.add(order, OrderLine.Kind.UNASSIGNED, amount, date, accounts);
        new Bookkeeping(session).order(orders.last(), source, Event.END.word() + " " + order.name());
        session.warn(Finding.of(Code.ORDER_WITHOUT_PRODUCT)
                .with(Argument.ORDER, order.name())
                .with(Argument.AMOUNT, amount.negated().in(session.currency())));
    }

    // ---- what it costs

    /** Components at what they cost now, less what was handed back. */
    private Money material(ProductionOrder order) {
        Money material = Money.ZERO;
        for (OrderLine component : order.components()) {
            TransactionState lot = session.set().state(component.lot());
            material = material.plus(OrderCost.material(
                    lot, session.set().links(lot.transaction().lot())));
        }
        return material;
    }

    Money total(ProductionOrder order, LocalDate upTo) {
        return OrderCost.of(order, material(order), upTo).total();
    }

    /** Conversion cost that came after the end: each product takes what it would have taken more. */
    void addLate(ProductionOrder order, Posting.Route posting, Money before) {
        List<OrderLine> products = order.products();
        if (products.isEmpty()) {
            unassigned(order, posting.amount().negated(), posting.date(), posting.source());
            return;
        }
        List<Money> then = new OrderCost(before, Money.ZERO, Money.ZERO).shares(products);
        List<Money> now = new OrderCost(before, posting.amount(), Money.ZERO).shares(products);
        for (int place = 0; place < products.size(); place++) {
            Money more = now.get(place).minus(then.get(place));
            if (!more.isZero()) {
                long lot = products.get(place).lot();
                order = session.add(
                        order,
                        orders.line(order, OrderLine.Kind.LATE_ROUTE, lot, Quantity.ZERO, more, posting.date(), null));
                new ReceiptChanges(session).route(session.set().state(lot), orders.last(), posting.source());
            }
        }
    }
}
