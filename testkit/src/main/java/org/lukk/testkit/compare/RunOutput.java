package org.lukk.testkit.compare;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lukk.costing.CostingResult;
import org.lukk.costing.Pool;
import org.lukk.costing.Principle;
import org.lukk.testkit.reference.Adjustment;
import org.lukk.testkit.reference.Lot;
import org.lukk.testkit.reference.Marking;
import org.lukk.testkit.reference.Position;
import org.lukk.testkit.reference.Settlement;
import org.lukk.testkit.reference.Warning;
import org.lukk.values.CostObject;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** Reads what the costing core answered, by the names of lots instead of rows. */
final class RunOutput {
    private final RunInput input;
    private final CostingResult result;
    private final List<EngineRun.CarriedPool> pools = new ArrayList<>();

    private RunOutput(RunInput input, CostingResult result) {
        this.input = input;
        this.result = result;
        Map<CostObject, Integer> places = new HashMap<>();
        for (Pool pool : result.pools()) {
            CostObject object = input.objects().get(pool.costObject());
            int place = places.merge(object, 1, Integer::sum);
            pools.add(new EngineRun.CarriedPool(poolName(input.date(), object, place), object, pool));
        }
    }

    static EngineRun of(RunInput input, CostingResult result, boolean settles) {
        RunOutput output = new RunOutput(input, result);
        List<Settlement> settlements = output.settlements();
        return new EngineRun(
                settles,
                input.date(),
                settlements,
                output.adjustments(),
                output.warnings(),
                output.open(),
                output.closed(),
                output.pools,
                output.used(settlements));
    }

    /** Tells a pool from those of other runs. */
    static String poolName(LocalDate run, CostObject object, int place) {
        return "pool " + object + " of " + run + " " + place;
    }

    String name(int row) {
        int given = input.names().size();
        return row < given ? input.names().get(row) : pools.get(row - given).name();
    }

    private List<Settlement> settlements() {
        List<Settlement> settlements = new ArrayList<>();
        result.forEachSettlement((receipt, issue, quantity, amount, principle) -> settlements.add(new Settlement(
                name(receipt),
                name(issue),
                Quantity.ofMicro(quantity),
                Money.ofMinor(amount),
                principle.word(),
                true)));
        return settlements;
    }

    private List<Adjustment> adjustments() {
        List<Adjustment> adjustments = new ArrayList<>();
        result.forEachAdjustment((issue, change, basis) -> {
            String expected = lot(issue).isFinancial() ? "financial" : "physical";
            if (!basis.word().equals(expected)) {
                throw new AssertionError(name(issue) + " is adjusted on a " + basis.word() + " basis");
            }
            adjustments.add(new Adjustment(name(issue), Money.ofMinor(change)));
        });
        return adjustments;
    }

    private List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        result.forEachFinding((code, issue, quantity) -> {
            if (quantity != result.quantityOpen(issue)) {
                throw new AssertionError(name(issue) + " is found open with " + quantity);
            }
            warnings.add(new Warning(code.word(), name(issue)));
        });
        return warnings;
    }

    /** Of invoiced lots and pools; what is not invoiced is read anew by every run. */
    private Map<String, Position> open() {
        Map<String, Position> open = new HashMap<>();
        result.forEachOpenReceipt((row, quantity, amount) -> put(open, row, quantity, amount));
        result.forEachOpenIssue((row, quantity, amount) -> put(open, row, quantity, amount));
        return open;
    }

    private void put(Map<String, Position> open, int row, long quantity, long amount) {
        if (isPool(name(row)) || lot(row).isFinancial()) {
            open.put(name(row), new Position(Quantity.ofMicro(quantity), Money.ofMinor(amount)));
        }
    }

    private List<String> closed() {
        List<String> closed = new ArrayList<>();
        result.forEachClosed(row -> closed.add(name(row)));
        closed.removeIf(RunOutput::isPool);
        return closed;
    }

    /** Marks in the order in which they were made, as far as the pair was settled for its marks. */
    private List<Marking> used(List<Settlement> settlements) {
        Map<List<String>, Quantity> settled = new HashMap<>();
        settlements.stream()
                .filter(s -> s.principle().equals(Principle.MARKING.word()))
                .forEach(s -> settled.merge(List.of(s.issue(), s.receipt()), s.quantity(), Quantity::plus));
        List<Marking> used = new ArrayList<>();
        for (Marking mark : input.marks()) {
            Quantity left = settled.getOrDefault(List.of(mark.issue(), mark.receipt()), Quantity.ZERO);
            if (left.compareTo(mark.quantity()) >= 0) {
                settled.put(List.of(mark.issue(), mark.receipt()), left.minus(mark.quantity()));
                used.add(mark);
            }
        }
        return used;
    }

    private static boolean isPool(String name) {
        return name.startsWith("pool ");
    }

    private Lot lot(int row) {
        return input.facts().lot(name(row));
    }
}
