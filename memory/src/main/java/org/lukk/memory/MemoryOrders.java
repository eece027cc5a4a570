package org.lukk.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.lukk.inventory.OrderAdjustment;
import org.lukk.inventory.OrderLine;
import org.lukk.inventory.ProductionOrder;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Money;

/** Production orders and BOM journals of one company in memory, and what runs changed of them beside stock. */
final class MemoryOrders {
    private final Undo undo;
    private final MemoryRuns runs;
    private final TreeMap<Long, ProductionOrder> orders = new TreeMap<>();
    private final Map<Long, Long> orderOf = new HashMap<>();
    private final List<OrderAdjustment> adjusted = new ArrayList<>();
    private int lines;

    MemoryOrders(Undo undo, MemoryRuns runs) {
        this.undo = undo;
        this.runs = runs;
    }

    void add(ProductionOrder order) {
        undo.put(orders, order.number(), order);
    }

    void add(OrderLine line) {
        ProductionOrder order = orders.get(line.order());
        if (order == null) {
            throw new IllegalStateException("no order " + line.order());
        }
        List<OrderLine> all = new ArrayList<>(order.lines());
        all.add(line);
        undo.put(orders, order.number(), new ProductionOrder(order.number(), order.name(), all));
        if (line.lot() != 0) {
            undo.put(orderOf, line.lot(), line.order());
        }
        lines++;
        undo.note(() -> lines--);
    }

    void add(OrderAdjustment change) {
        undo.add(adjusted, change);
    }

    /** How many facts there are. */
    int facts() {
        return lines;
    }

    List<ProductionOrder> all() {
        return List.copyOf(orders.values());
    }

    List<ProductionOrder> named(Collection<String> names) {
        return orders.values().stream()
                .filter(order -> !order.isJournal() && names.contains(order.name()))
                .toList();
    }

    List<ProductionOrder> of(Collection<Long> lots) {
        Set<Long> numbers = new TreeSet<>();
        for (long lot : lots) {
            Long order = orderOf.get(lot);
            if (order != null) {
                numbers.add(order);
            }
        }
        List<ProductionOrder> found = new ArrayList<>();
        numbers.forEach(number -> found.add(order(number)));
        return found;
    }

    ProductionOrder order(long number) {
        ProductionOrder order = orders.get(number);
        if (order == null) {
            throw new IllegalStateException("no order " + number);
        }
        return order;
    }

    List<OrderAdjustment> adjustments(Collection<Long> asked, Set<Integer> without) {
        return adjusted.stream()
                .filter(one -> runs.counts(one.run()) && !without.contains(one.run()) && asked.contains(one.order()))
                .toList();
    }

    /** What is left of what a run changed, whether it counts or not. */
    List<OrderAdjustment> ofRun(int run) {
        return adjusted.stream().filter(one -> one.run() == run).toList();
    }

    /** What is left of what runs changed, net, without dates. */
    List<OrderAdjustment> left(Predicate<OrderAdjustment> asked) {
        Map<OrderAdjustment, Money> sums = new LinkedHashMap<>();
        for (OrderAdjustment one : adjusted) {
            if (asked.test(one)) {
                sums.merge(one.with(one.run(), Money.ZERO, LocalDate.EPOCH), one.amount(), Money::plus);
            }
        }
        return sums.entrySet().stream()
                .filter(sum -> !sum.getValue().isZero())
                .map(sum -> sum.getKey().with(sum.getKey().run(), sum.getValue(), LocalDate.EPOCH))
                .sorted(Comparator.comparingInt(OrderAdjustment::run)
                        .thenComparingLong(OrderAdjustment::order)
                        .thenComparingLong(OrderAdjustment::lot)
                        .thenComparing(OrderAdjustment::kind))
                .toList();
    }

    /** Receives what is booked of orders beside stock. */
    @FunctionalInterface
    interface BookedVisitor {
        void booked(long lot, LocalDate date, @Nullable PostedAccounts accounts, Money amount);
    }

    /** What is booked of orders beside stock, each on its own date; a lot of 0 is the order as a whole. */
    void booked(BookedVisitor each) {
        for (ProductionOrder order : orders.values()) {
            order.lines().forEach(line -> each.booked(line.lot(), line.date(), line.accounts(), line.amount()));
        }
        for (OrderAdjustment one : adjusted) {
            each.booked(one.lot(), one.date(), one.accounts(), one.amount());
            int reversal = runs.reversedBy(one.run());
            if (reversal != 0) {
                LocalDate reversed = runs.sealing(reversal).date();
                each.booked(one.lot(), reversed, one.accounts(), one.amount().negated());
            }
        }
    }
}
