package org.lukk.closing;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.lukk.inventory.TransactionState;
import org.lukk.values.CostObject;

/**
 * As of the last close, what is settled and empty is worth nothing (reliability.md section 4, I8).
 *
 * <p>What is shown as of a day is the sum of what is dated up to it, alike in stock and in account. Where something
 * that belongs together lies on both sides of the day, one is shown without the other, and nothing can be said: an
 * adjustment dated after the day that an invoice dated on or before it took back (rules.md R-45), and goods that came
 * or left after the day with an invoice or a charge dated on or before it.
 */
final class EmptyStock {
    private final ReadBooks books;
    private final Broken broken;

    EmptyStock(ReadBooks books, Broken broken) {
        this.books = books;
        this.broken = broken;
    }

    void check() {
        LocalDate closedTo = books.gate().closedTo();
        if (closedTo == null) {
            return;
        }
        Set<CostObject> unsettled = new HashSet<>();
        books.open(OpenQuery.all(closedTo), open -> unsettled.add(open.costObject()));
        Set<String> adjustedLater = itemsAdjustedAfter(closedTo);
        for (OnHandRow row : books.onHand(List.of(), closedTo)) {
            CostObject costObject = row.costObject();
            if (row.onHand().quantity().isZero()
                    && !row.onHand().amount().isZero()
                    && !adjustedLater.contains(costObject.item())
                    && !unsettled.contains(costObject)
                    && !liesOnBothSidesOf(closedTo, costObject)) {
                broken.add(
                        "value of " + costObject + " as of " + closedTo,
                        row.onHand().amount(),
                        "0");
            }
        }
    }

    /** Items that a run dated after the day adjusted, or a reversal dated after it adjusted back. */
    private Set<String> itemsAdjustedAfter(LocalDate day) {
        Set<String> items = new HashSet<>();
        for (Run run : books.runs()) {
            if (run.date().isAfter(day)) {
                int adjusting = run.type() == RunType.REVERSAL ? run.reverses() : run.number();
                books.adjustments(new AdjustmentQuery.OfRun(adjusting), adjustment -> items.add(adjustment.item()));
            }
        }
        return items;
    }

    /** Whether goods that came or left after the day have an invoice or a charge dated on or before it. */
    private boolean liesOnBothSidesOf(LocalDate day, CostObject costObject) {
        Set<CostObject> found = new HashSet<>();
        books.transactions(new TransactionQuery(costObject.item(), day.plusDays(1), null, 0, 0), state -> {
            if (valuedBy(day, state)) {
                found.add(state.transaction().costObject());
            }
        });
        return found.contains(costObject);
    }

    private static boolean valuedBy(LocalDate day, TransactionState state) {
        LocalDate financialDate = state.financialDate();
        return (financialDate != null && !financialDate.isAfter(day))
                || state.changes().stream().anyMatch(change -> !change.counts().isAfter(day));
    }
}
