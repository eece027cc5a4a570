package org.lukk.closing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lukk.inventory.OrderAdjustment;
import org.lukk.inventory.OrderLine;
import org.lukk.inventory.ProductionOrder;
import org.lukk.inventory.TransactionState;
import org.lukk.values.Money;

/**
 * What must always be true of ended orders: what went in came out, so that nothing of them is left in work in process.
 * Products with what they did not take of their cost = components less what was handed back + conversion cost + surcharge.
 */
final class OrderVerification {
    private final ReadBooks books;
    private final Broken broken;

    OrderVerification(ReadBooks books, Broken broken) {
        this.books = books;
        this.broken = broken;
    }

    void check() {
        Set<Integer> onHand = new HashSet<>();
        for (Run run : books.runs()) {
            if (run.type() == RunType.ON_HAND_ADJUSTMENT) {
                onHand.add(run.number());
            }
        }
        List<ProductionOrder> ended = books.orders().stream()
                .filter(order -> order.ended().isPresent())
                .toList();
        Map<Long, Money> adjusted = adjusted(ended);
        for (ProductionOrder order : ended) {
            Money sum = adjusted.getOrDefault(order.number(), Money.ZERO);
            for (TransactionState lot : books.transactions(order.lots()).values()) {
                sum = sum.plus(lot.documented());
                for (var adjustment : lot.adjustments()) {
                    sum = onHand.contains(adjustment.run()) ? sum : sum.plus(adjustment.amount());
                }
            }
            for (OrderLine line : order.lines()) {
                sum = switch (line.kind()) {
                    case ROUTE, INDIRECT, UNASSIGNED -> sum.minus(line.amount());
                    case LATE_ROUTE -> sum.plus(line.amount());
                    case COMPONENT, RETURNED, PRODUCT, PRODUCT_BY_SHARE, REMOVED, SURCHARGE, VARIANCE, END -> sum;
                };
            }
            broken.requireEqual("what order " + order.name() + " leaves in work in process", sum, Money.ZERO);
        }
    }

    private Map<Long, Money> adjusted(List<ProductionOrder> orders) {
        Map<Long, Money> sums = new HashMap<>();
        if (!orders.isEmpty()) {
            List<Long> numbers = orders.stream().map(ProductionOrder::number).toList();
            for (OrderAdjustment one : books.orderAdjustments(numbers, Set.of())) {
                boolean variance = one.kind() == OrderAdjustment.Kind.VARIANCE;
                sums.merge(one.order(), variance ? one.amount() : one.amount().negated(), Money::plus);
            }
        }
        return sums;
    }
}
