package org.lukk.memory;

import java.time.LocalDate;
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
import org.lukk.closing.OpenTransaction;
import org.lukk.closing.RunType;
import org.lukk.closing.SettledEarlier;
import org.lukk.closing.Taken;
import org.lukk.inventory.ReceiptChange;
import org.lukk.inventory.RunAdjustment;
import org.lukk.inventory.TransactionState;
import org.lukk.values.Money;

/** What closes in memory settled, found by going through it. */
final class MemoryEarlier implements SettledEarlier {
    private final MemoryLots lots;
    private final MemoryRuns runs;

    MemoryEarlier(MemoryLots lots, MemoryRuns runs) {
        this.lots = lots;
        this.runs = runs;
    }

    @Override
    public Map<Long, Money> changed(LocalDate upTo) {
        Map<Long, Money> changed = new HashMap<>();
        @Nullable LocalDate closedTo = runs.closedTo();
        if (closedTo != null) {
            for (LotFacts lot : lots.all()) {
                for (ReceiptChange change : lot.state(runs::counts).changes()) {
                    if (change.counts().isAfter(closedTo) && !change.counts().isAfter(upTo)) {
                        changed.merge(lot.transaction.lot(), change.amount(), Money::plus);
                    }
                }
            }
        }
        changed.values().removeIf(Money::isZero);
        return changed;
    }

    @Override
    public Set<Long> recalculated(Set<Integer> without) {
        Set<Long> recalculated = new TreeSet<>();
        int close = runs.lastClose();
        if (close > 0) {
            lots.adjustments((costObject, adjustment) -> {
                int run = adjustment.run();
                if (run > close && runs.counts(run) && !without.contains(run) && isClosed(adjustment)) {
                    recalculated.add(adjustment.lot());
                }
            });
        }
        return recalculated;
    }

    private boolean isClosed(RunAdjustment adjustment) {
        if (runs.sealing(adjustment.run()).type() != RunType.RECALCULATION) {
            return false;
        }
        TransactionState state = lots.lot(adjustment.lot()).state(runs::counts);
        return state.isClosed() && !state.cancelled();
    }

    @Override
    public List<Taken> takers(Collection<Long> receipts) {
        Set<Long> asked = new HashSet<>(receipts);
        List<Taken> takers = new ArrayList<>();
        for (SettledPair pair : lots.settlements()) {
            if (asked.contains(pair.receipt())
                    && pair.counts(runs::counts)
                    && !pair.quantity().isZero()) {
                boolean intoPool = lots.pool(pair.issue()) != null;
                takers.add(new Taken(pair.receipt(), pair.issue(), intoPool, pair.quantity(), pair.principle()));
            }
        }
        return takers;
    }

    @Override
    public List<OpenTransaction> pools(Collection<Long> numbers) {
        return numbers.stream()
                .map(number -> Objects.requireNonNull(lots.pool(number)).open(runs::counts))
                .toList();
    }
}
