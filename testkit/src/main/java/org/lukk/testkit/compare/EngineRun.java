package org.lukk.testkit.compare;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lukk.costing.Pool;
import org.lukk.testkit.reference.Adjustment;
import org.lukk.testkit.reference.Lot;
import org.lukk.testkit.reference.Marking;
import org.lukk.testkit.reference.Position;
import org.lukk.testkit.reference.Settlement;
import org.lukk.testkit.reference.Warning;
import org.lukk.values.CostObject;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * What the costing core answered to one run, by the names of lots.
 *
 * @param settles true for a close: its settlements and opening state count for later runs
 * @param open what it left open of invoiced lots: of receipts quantity and amount, of issues quantity and settled amount
 * @param closed lots it settled wholly
 * @param used marks it worked off
 */
record EngineRun(
        boolean settles,
        LocalDate date,
        List<Settlement> settlements,
        List<Adjustment> adjustments,
        List<Warning> warnings,
        Map<String, Position> open,
        List<String> closed,
        List<CarriedPool> pools,
        List<Marking> used) {

    /** A pool made by this run, under a name that tells it from those of other runs. */
    record CarriedPool(String name, CostObject object, Pool pool) {
        LocalDate date() {
            return LocalDate.ofEpochDay(pool.date());
        }

        Position position() {
            return new Position(Quantity.ofMicro(pool.quantity()), Money.ofMinor(pool.amount()));
        }
    }

    /** Physical adjustments go with the physical amount when the lot is invoiced (rules.md R-23). */
    EngineRun without(Lot lot) {
        return with(adjustments.stream().filter(a -> !a.issue().equals(lot.name())));
    }

    /** A lot that was split shares its adjustments (rules.md R-7). */
    EngineRun split(Lot whole, Quantity part, Lot rest) {
        return with(adjustments.stream()
                .flatMap(a -> a.issue().equals(whole.name()) ? pieces(a, whole, part, rest) : Stream.of(a)));
    }

    private static Stream<Adjustment> pieces(Adjustment all, Lot lot, Quantity part, Lot rest) {
        Adjustment first = new Adjustment(lot.name(), all.amount().share(part, lot.quantity()));
        return Stream.of(first, new Adjustment(rest.name(), all.amount().minus(first.amount())));
    }

    private EngineRun with(Stream<Adjustment> others) {
        return new EngineRun(settles, date, settlements, others.toList(), warnings, open, closed, pools, used);
    }
}
