package org.lukk.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lukk.ledger.Bookings;
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
 * Production orders (costing.md section 12, rules.md ): components go out and come back, products come in at an
 * estimate, conversion cost and surcharges are added. What it all costs is known when the order ends ({@link OrderEnd}).
 */
final class Orders {
    private final Session session;

    Orders(Session session) {
        this.session = session;
    }

    /** The movements of a posting. */
    static List<Posting.Movement> movements(Posting.OfOrder posting) {
        return switch (posting) {
            case Posting.OrderMovement m -> List.of(m.movement());
            case Posting.BomJournal j -> {
                List<Posting.Movement> all = new ArrayList<>(List.of(j.main()));
                j.parts().forEach(part -> all.add(part.movement()));
                yield all;
            }
            case Posting.Route _, Posting.Surcharge _, Posting.EndOrder _ -> List.of();
        };
    }

    /** Fetches the orders that postings name or whose lots they take back, and returns the names of the orders' lots. */
    static Set<String> fetch(WorkingSet set, List<Posting> postings) {
        Set<String> orders = new TreeSet<>();
        Set<String> cancelled = new TreeSet<>();
        for (Posting posting : postings) {
            switch (posting) {
                case Posting.OrderMovement m -> orders.add(m.order());
                case Posting.Route r -> orders.add(r.order());
                case Posting.Surcharge s -> orders.add(s.order());
                case Posting.EndOrder e -> orders.add(e.order());
                case Posting.Cancel c -> cancelled.add(c.lot());
                default -> {}
            }
        }
        Set<String> lots = new TreeSet<>();
        if (!orders.isEmpty()) {
            lots.addAll(set.fetchOrders(orders));
        }
        if (!cancelled.isEmpty()) {
            lots.addAll(set.fetchOrdersOf(cancelled));
        }
        return lots;
    }

    void post(Posting.OfOrder posting) {
        switch (posting) {
            case Posting.OrderMovement movement -> move(movement);
            case Posting.Route route -> route(route);
            case Posting.Surcharge surcharge -> surcharge(surcharge);
            case Posting.EndOrder end -> new OrderEnd(session).post(end);
            case Posting.BomJournal journal -> new BomJournals(session).post(journal);
        }
    }

    // ---- lines

    private void move(Posting.OrderMovement posting) {
        @Nullable ProductionOrder order = find(posting.order());
        requireNotEnded(order);
        Posting.Movement movement = posting.movement();
        if (movement.event() == Event.FINISH) {
            requireLikeOthers(order, posting);
        } else if (!movement.details().of().isEmpty()) {
            requirePickOf(order, movement.details().of(), posting.order());
        }
        TransactionState lot = new Movements(session).post(movement);
        OrderLine.Kind kind = movement.event() == Event.PICK
                ? OrderLine.Kind.COMPONENT
                : movement.event() == Event.RETURN_PICK
                        ? OrderLine.Kind.RETURNED
                        : posting.share() == null ? OrderLine.Kind.PRODUCT : OrderLine.Kind.PRODUCT_BY_SHARE;
        Quantity weight =
                kind == OrderLine.Kind.PRODUCT ? lot.size() : posting.share() == null ? Quantity.ZERO : posting.share();
        member(orBegin(order, posting.order()), kind, lot, weight, movement.date());
    }

    /** Shares stand on all finished lots of an order or on none. */
    private static void requireLikeOthers(@Nullable ProductionOrder order, Posting.OrderMovement posting) {
        OrderLine.Kind kind = posting.share() == null ? OrderLine.Kind.PRODUCT : OrderLine.Kind.PRODUCT_BY_SHARE;
        if (order != null && order.products().stream().anyMatch(product -> product.kind() != kind)) {
            throw Session.refuse(Code.SHARES_INCOMPLETE, Argument.ORDER, posting.order());
        }
    }

    private void requirePickOf(@Nullable ProductionOrder order, String pick, String name) {
        long lot = session.lot(pick).transaction().lot();
        if (order == null || !order.lots().contains(lot)) {
            throw new Refusal(Finding.of(Code.WRONG_LOT_KIND)
                    .with(Argument.LOT, pick)
                    .with(Argument.EXPECTED, "a pick of order " + name));
        }
    }

    private void route(Posting.Route posting) {
        session.requireOpen(posting.date());
        ProductionOrder order = orBegin(find(posting.order()), posting.order());
        PostedAccounts accounts =
                new Bookkeeping(session).orderAccounts(Bookings.financial(Event.ROUTE, Direction.RECEIPT));
        boolean ended = order.ended().isPresent();
        @Nullable Money before = ended ? new OrderEnd(session).total(order, LocalDate.MAX) : null;
        order = add(order, OrderLine.Kind.ROUTE, posting.amount(), posting.date(), accounts);
        new Bookkeeping(session).order(last(), posting.source(), Event.ROUTE.word() + " " + posting.order());
        if (before != null) {
            new OrderEnd(session).addLate(order, posting, before);
        }
    }

    private void surcharge(Posting.Surcharge posting) {
        @Nullable ProductionOrder order = find(posting.order());
        requireNotEnded(order);
        session.requireOpen(posting.date());
        PostedAccounts accounts =
                new Bookkeeping(session).orderAccounts(Bookings.financial(Event.SURCHARGE, Direction.RECEIPT));
        ProductionOrder begun = orBegin(order, posting.order());
        session.add(
                begun,
                new OrderLine(
                        session.takeLot(),
                        begun.number(),
                        OrderLine.Kind.SURCHARGE,
                        0,
                        Quantity.ZERO,
                        posting.percent(),
                        Money.ZERO,
                        posting.date(),
                        accounts));
    }

    // ---- what others need of orders

    private @Nullable ProductionOrder find(String name) {
        return session.set().order(name).orElse(null);
    }

    private static void requireNotEnded(@Nullable ProductionOrder order) {
        if (order != null && order.ended().isPresent()) {
            throw Session.refuse(Code.ORDER_ENDED, Argument.ORDER, order.name());
        }
    }

    private ProductionOrder orBegin(@Nullable ProductionOrder order, String name) {
        return order == null ? begin(name) : order;
    }

    /** A new order; a BOM journal has no name. */
    ProductionOrder begin(String name) {
        ProductionOrder order = new ProductionOrder(session.takeLot(), name, List.of());
        session.begin(order);
        return order;
    }

    ProductionOrder member(
            ProductionOrder order, OrderLine.Kind kind, TransactionState lot, Quantity weight, LocalDate date) {
        return session.add(order, line(order, kind, lot.transaction().lot(), weight, Money.ZERO, date, null));
    }

    /** A line about the order as a whole. */
    ProductionOrder add(
            ProductionOrder order,
            OrderLine.Kind kind,
            Money amount,
            LocalDate date,
            @Nullable PostedAccounts accounts) {
        return session.add(order, line(order, kind, 0, Quantity.ZERO, amount, date, accounts));
    }

    OrderLine line(
            ProductionOrder order,
            OrderLine.Kind kind,
            long lot,
            Quantity weight,
            Money amount,
            LocalDate date,
            @Nullable PostedAccounts accounts) {
        return new OrderLine(
                session.takeLot(), order.number(), kind, lot, weight, BigDecimal.ZERO, amount, date, accounts);
    }

    /** The line added last. */
    OrderLine last() {
        return session.facts().orderLines().getLast();
    }

    /** What goes with a lot that is taken back: itself, or all of its BOM journal, in which the product names it. */
    List<TransactionState> cancellable(ProductionOrder order, TransactionState lot) {
        if (!order.isJournal()) {
            requireNotEnded(order);
            return List.of(lot);
        }
        List<OrderLine> many = lot.transaction().event() == Event.ASSEMBLE ? order.products() : order.components();
        if (many.size() != 1 || many.getFirst().lot() != lot.transaction().lot()) {
            throw new Refusal(Finding.of(Code.WRONG_LOT_KIND)
                    .with(Argument.LOT, lot.transaction().name())
                    .with(Argument.EXPECTED, "the product of a BOM journal"));
        }
        List<TransactionState> all = new ArrayList<>();
        order.products().forEach(product -> all.add(session.set().state(product.lot())));
        order.components().forEach(component -> all.add(session.set().state(component.lot())));
        return all;
    }

    /** Takes back what runs changed, beside stock, of a BOM journal that is taken back: a later reversal leaves it alone. */
    List<OrderAdjustment> takeBack(List<TransactionState> lots, LocalDate date) {
        List<OrderAdjustment> back = new ArrayList<>();
        session.set()
                .orderOf(lots.getFirst().transaction().lot())
                .filter(ProductionOrder::isJournal)
                .ifPresent(journal -> session.adjustments(journal)
                        .forEach(
                                one -> back.add(one.with(one.run(), one.amount().negated(), date))));
        session.facts().orderAdjustments().addAll(back);
        return back;
    }

    /** A lot leaves its order as if it had not been (rules.md R-26). */
    void remove(TransactionState lot, LocalDate date) {
        long number = lot.transaction().lot();
        session.set()
                .orderOf(number)
                .ifPresent(order -> session.add(
                        order, line(order, OrderLine.Kind.REMOVED, number, Quantity.ZERO, Money.ZERO, date, null)));
    }
}
