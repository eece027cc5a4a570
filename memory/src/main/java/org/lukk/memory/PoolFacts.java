package org.lukk.memory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.lukk.closing.OpenTransaction;
import org.lukk.inventory.RunAdjustment;
import org.lukk.values.CostObject;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** An average's pool and what was settled out of it. */
final class PoolFacts {
    final long number;
    final int run;
    final String name;
    final CostObject costObject;
    private final LocalDate date;
    private final Quantity quantity;
    private final Money amount;
    final List<SettledPair> taken = new ArrayList<>();
    /** What went into it, when it was made and later (rules.md R-2). */
    final List<SettledPair> given = new ArrayList<>();

    final List<RunAdjustment> adjustments = new ArrayList<>();

    PoolFacts(
            long number, int run, String name, CostObject costObject, LocalDate date, Quantity quantity, Money amount) {
        this.number = number;
        this.run = run;
        this.name = name;
        this.costObject = costObject;
        this.date = date;
        this.quantity = quantity;
        this.amount = amount;
    }

    /** What is left of it, as the layer it is. */
    OpenTransaction open(IntPredicate counts) {
        Quantity quantityTaken = Quantity.ZERO;
        Money amountTaken = Money.ZERO;
        for (SettledPair pair : taken) {
            if (pair.counts(counts)) {
                quantityTaken = quantityTaken.plus(pair.quantity());
                amountTaken = amountTaken.plus(pair.amount());
            }
        }
        Money present = Money.ZERO;
        for (SettledPair pair : given) {
            present = pair.counts(counts) ? present.plus(pair.amount()) : present;
        }
        for (RunAdjustment adjustment : adjustments) {
            present = counts.test(adjustment.run()) ? present.plus(adjustment.amount()) : present;
        }
        return new OpenTransaction(
                number,
                name,
                true,
                true,
                costObject,
                date,
                date,
                date,
                number,
                0,
                quantity,
                quantity.minus(quantityTaken),
                amount,
                present,
                amountTaken,
                null);
    }
}
