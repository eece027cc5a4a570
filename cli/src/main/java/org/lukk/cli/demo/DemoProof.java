package org.lukk.cli.demo;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lukk.closing.Adjustment;
import org.lukk.closing.AdjustmentQuery;
import org.lukk.closing.OnHandRow;
import org.lukk.closing.OpenQuery;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.Run;
import org.lukk.values.CostObject;

/** What the demo proves of its books, and what it shows of them. */
final class DemoProof {
    private final ReadBooks books;

    DemoProof(ReadBooks books) {
        this.books = books;
    }

    /**
     * Cost objects that are empty on a closing date although nothing of theirs is left to settle, and how many of them are
     * worth something all the same: that must be none.
     */
    record Emptied(int costObjects, int withValue) {
        Emptied plus(Emptied other) {
            return new Emptied(costObjects + other.costObjects, withValue + other.withValue);
        }
    }

    /** Looks at the stock of a closing date right after its close. */
    Emptied emptied(LocalDate closingDate) {
        Set<CostObject> unsettled = new HashSet<>();
        books.open(OpenQuery.toSettle(closingDate, Set.of()), open -> unsettled.add(open.costObject()));
        int empty = 0;
        int withValue = 0;
        for (OnHandRow row : books.onHand(Set.of(), closingDate)) {
            if (row.onHand().quantity().isZero() && !unsettled.contains(row.costObject())) {
                empty++;
                withValue += row.onHand().amount().isZero() ? 0 : 1;
            }
        }
        return new Emptied(empty, withValue);
    }

    /** Of the transactions that runs adjusted most, the largest adjustment of each, largest first. */
    List<Adjustment> largest(List<Run> runs, int count) {
        Map<String, Adjustment> ofLot = new HashMap<>();
        for (Run run : runs) {
            books.adjustments(
                    new AdjustmentQuery.OfRun(run.number()),
                    adjustment -> ofLot.merge(adjustment.lot(), adjustment, DemoProof::larger));
        }
        return ofLot.values().stream()
                .sorted(Comparator.comparingLong(DemoProof::size).reversed().thenComparing(Adjustment::lot))
                .limit(count)
                .toList();
    }

    private static Adjustment larger(Adjustment one, Adjustment other) {
        return size(one) >= size(other) ? one : other;
    }

    private static long size(Adjustment adjustment) {
        return Math.abs(adjustment.amount().minor());
    }
}
