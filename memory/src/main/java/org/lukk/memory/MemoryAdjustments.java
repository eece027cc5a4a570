package org.lukk.memory;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lukk.closing.Adjustment;
import org.lukk.closing.AdjustmentQuery;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.OrderAdjustment;
import org.lukk.inventory.RunAdjustment;
import org.lukk.values.Money;

/** Lists what runs adjusted when they were sealed, and what is left of it. */
final class MemoryAdjustments {
    private final MemoryLots lots;
    private final MemoryRuns runs;
    private final MemoryOrders orders;

    MemoryAdjustments(MemoryLots lots, MemoryRuns runs, MemoryOrders orders) {
        this.orders = orders;
        this.lots = lots;
        this.runs = runs;
    }

    void list(AdjustmentQuery query, Consumer<Adjustment> row) {
        switch (query) {
            case AdjustmentQuery.OfRun(int run) -> runs.adjustments(run, row);
            case AdjustmentQuery.OfLot(String lot) -> runs.adjustments(lot, row);
            case AdjustmentQuery.LeftOfRun(int run) -> {
                left(adjustment -> adjustment.run() == run).forEach(row);
                orders.left(adjustment -> adjustment.run() == run)
                        .forEach(adjustment -> row.accept(listed(adjustment)));
            }
            case AdjustmentQuery.LeftOfLot(String name) -> {
                LotFacts lot = lots.find(name);
                if (lot != null) {
                    left(adjustment -> adjustment.lot() == lot.transaction.lot())
                            .forEach(row);
                    orders.left(adjustment -> adjustment.lot() == lot.transaction.lot())
                            .forEach(adjustment -> row.accept(listed(adjustment)));
                }
            }
        }
    }

    private List<Adjustment> left(Predicate<RunAdjustment> asked) {
        Map<RunAdjustment, Money> sums = new HashMap<>();
        lots.adjustments((costObject, adjustment) -> {
            if (asked.test(adjustment)) {
                sums.merge(undated(adjustment), adjustment.amount(), Money::plus);
            }
        });
        return sums.entrySet().stream()
                .filter(sum -> !sum.getValue().isZero())
                .map(sum -> sum.getKey().with(sum.getValue()))
                .sorted(Comparator.comparingInt(RunAdjustment::run)
                        .thenComparingLong(RunAdjustment::lot)
                        .thenComparing(RunAdjustment::basis))
                .map(this::listed)
                .toList();
    }

    private static RunAdjustment undated(RunAdjustment adjustment) {
        return new RunAdjustment(
                adjustment.run(),
                adjustment.lot(),
                adjustment.basis(),
                Money.ZERO,
                LocalDate.EPOCH,
                adjustment.accounts());
    }

    private Adjustment listed(OrderAdjustment adjustment) {
        boolean whole = adjustment.lot() == 0;
        return MemorySeal.listed(
                adjustment.run(),
                adjustment,
                whole ? "" : lots.lot(adjustment.lot()).transaction.name(),
                whole ? "" : lots.lot(adjustment.lot()).transaction.item());
    }

    private Adjustment listed(RunAdjustment adjustment) {
        PoolFacts pool = lots.pool(adjustment.lot());
        if (pool != null) {
            return MemorySeal.listed(adjustment, pool.name, pool.costObject.item());
        }
        InventoryTransaction lot = lots.lot(adjustment.lot()).transaction;
        return MemorySeal.listed(adjustment, lot.name(), lot.item());
    }
}
