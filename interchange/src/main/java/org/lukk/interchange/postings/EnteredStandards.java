package org.lukk.interchange.postings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.lukk.closing.ReadBooks;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.Posting;
import org.lukk.inventory.Source;
import org.lukk.inventory.StandardCost;
import org.lukk.ledger.Event;

/**
 * Activations of standard costs among the postings of their items, where they stood: each counts for what was posted after
 * it, whether or not it changed the value of anything.
 */
final class EnteredStandards {
    private static final Set<String> COLUMNS = Set.of("site");

    private final Consumer<? super Posting> posting;
    private final Map<String, Deque<StandardCost>> toCome = new HashMap<>();
    private final Set<String> begun = new HashSet<>();
    private final List<StandardCost> first = new ArrayList<>();

    EnteredStandards(ReadBooks books, Consumer<? super Posting> posting) {
        this.posting = posting;
        books.standardCosts()
                .forEach(standard -> toCome.computeIfAbsent(standard.item(), item -> new ArrayDeque<>())
                        .add(standard));
    }

    /** Writes what was activated before a lot of the item was made. */
    void before(InventoryTransaction lot) {
        Deque<StandardCost> waiting = toCome.get(lot.item());
        if (waiting == null) {
            return;
        }
        while (!waiting.isEmpty() && waiting.getFirst().number() < lot.lot()) {
            StandardCost standard = waiting.removeFirst();
            boolean own = lot.event() == Event.STANDARD_COST
                    && (waiting.isEmpty() || waiting.getFirst().number() > lot.lot());
            write(standard, own ? lot.source() : Source.NONE);
        }
        begun.add(lot.item());
    }

    private void write(StandardCost standard, Source source) {
        if (!begun.contains(standard.item())
                && COLUMNS.containsAll(standard.dimensions().keySet())) {
            first.add(standard);
        } else {
            begun.add(standard.item());
            posting.accept(new Posting.ActivateStandard(
                    standard.date(), standard.item(), standard.unitCost(), standard.dimensions(), source));
        }
    }

    /** Writes what no lot came after, and returns what was activated before anything of its item was posted. */
    List<StandardCost> finish() {
        toCome.values().stream()
                .flatMap(Deque::stream)
                .sorted(Comparator.comparingLong(StandardCost::number))
                .forEach(standard -> write(standard, Source.NONE));
        first.sort(Comparator.comparingLong(StandardCost::number));
        return first;
    }
}
