package org.lukk.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.lukk.closing.Adjustment;
import org.lukk.closing.Costed;
import org.lukk.closing.LayerChange;
import org.lukk.closing.OrderChange;
import org.lukk.closing.RunType;
import org.lukk.closing.Sealing;
import org.lukk.costing.Basis;
import org.lukk.costing.CostingInput;
import org.lukk.costing.CostingResult;
import org.lukk.costing.Pool;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.OrderAdjustment;
import org.lukk.inventory.RunAdjustment;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** Writes what a run computed into the books in memory: a close pools and settlements, every run its adjustments. */
final class MemorySeal {
    private final MemoryLots lots;
    private final Sealing run;
    private final Costed costed;
    private final CostingInput input;
    private final CostingResult result;
    private final List<Long> pools = new ArrayList<>();

    MemorySeal(MemoryLots lots, Sealing run, Costed costed) {
        this.lots = lots;
        this.run = run;
        this.costed = costed;
        this.input = costed.input();
        this.result = costed.result();
    }

    /** Writes, and returns the adjustments as the run lists them. */
    List<Adjustment> write() {
        if (run.type() == RunType.CLOSE) {
            result.pools().forEach(this::add);
            result.forEachSettlement((receipt, issue, quantity, amount, principle) -> lots.add(new SettledPair(
                    run.number(),
                    run.date(),
                    principle,
                    receipt == CostingResult.NO_RECEIPT ? 0 : number(receipt),
                    number(issue),
                    Quantity.ofMicro(quantity),
                    Money.ofMinor(amount))));
        }
        List<RunAdjustment> adjustments = new ArrayList<>();
        result.forEachAdjustment((row, change, basis) -> adjustments.add(adjustment(row, change, basis)));
        adjustments.sort(Comparator.comparingLong(RunAdjustment::lot));
        adjustments.forEach(lots::add);
        return adjustments.stream().map(this::listed).toList();
    }

    private void add(Pool pool) {
        long number = lots.take(1);
        pools.add(number);
        lots.add(new PoolFacts(
                number,
                run.number(),
                pool.name(),
                input.object(pool.costObject()),
                LocalDate.ofEpochDay(pool.date()),
                Quantity.ofMicro(pool.quantity()),
                Money.ofMinor(pool.amount())));
    }

    private long number(int row) {
        return result.isPool(row) ? pools.get(row - input.rows()) : input.lot(row);
    }

    private RunAdjustment adjustment(int row, long change, Basis basis) {
        return new RunAdjustment(
                run.number(), input.lot(row), basis, costed.signed(row, change), run.date(), costed.accounts(row));
    }

    /** Writes what an on-hand adjustment changes of layers, and returns it as the run lists it. */
    static List<Adjustment> write(MemoryLots lots, Sealing run) {
        List<Adjustment> listed = new ArrayList<>();
        for (LayerChange change : run.layers()) {
            RunAdjustment adjustment = new RunAdjustment(
                    run.number(),
                    change.layer().lot(),
                    Basis.FINANCIAL,
                    change.change(),
                    run.date(),
                    change.accounts());
            lots.add(adjustment);
            listed.add(listed(
                    adjustment,
                    change.layer().name(),
                    change.layer().costObject().item()));
        }
        return listed;
    }

    /** Writes what a run changes of production orders beside stock, and returns it as the run lists it. */
    static List<Adjustment> write(MemoryOrders orders, Sealing run, List<OrderChange> changes) {
        List<Adjustment> listed = new ArrayList<>();
        for (OrderChange change : changes) {
            OrderAdjustment adjustment = change.adjustment();
            orders.add(adjustment.with(run.number(), adjustment.amount(), run.date()));
            listed.add(listed(run.number(), adjustment, change.lot(), change.item()));
        }
        return listed;
    }

    static Adjustment listed(int run, OrderAdjustment adjustment, String lot, String item) {
        return new Adjustment(
                run, lot, item, Basis.FINANCIAL, adjustment.amount(), Optional.ofNullable(adjustment.accounts()));
    }

    private Adjustment listed(RunAdjustment adjustment) {
        InventoryTransaction lot = lots.lot(adjustment.lot()).transaction;
        return listed(adjustment, lot.name(), lot.item());
    }

    static Adjustment listed(RunAdjustment adjustment, String lot, String item) {
        return new Adjustment(
                adjustment.run(),
                lot,
                item,
                adjustment.basis(),
                adjustment.amount(),
                Optional.ofNullable(adjustment.accounts()));
    }
}
