package org.lukk.closing;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lukk.costing.CostingResult;
import org.lukk.inventory.CostLink;
import org.lukk.inventory.OrderAdjustment;
import org.lukk.inventory.OrderCost;
import org.lukk.inventory.OrderLine;
import org.lukk.inventory.ProductionOrder;
import org.lukk.inventory.TransactionState;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Money;

/**
 * Reads the production orders and BOM journals whose cost can still move: ended ones with a component among the issues of the
 * run (rules.md R-20). What is no part of the run enters as it is. Afterwards it says what the run changes beside stock.
 */
final class OrderReading {
    private final ReadBooks books;
    private final RunScope scope;
    private final RunRows rows;
    private final List<ProductionOrder> orders = new ArrayList<>();
    private final Map<Long, TransactionState> states = new HashMap<>();
    private final Map<Long, List<CostLink>> links = new HashMap<>();
    private final List<Long> followers = new ArrayList<>();

    OrderReading(ReadBooks books, RunScope scope, RunRows rows) {
        this.books = books;
        this.scope = scope;
        this.rows = rows;
    }

    /** Adds those of some orders that count, and returns the receipts that follow an order. */
    List<Long> add(Collection<ProductionOrder> found) {
        for (ProductionOrder order : found) {
            if (counts(order) && order.components().stream().anyMatch(part -> isInvoicedIssue(part.lot()))) {
                orders.add(order);
            }
        }
        if (!orders.isEmpty()) {
            readLots();
            orders.forEach(this::add);
        }
        return followers;
    }

    private boolean counts(ProductionOrder order) {
        return order.ended().filter(day -> !day.isAfter(scope.date())).isPresent();
    }

    private boolean isInvoicedIssue(long lot) {
        Integer row = rows.find(lot);
        return row != null && !rows.at(row).receipt() && rows.at(row).isFinancial();
    }

    private void readLots() {
        Set<Long> lots = new TreeSet<>();
        orders.forEach(order -> lots.addAll(order.lots()));
        states.putAll(books.transactions(lots));
        for (CostLink link : books.links(lots)) {
            for (long lot : Set.of(link.issue(), link.receipt())) {
                links.computeIfAbsent(lot, any -> new ArrayList<>()).add(link);
            }
        }
    }

    private void add(ProductionOrder order) {
        Money fixed = Money.ZERO;
        List<Integer> issues = new ArrayList<>();
        for (OrderLine component : order.components()) {
            Integer row = rows.find(component.lot());
            TransactionState state = state(component.lot());
            if (row != null && !state.transaction().receipt()) {
                issues.add(row);
            } else {
                fixed = fixed.plus(OrderCost.material(state, links.getOrDefault(component.lot(), List.of())));
            }
        }
        int number = rows.input.order(
                name(order), fixed.minor(), order.route(scope.date()).minor(), order.percent());
        issues.forEach(row -> rows.input.component(number, row));
        for (OrderLine product : order.products()) {
            Integer row = rows.find(product.lot());
            Money onTop = order.lateRoute(product.lot(), scope.date());
            rows.input.product(number, row == null ? -1 : row, product.weight().micro(), onTop.minor());
            if (row != null) {
                followers.add(product.lot());
            }
        }
    }

    /** The name of an order; that of a BOM journal is its first lot's. */
    private String name(ProductionOrder order) {
        return order.isJournal() ? state(order.lots().getFirst()).transaction().name() : order.name();
    }

    private TransactionState state(long lot) {
        return scope.counting(Objects.requireNonNull(states.get(lot)));
    }

    // ---- what the run changes beside stock

    List<OrderChange> changes(CostingResult result) {
        List<OrderChange> changes = new ArrayList<>();
        Map<Long, List<OrderAdjustment>> booked = new HashMap<>();
        Set<Long> numbers = new HashSet<>();
        orders.forEach(order -> numbers.add(order.number()));
        if (!numbers.isEmpty()) {
            books.orderAdjustments(numbers, scope.without())
                    .forEach(one -> booked.computeIfAbsent(one.order(), any -> new ArrayList<>())
                            .add(one));
        }
        for (int place = 0; place < orders.size(); place++) {
            ProductionOrder order = orders.get(place);
            new Changes(order, place, result, booked.getOrDefault(order.number(), List.of()), changes).add();
        }
        return changes;
    }

    /** What changes of one order. */
    private final class Changes {
        private final ProductionOrder order;
        private final int number;
        private final CostingResult result;
        private final List<OrderAdjustment> booked;
        private final List<OrderChange> changes;

        Changes(
                ProductionOrder order,
                int number,
                CostingResult result,
                List<OrderAdjustment> booked,
                List<OrderChange> changes) {
            this.order = order;
            this.number = number;
            this.result = result;
            this.booked = booked;
            this.changes = changes;
        }

        void add() {
            Money indirect = Money.ofMinor(result.orderIndirect(number));
            Money before = order.indirect().plus(booked(OrderAdjustment.Kind.INDIRECT, 0));
            add(0, OrderAdjustment.Kind.INDIRECT, indirect.minus(before), accounts(OrderLine.Kind.SURCHARGE, 0));
            List<OrderLine> products = order.products();
            for (int place = 0; place < products.size(); place++) {
                long lot = products.get(place).lot();
                if (!rows.has(lot)) {
                    variance(lot, Money.ofMinor(result.orderShare(number, place)));
                }
            }
            if (products.isEmpty()) {
                Money total = Money.ofMinor(result.orderTotal(number));
                Money already = order.unassigned(scope.date()).plus(booked(OrderAdjustment.Kind.UNASSIGNED, 0));
                add(
                        0,
                        OrderAdjustment.Kind.UNASSIGNED,
                        total.plus(already).negated(),
                        accounts(OrderLine.Kind.UNASSIGNED, 0));
            }
        }

        /** A product of perpetual stock takes nothing, and what changes is a variance (rules.md R-22). */
        private void variance(long lot, Money share) {
            TransactionState product = state(lot);
            Money change = share.minus(product.documented()).minus(booked(OrderAdjustment.Kind.VARIANCE, lot));
            add(lot, OrderAdjustment.Kind.VARIANCE, change, accounts(OrderLine.Kind.VARIANCE, lot));
        }

        private Money booked(OrderAdjustment.Kind kind, long lot) {
            Money sum = Money.ZERO;
            for (OrderAdjustment one : booked) {
                sum = one.kind() == kind && one.lot() == lot ? sum.plus(one.amount()) : sum;
            }
            return sum;
        }

        private @Nullable PostedAccounts accounts(OrderLine.Kind kind, long lot) {
            return order.line(kind, lot).map(OrderLine::accounts).orElse(null);
        }

        private void add(long lot, OrderAdjustment.Kind kind, Money change, @Nullable PostedAccounts accounts) {
            if (!change.isZero()) {
                OrderAdjustment adjustment =
                        new OrderAdjustment(0, order.number(), lot, kind, change, scope.date(), accounts);
                changes.add(
                        lot == 0
                                ? new OrderChange(adjustment, "", "")
                                : new OrderChange(
                                        adjustment,
                                        state(lot).transaction().name(),
                                        state(lot).transaction().item()));
            }
        }
    }
}
