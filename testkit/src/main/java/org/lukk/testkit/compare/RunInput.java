package org.lukk.testkit.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lukk.costing.CostingInput;
import org.lukk.testkit.book.ItemSetUp;
import org.lukk.testkit.reference.Charge;
import org.lukk.testkit.reference.Facts;
import org.lukk.testkit.reference.Lot;
import org.lukk.testkit.reference.Marking;
import org.lukk.testkit.reference.Position;
import org.lukk.values.CostObject;
import org.lukk.values.Money;

/** The transactions of one run as the costing core wants them, with the names of its rows. */
final class RunInput {
    /** Pools are younger than all that was posted before them. */
    private static final long FIRST_POOL = 1L << 40;

    private final Carried carried;
    private final List<CostObject> objects;
    private final Facts facts;
    private final LocalDate date;
    private final CostingInput.Builder builder = CostingInput.builder();
    private final Map<CostObject, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();
    private final List<Marking> marks;

    private RunInput(Carried carried, Facts facts, LocalDate date, List<CostObject> objects) {
        this.carried = carried;
        this.objects = objects;
        this.facts = facts;
        this.date = date;
        this.marks =
                facts.marks().stream().filter(mark -> !carried.isUsed(mark)).toList();
    }

    /** The run over these cost objects and their lots, given in this order. */
    static RunInput of(Carried carried, Facts facts, LocalDate date, List<CostObject> objects, List<Lot> lots) {
        RunInput input = new RunInput(carried, facts, date, objects);
        objects.forEach(input::add);
        lots.stream()
                .filter(lot -> objects.contains(lot.object()) && input.takesPart(lot))
                .forEach(input::add);
        objects.forEach(object -> carried.openPools(object).forEach(input::add));
        input.marks.forEach(input::mark);
        return input;
    }

    /** Whether a receipt changed after it was settled (rules.md R-2). */
    static boolean changesLate(Carried carried, Facts facts, LocalDate date) {
        return facts.lots().stream()
                .anyMatch(lot -> carried.touched(lot).stream()
                        .anyMatch(touched -> lot.charges().stream()
                                .anyMatch(c ->
                                        c.date().isAfter(touched) && !c.date().isAfter(date))));
    }

    CostingInput build() {
        return builder.build(Math.toIntExact(date.toEpochDay()));
    }

    /** Cost objects by the number that the core knows them under. */
    List<CostObject> objects() {
        return objects;
    }

    List<String> names() {
        return names;
    }

    boolean isIssue(int row) {
        return facts.find(names.get(row)).filter(Lot::isIssue).isPresent();
    }

    LocalDate date() {
        return date;
    }

    /** Marks that were not worked off before this run. */
    List<Marking> marks() {
        return marks;
    }

    Facts facts() {
        return facts;
    }

    /** Whether it was there by the date. The core itself leaves out what is not invoiced, where it must (rules.md R-23). */
    private boolean takesPart(Lot lot) {
        return !lot.date().isAfter(date) && !carried.isClosed(lot.name());
    }

    private void add(CostObject object) {
        ItemSetUp item = facts.book().item(object.item());
        numbers.put(object, builder.costObject(object, item.method(), item.includePhysical(), false));
    }

    private void add(Lot lot) {
        int row = lot.isIssue() ? addIssue(lot) : addReceipt(lot);
        named(row, lot.name());
    }

    private int addReceipt(Lot lot) {
        Money cost = lot.charges().stream()
                .filter(c -> !c.date().isAfter(date))
                .map(Charge::amount)
                .reduce(lot.posted(), Money::plus);
        Position whole = new Position(lot.quantity(), cost);
        Position open = carried.open(lot.name())
                .filter(left -> !left.quantity().equals(lot.quantity()))
                .orElse(whole);
        return builder.receipt(
                number(lot.object()),
                names.size(),
                lot.name(),
                day(lot.date()),
                lot.sequence(),
                lot.part(),
                !lot.isFinancial(),
                false,
                open.quantity().micro(),
                open.amount().minor());
    }

    private int addIssue(Lot lot) {
        Position open = carried.open(lot.name()).orElse(new Position(lot.quantity(), Money.ZERO));
        return builder.issue(
                number(lot.object()),
                names.size(),
                lot.name(),
                day(lot.date()),
                lot.sequence(),
                lot.part(),
                !lot.isFinancial(),
                lot.quantity().micro(),
                open.quantity().micro(),
                lot.posted().minor(),
                open.amount().minor(),
                lot.posted().plus(carried.adjustments(lot)).minor());
    }

    private void add(EngineRun.CarriedPool pool) {
        Position open = carried.open(pool.name()).orElseThrow();
        int row = builder.receipt(
                number(pool.object()),
                names.size(),
                pool.pool().name(),
                pool.pool().date(),
                FIRST_POOL + pool.pool().row(),
                0,
                false,
                true,
                open.quantity().micro(),
                open.amount().minor());
        named(row, pool.name());
    }

    private void named(int row, String name) {
        if (row != names.size()) {
            throw new AssertionError("row " + row + " for the transaction added as number " + names.size());
        }
        names.add(name);
    }

    private void mark(Marking mark) {
        int issue = names.indexOf(mark.issue());
        int receipt = names.indexOf(mark.receipt());
        if (issue >= 0 || receipt >= 0) {
            builder.mark(issue, receipt, mark.quantity().micro());
        }
    }

    private int number(CostObject object) {
        return Optional.ofNullable(numbers.get(object)).orElseThrow();
    }

    private static int day(LocalDate date) {
        return Math.toIntExact(date.toEpochDay());
    }
}
