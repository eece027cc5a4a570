package org.lukk.testkit.reference;

import java.util.List;
import java.util.stream.Stream;
import org.lukk.values.Quantity;

/**
 * A quantity of an issue that is to take the cost of a receipt (costing.md 8).
 *
 * @param number tells equal marks apart
 */
public record Marking(int number, String issue, String receipt, Quantity quantity) {
    boolean concerns(Lot lot) {
        return (lot.isIssue() ? issue : receipt).equals(lot.name());
    }

    /** One mark on each part of a lot; a part without quantity has none. */
    List<Marking> split(Quantity stays, Lot whole, Lot rest) {
        return Stream.of(on(whole, stays), on(rest, quantity.minus(stays)))
                .filter(mark -> !mark.quantity.isZero())
                .toList();
    }

    private Marking on(Lot lot, Quantity size) {
        return lot.isIssue()
                ? new Marking(number, lot.name(), receipt, size)
                : new Marking(number, issue, lot.name(), size);
    }
}
