package org.lukk.testkit.reference;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * A close or a recalculation and what it wrote; it counts while it is active.
 *
 * @param number place among all runs, reversals included
 * @param used marks it worked off
 * @param met what is out of the ordinary about its costs: cycles, late changes
 */
public record Run(
        int number,
        Kind kind,
        LocalDate date,
        List<Settlement> settlements,
        List<Adjustment> adjustments,
        List<Lot> pools,
        List<Marking> used,
        List<Warning> warnings,
        Set<Sign> met,
        boolean active) {

    /** Reversals stand in the list of runs only for their number. */
    public enum Kind {
        CLOSE,
        RECALCULATION,
        REVERSAL
    }

    /** What a run met with. */
    public enum Sign {
        /** Costs that pay each other (rules.md R-1). */
        CYCLE,
        /** A cycle that no value enters (rules.md R-3). */
        WITHOUT_SOURCE,
        /** A cycle whose cents never stand still (rules.md R-1). */
        NEVER_STILL,
        /** Such a cycle, whose last cents would lie on a layer of which nothing is left; the rules do not say where they go. */
        CENT_ON_NOTHING,
        /** A receipt that changed after a close had settled of it (rules.md R-2). */
        LATE_CHANGE,
        /** The same, of a receipt that follows an issue. */
        LATE_FOLLOWER,
        /** A receipt that comes to follow an issue which an earlier close had closed (rules.md R-15). */
        CLOSED_LEADER
    }

    public Run {
        met = Set.copyOf(met);
    }

    static Run reversal(int number, LocalDate date) {
        return new Run(
                number, Kind.REVERSAL, date, List.of(), List.of(), List.of(), List.of(), List.of(), Set.of(), false);
    }

    /** By how much it adjusted a lot. */
    Money adjusted(Lot lot) {
        Money sum = Money.ZERO;
        for (Adjustment adjustment : adjustments) {
            sum = adjustment.issue().equals(lot.name()) ? sum.plus(adjustment.amount()) : sum;
        }
        return sum;
    }

    /** What it settled of a lot. */
    Position settled(Lot lot) {
        return Settlement.sum(settlements, lot);
    }

    /** What it gave to a pool. */
    Money given(Lot pool) {
        return Settlement.given(settlements, pool);
    }

    Run withoutSettlements() {
        return new Run(number, kind, date, List.of(), adjustments, List.of(), List.of(), warnings, met, active);
    }

    Run reversed() {
        return new Run(number, kind, date, settlements, adjustments, pools, used, warnings, met, false);
    }

    /** Physical adjustments go with the physical amount, when the lot is invoiced. */
    Run without(Lot lot) {
        return with(adjustments.stream().filter(a -> !a.issue().equals(lot.name())));
    }

    /** Adjustments of a lot are shared by its parts. */
    Run split(Lot whole, Quantity part, Lot rest) {
        return with(adjustments.stream().flatMap(a -> {
            Money stays = a.amount().share(part, whole.quantity());
            return a.issue().equals(whole.name())
                    ? Stream.of(
                            new Adjustment(whole.name(), stays),
                            new Adjustment(rest.name(), a.amount().minus(stays)))
                    : Stream.of(a);
        }));
    }

    private Run with(Stream<Adjustment> others) {
        return new Run(number, kind, date, settlements, others.toList(), pools, used, warnings, met, active);
    }
}
