package org.lukk.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.EnteredUpdate;
import org.lukk.costing.Principle;
import org.lukk.inventory.CostLink;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.LastPosted;
import org.lukk.inventory.Mark;
import org.lukk.inventory.OnHand;
import org.lukk.inventory.Origin;
import org.lukk.inventory.PostedFacts;
import org.lukk.inventory.RunAdjustment;
import org.lukk.inventory.Update;
import org.lukk.values.CostObject;
import org.lukk.values.Quantity;

/** Lots, pools, settlements and markings of one company in memory, found by number and by name. */
final class MemoryLots {
    private final Undo undo;
    private final TreeMap<Long, LotFacts> lots = new TreeMap<>();
    private final Map<String, LotFacts> byName = new HashMap<>();
    private final List<EnteredUpdate> entered = new ArrayList<>();
    private final TreeMap<Long, PoolFacts> pools = new TreeMap<>();
    private final List<SettledPair> settlements = new ArrayList<>();
    private final List<CostLink> linkChanges = new ArrayList<>();
    private final List<PostedFacts.MarkChange> markChanges = new ArrayList<>();
    /** On hand with the adjustments of active runs, kept in step with the facts. */
    private final Map<CostObject, OnHand> onHand = new TreeMap<>();

    private long last;

    MemoryLots(Undo undo) {
        this.undo = undo;
    }

    long take(int count) {
        long before = last;
        last += count;
        undo.note(() -> last = before);
        return before + 1;
    }

    /** How many facts there are. */
    long facts() {
        long updates = 0;
        for (LotFacts lot : lots.values()) {
            updates += lot.updates.size();
        }
        return updates + markChanges.size() + linkChanges.size() + settlements.size();
    }

    Collection<LotFacts> all() {
        return lots.values();
    }

    @Nullable
    LotFacts find(String name) {
        return byName.get(name);
    }

    LotFacts lot(long number) {
        LotFacts facts = lots.get(number);
        if (facts == null) {
            throw new IllegalStateException("no lot " + number);
        }
        return facts;
    }

    Collection<PoolFacts> pools() {
        return pools.values();
    }

    @Nullable
    PoolFacts pool(long number) {
        return pools.get(number);
    }

    List<SettledPair> settlements() {
        return settlements;
    }

    void add(InventoryTransaction transaction) {
        LotFacts facts = new LotFacts(transaction);
        undo.put(lots, transaction.lot(), facts);
        undo.put(byName, transaction.name(), facts);
    }

    void add(Update update, Origin origin) {
        LotFacts facts = lot(update.lot());
        undo.add(facts.updates, update);
        undo.add(entered, new EnteredUpdate(update, origin));
        move(facts.transaction.costObject(), update.change());
    }

    void add(RunAdjustment adjustment) {
        PoolFacts pool = pools.get(adjustment.lot());
        if (pool != null) {
            undo.add(pool.adjustments, adjustment);
            move(pool.costObject, change(adjustment));
            return;
        }
        LotFacts facts = lot(adjustment.lot());
        undo.add(facts.adjustments, adjustment);
        move(facts.transaction.costObject(), change(adjustment));
    }

    Set<CostObject> costObjects(String item) {
        Set<CostObject> found = new TreeSet<>(onHand.keySet());
        found.removeIf(costObject -> !costObject.item().equals(item));
        return found;
    }

    LastPosted lastPosted(CostObject costObject) {
        LastPosted last = LastPosted.NOTHING;
        for (EnteredUpdate one : entered) {
            InventoryTransaction transaction = lot(one.update().lot()).transaction;
            if (transaction.costObject().equals(costObject)) {
                last = last.after(transaction, one.update());
            }
        }
        return last;
    }

    void add(PoolFacts pool) {
        undo.put(pools, pool.number, pool);
    }

    void add(PostedFacts.MarkChange change) {
        undo.add(markChanges, change);
    }

    void add(CostLink change) {
        undo.add(lot(change.issue()).links, change);
        undo.add(lot(change.receipt()).links, change);
        undo.add(linkChanges, change);
    }

    /** Links in force that lead from or to some lots. */
    List<CostLink> links(Collection<Long> numbers) {
        if (linkChanges.isEmpty()) {
            return List.of();
        }
        Set<CostLink> changes = Collections.newSetFromMap(new IdentityHashMap<>());
        for (long number : numbers) {
            LotFacts facts = lots.get(number);
            if (facts != null) {
                changes.addAll(facts.links);
            }
        }
        Map<Link, CostLink> left = new LinkedHashMap<>();
        for (CostLink change : changes) {
            left.merge(
                    new Link(change.order(), change.issue(), change.receipt()),
                    change,
                    (one, other) -> new CostLink(
                            one.order(),
                            one.kind(),
                            one.issue(),
                            one.receipt(),
                            one.quantity().plus(other.quantity())));
        }
        return left.values().stream()
                .filter(link -> !link.quantity().isZero())
                .sorted(Comparator.comparingLong(CostLink::order).thenComparingLong(CostLink::issue))
                .toList();
    }

    void add(SettledPair pair) {
        undo.add(settlements, pair);
        for (long number : new long[] {pair.receipt(), pair.issue()}) {
            LotFacts lot = lots.get(number);
            if (lot != null) {
                undo.add(lot.settlements, pair);
            }
        }
        PoolFacts pool = pools.get(pair.receipt());
        if (pool != null) {
            undo.add(pool.taken, pair);
        }
        PoolFacts into = pools.get(pair.issue());
        if (into != null) {
            undo.add(into.given, pair);
        }
    }

    /** The adjustments of a run that is reversed no longer count on hand. */
    void forget(int run) {
        adjustments((costObject, adjustment) -> {
            if (adjustment.run() == run) {
                move(costObject, change(adjustment).negated());
            }
        });
    }

    /** What runs adjusted of lots and pools, whether it counts or not. */
    void adjustments(BiConsumer<CostObject, RunAdjustment> each) {
        for (LotFacts lot : lots.values()) {
            lot.adjustments.forEach(adjustment -> each.accept(lot.transaction.costObject(), adjustment));
        }
        for (PoolFacts pool : pools.values()) {
            pool.adjustments.forEach(adjustment -> each.accept(pool.costObject, adjustment));
        }
    }

    static OnHand change(RunAdjustment adjustment) {
        return OnHand.of(adjustment.basis(), Quantity.ZERO, adjustment.amount());
    }

    private void move(CostObject costObject, OnHand change) {
        undo.put(onHand, costObject, onHand(costObject).plus(change));
    }

    OnHand onHand(CostObject costObject) {
        return onHand.getOrDefault(costObject, OnHand.EMPTY);
    }

    Map<CostObject, OnHand> onHand() {
        return onHand;
    }

    /** Updates in the order of entry. */
    List<EnteredUpdate> entered() {
        return entered;
    }

    /** Markings in force: made, less removed, less used up by settlements that count. */
    List<Mark> marks(IntPredicate counts) {
        return usedUp(marksMade(), counts);
    }

    /** Markings made, less removed. */
    List<Mark> marksMade() {
        Map<Link, Quantity> left = new LinkedHashMap<>();
        for (PostedFacts.MarkChange change : markChanges) {
            left.merge(new Link(change.order(), change.issue(), change.receipt()), change.quantity(), Quantity::plus);
        }
        List<Mark> marks = new ArrayList<>();
        left.forEach((link, quantity) -> marks.add(new Mark(link.order(), link.issue(), link.receipt(), quantity)));
        marks.removeIf(mark -> mark.quantity().isZero());
        marks.sort(Comparator.comparingLong(Mark::order));
        return marks;
    }

    private record Link(long order, long issue, long receipt) {}

    private List<Mark> usedUp(List<Mark> marks, IntPredicate counts) {
        Map<Link, Quantity> settled = new HashMap<>();
        for (SettledPair pair : settlements) {
            if (pair.principle() == Principle.MARKING && pair.counts(counts)) {
                settled.merge(new Link(0, pair.issue(), pair.receipt()), pair.quantity(), Quantity::plus);
            }
        }
        List<Mark> inForce = new ArrayList<>();
        for (Mark mark : marks) {
            Link pair = new Link(0, mark.issue(), mark.receipt());
            Quantity used = settled.getOrDefault(pair, Quantity.ZERO).min(mark.quantity());
            settled.computeIfPresent(pair, (link, quantity) -> quantity.minus(used));
            if (mark.quantity().compareTo(used) > 0) {
                inForce.add(new Mark(
                        mark.order(),
                        mark.issue(),
                        mark.receipt(),
                        mark.quantity().minus(used)));
            }
        }
        return inForce;
    }

    /** Whether anything of a cost object is dated up to a day. */
    static boolean isUpTo(@Nullable LocalDate asOf, LocalDate date) {
        return asOf == null || !date.isAfter(asOf);
    }
}
