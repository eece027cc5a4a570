package org.lukk.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.BookedDay;
import org.lukk.closing.Followed;
import org.lukk.closing.OnHandRow;
import org.lukk.closing.OpenQuery;
import org.lukk.closing.OpenTransaction;
import org.lukk.closing.QuantityRow;
import org.lukk.closing.RunNeeds;
import org.lukk.closing.Settlement;
import org.lukk.closing.SettlementQuery;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.OnHand;
import org.lukk.inventory.RunAdjustment;
import org.lukk.inventory.TransactionState;
import org.lukk.inventory.Update;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** What can be read of lots and runs in memory: sums over their facts, plainly. */
final class MemoryReports {
    private final MemoryLots lots;
    private final MemoryRuns runs;
    private final MemoryOrders orders;

    MemoryReports(MemoryLots lots, MemoryRuns runs, MemoryOrders orders) {
        this.lots = lots;
        this.runs = runs;
        this.orders = orders;
    }

    // ---- what a run reads

    void open(OpenQuery query, Consumer<OpenTransaction> row) {
        IntPredicate counts = run -> runs.counts(run) && !query.without().contains(run);
        for (LotFacts facts : lots.all()) {
            if (facts.isDatedUpTo(query.upTo())) {
                OpenTransaction open = OpenTransaction.of(facts.state(counts), query.upTo());
                if (!open.quantityOpen().isZero()) {
                    row.accept(open);
                }
            }
        }
        for (PoolFacts pool : lots.pools()) {
            if (counts.test(pool.run)) {
                OpenTransaction open = pool.open(counts);
                if (!open.quantityOpen().isZero()) {
                    row.accept(open);
                }
            }
        }
    }

    Map<Long, Followed> followed(Collection<Long> receipts, Set<Integer> without) {
        Map<Long, Followed> followed = new HashMap<>();
        int close = runs.lastClose();
        for (long receipt : receipts) {
            for (RunAdjustment adjustment : lots.lot(receipt).adjustments) {
                int run = adjustment.run();
                if (runs.counts(run) && !without.contains(run)) {
                    Followed before = followed.getOrDefault(receipt, Followed.NOTHING);
                    followed.put(receipt, before.plus(runs.sealing(run).type(), run > close, adjustment.amount()));
                }
            }
        }
        return followed;
    }

    /** In memory numbers cannot be lost, and nobody can say how much room there is. */
    RunNeeds needs(LocalDate upTo, long vouchers) {
        Set<String> accounts = new TreeSet<>();
        long[] transactions = {0};
        open(OpenQuery.all(upTo), open -> {
            transactions[0]++;
            PostedAccounts kept = open.accounts();
            if (kept != null) {
                kept.withValue().forEach(leg -> accounts.add(leg.account()));
                kept.againstValue().forEach(leg -> accounts.add(leg.account()));
            }
        });
        return new RunNeeds(transactions[0], accounts, vouchers, vouchers, RunNeeds.ROOM_UNKNOWN);
    }

    Set<CostObject> receivedAfter(LocalDate day, Collection<CostObject> costObjects) {
        Set<CostObject> asked = new TreeSet<>(costObjects);
        Set<CostObject> received = new TreeSet<>();
        for (LotFacts facts : lots.all()) {
            InventoryTransaction transaction = facts.transaction;
            if (transaction.receipt() && asked.contains(transaction.costObject())) {
                TransactionState state = facts.state(runs::counts);
                LocalDate date = state.financialDate();
                if (date != null && date.isAfter(day) && !state.quantityOpen().isZero()) {
                    received.add(transaction.costObject());
                }
            }
        }
        return received;
    }

    Set<String> itemsToClose(LocalDate from, LocalDate to) {
        Set<String> items = new TreeSet<>();
        for (LotFacts facts : lots.all()) {
            if (facts.updates.stream()
                    .anyMatch(update ->
                            !update.date().isBefore(from) && !update.date().isAfter(to))) {
                items.add(facts.transaction.item());
            }
        }
        open(OpenQuery.all(to), open -> items.add(open.costObject().item()));
        return items;
    }

    // ---- on hand

    Quantity quantityAt(String item, Dimensions exactly) {
        Quantity sum = Quantity.ZERO;
        for (LotFacts facts : lots.all()) {
            if (facts.transaction.item().equals(item)
                    && facts.transaction.dimensions().equals(exactly)) {
                for (Update update : facts.updates) {
                    sum = sum.plus(update.change().quantity());
                }
            }
        }
        return sum;
    }

    List<OnHandRow> onHand(Collection<String> items, @Nullable LocalDate asOf) {
        Map<CostObject, OnHand> sums = new TreeMap<>();
        updates(items, asOf, (transaction, change) -> sums.merge(transaction.costObject(), change, OnHand::plus));
        lots.adjustments((costObject, adjustment) -> {
            Money counting = asOf(adjustment, asOf).amount();
            if (!counting.isZero() && (items.isEmpty() || items.contains(costObject.item()))) {
                sums.merge(costObject, MemoryLots.change(adjustment.with(counting)), OnHand::plus);
            }
        });
        List<OnHandRow> rows = new ArrayList<>();
        sums.forEach((costObject, onHand) -> rows.add(new OnHandRow(costObject, onHand)));
        return rows;
    }

    List<QuantityRow> quantities(Collection<String> items, @Nullable LocalDate asOf) {
        Map<CostObject, Map<Dimensions, OnHand>> sums = new TreeMap<>();
        updates(
                items,
                asOf,
                (transaction, change) -> sums.computeIfAbsent(transaction.costObject(), costObject -> new TreeMap<>())
                        .merge(transaction.dimensions(), change, OnHand::plus));
        List<QuantityRow> rows = new ArrayList<>();
        sums.forEach((costObject, places) -> places.forEach((dimensions, onHand) -> rows.add(
                new QuantityRow(costObject, dimensions, onHand.physicalQuantity(), onHand.financialQuantity()))));
        return rows;
    }

    private void updates(
            Collection<String> items, @Nullable LocalDate asOf, BiConsumer<InventoryTransaction, OnHand> change) {
        Set<String> asked = new TreeSet<>(items);
        for (LotFacts facts : lots.all()) {
            if (asked.isEmpty() || asked.contains(facts.transaction.item())) {
                for (Update update : facts.updates) {
                    if (MemoryLots.isUpTo(asOf, update.date())) {
                        change.accept(facts.transaction, update.change());
                    }
                }
            }
        }
    }

    /** What counts of an adjustment: it, from its own date, and its opposite from the date of its run's reversal. */
    private RunAdjustment asOf(RunAdjustment adjustment, @Nullable LocalDate asOf) {
        Money amount = MemoryLots.isUpTo(asOf, adjustment.date()) ? adjustment.amount() : Money.ZERO;
        int reversal = runs.reversedBy(adjustment.run());
        boolean reversed =
                reversal != 0 && MemoryLots.isUpTo(asOf, runs.sealing(reversal).date());
        return adjustment.with(reversed ? amount.minus(adjustment.amount()) : amount);
    }

    // ---- against the ledger

    Map<PostedAccounts, Money> booked(@Nullable LocalDate asOf) {
        Map<PostedAccounts, Money> sums = new HashMap<>();
        for (LotFacts facts : lots.all()) {
            for (Update update : facts.updates) {
                if (MemoryLots.isUpTo(asOf, update.date())) {
                    add(sums, update.physicalAccounts(), update.change().physicalAmount());
                    add(sums, update.financialAccounts(), update.change().financialAmount());
                    add(
                            sums,
                            update.difference().accounts(),
                            update.difference().amount());
                }
            }
        }
        lots.adjustments((costObject, adjustment) ->
                add(sums, adjustment.accounts(), asOf(adjustment, asOf).amount()));
        orders.booked(
                (lot, date, accounts, amount) -> add(sums, MemoryLots.isUpTo(asOf, date) ? accounts : null, amount));
        return sums;
    }

    void booked(LocalDate asOf, Consumer<BookedDay> row) {
        new MemoryBookedDays(lots, runs, orders, asOf).read().forEach(row);
    }

    Map<PostedAccounts, Money> adjusted(int run) {
        Map<PostedAccounts, Money> sums = new HashMap<>();
        lots.adjustments((costObject, adjustment) -> {
            if (adjustment.run() == run) {
                add(sums, adjustment.accounts(), adjustment.amount());
            }
        });
        orders.ofRun(run).forEach(change -> add(sums, change.accounts(), change.amount()));
        return sums;
    }

    private static void add(Map<PostedAccounts, Money> sums, @Nullable PostedAccounts accounts, Money amount) {
        if (accounts != null && !amount.isZero()) {
            sums.merge(accounts, amount, Money::plus);
        }
    }

    // ---- settlements

    void settlements(SettlementQuery query, Consumer<Settlement> row) {
        for (SettledPair pair : lots.settlements()) {
            Settlement settlement = listed(pair);
            if (isAskedFor(query, settlement)) {
                row.accept(settlement);
            }
        }
    }

    private static boolean isAskedFor(SettlementQuery query, Settlement settlement) {
        return switch (query) {
            case SettlementQuery.All _ -> true;
            case SettlementQuery.OfRun(int run) -> settlement.run() == run;
            case SettlementQuery.OfLot(String lot) ->
                (!settlement.receiptPool() && settlement.receipt().equals(lot))
                        || (!settlement.issuePool() && settlement.issue().equals(lot));
            case SettlementQuery.OfPool(long pool) -> settlement.from() == pool || settlement.into() == pool;
        };
    }

    private Settlement listed(SettledPair pair) {
        @Nullable PoolFacts from = lots.pool(pair.receipt());
        @Nullable PoolFacts into = lots.pool(pair.issue());
        String item = into == null
                ? lots.lot(pair.issue()).transaction.item()
                : Objects.requireNonNull(into).costObject.item();
        return new Settlement(
                pair.run(),
                pair.date(),
                pair.principle(),
                item,
                pair.receipt(),
                pair.issue(),
                from != null
                        ? from.name
                        : pair.receipt() == 0
                                ? ""
                                : lots.lot(pair.receipt()).transaction.name(),
                into != null ? into.name : lots.lot(pair.issue()).transaction.name(),
                from != null,
                into != null,
                pair.quantity(),
                pair.amount(),
                pair.counts(runs::counts));
    }
}
