package org.lukk.testkit.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.reference.Adjustment;
import org.lukk.testkit.reference.Facts;
import org.lukk.testkit.reference.Lot;
import org.lukk.testkit.reference.Marking;
import org.lukk.testkit.reference.Position;
import org.lukk.values.CostObject;
import org.lukk.values.Money;

/**
 * What runs of the costing core leave behind for the next one: open layers, settled amounts, adjustments, pools and used
 * marks, all from its own results.
 */
final class Carried {
    /** Active runs, oldest first. */
    private final List<EngineRun> runs = new ArrayList<>();

    void add(EngineRun run) {
        runs.add(run);
    }

    void reverse() {
        runs.removeLast();
    }

    /** A close takes recalculations of later dates back. */
    void takeBackAfter(LocalDate date) {
        runs.removeIf(run -> !run.settles() && run.date().isAfter(date));
    }

    /** An invoice shares the adjustments of a lot that it splits, and drops those of the part that it invoices. */
    void invoice(Event.Invoice invoice, Facts before, Facts after) {
        Lot whole = before.lot(invoice.lot());
        Lot invoiced = after.lot(invoice.lot());
        if (!whole.quantity().equals(invoiced.quantity())) {
            Lot rest = after.lots().getLast();
            runs.replaceAll(run -> run.split(whole, invoiced.quantity(), rest));
        }
        runs.replaceAll(run -> run.without(invoiced));
    }

    boolean isClosed(String lot) {
        return closes().anyMatch(run -> run.closed().contains(lot));
    }

    /** What the newest close that saw the lot left of it. */
    Optional<Position> open(String lot) {
        return closes().filter(run -> run.open().containsKey(lot))
                .reduce((_, newest) -> newest)
                .map(run -> run.open().get(lot));
    }

    Money adjustments(Lot issue) {
        return runs.stream()
                .flatMap(run -> run.adjustments().stream())
                .filter(a -> a.issue().equals(issue.name()))
                .map(Adjustment::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    boolean isUsed(Marking mark) {
        return closes().anyMatch(run -> run.used().contains(mark));
    }

    /** Pools of a cost object that the last close left something of. */
    List<EngineRun.CarriedPool> openPools(CostObject object) {
        return closes().flatMap(run -> run.pools().stream())
                .filter(pool -> pool.object().equals(object))
                .filter(pool -> lastClose().stream().anyMatch(run -> run.open().containsKey(pool.name())))
                .toList();
    }

    /** When a close last settled something of this receipt. */
    Optional<LocalDate> touched(Lot receipt) {
        return closes().filter(run ->
                        run.settlements().stream().anyMatch(s -> s.receipt().equals(receipt.name())))
                .map(EngineRun::date)
                .max(Comparator.naturalOrder());
    }

    private Optional<EngineRun> lastClose() {
        return closes().reduce((_, newest) -> newest);
    }

    private Stream<EngineRun> closes() {
        return runs.stream().filter(EngineRun::settles);
    }
}
