package org.lukk.testkit.compare;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.lukk.testkit.reference.Facts;
import org.lukk.testkit.reference.Lot;
import org.lukk.testkit.reference.Position;
import org.lukk.testkit.reference.Run;
import org.lukk.testkit.reference.Settlement;
import org.lukk.values.CostObject;

/** One run of the costing core beside the same run of the reference. */
final class RunComparison {
    private final Carried carried;
    private final Facts facts;
    private final Run expected;
    private final EngineRun actual;
    private final Map<String, String> poolNames;
    private final List<String> differences = new ArrayList<>();

    RunComparison(Carried carried, Facts after, EngineRun actual) {
        this.carried = carried;
        this.facts = after;
        this.expected = after.lastRun().orElseThrow();
        this.actual = actual;
        this.poolNames = poolNames(after);
    }

    /** What the reference has and the core has not, and the other way round. */
    List<String> differences() {
        compare("adjustments", expected.adjustments(), actual.adjustments());
        compare("warnings", expected.warnings(), actual.warnings());
        if (actual.settles()) {
            compare("settlements", settlements(), actual.settlements());
            compare("pools", expected.pools().stream().map(this::pool).toList(), actualPools());
            compare("open", open().entrySet(), actual.open().entrySet());
            compare("closed", closed(), actual.closed());
        }
        return differences;
    }

    private void compare(String what, Collection<?> wanted, Collection<?> found) {
        List<Object> missing = without(wanted, found);
        List<Object> surplus = without(found, wanted);
        missing.forEach(line -> differences.add(what + ": only the reference has " + line));
        surplus.forEach(line -> differences.add(what + ": only the core has " + line));
    }

    private static List<Object> without(Collection<?> these, Collection<?> those) {
        List<Object> left = new ArrayList<>(these);
        those.forEach(left::remove);
        return left;
    }

    private List<Settlement> settlements() {
        return expected.settlements().stream()
                .map(s -> new Settlement(
                        name(s.receipt()), name(s.issue()), s.quantity(), s.amount(), s.principle(), true))
                .toList();
    }

    private String pool(Lot pool) {
        return name(pool.name()) + " " + pool.date() + " " + new Position(pool.quantity(), facts.cost(pool));
    }

    private List<String> actualPools() {
        return actual.pools().stream()
                .map(pool -> pool.name() + " " + pool.date() + " " + pool.position())
                .toList();
    }

    /** Of invoiced receipts and pools what is left, of issues what is open and what is settled. */
    private Map<String, Position> open() {
        Map<String, Position> open = new HashMap<>();
        invoiced().forEach(lot -> {
            Position left = facts.openOn(expected.date(), lot);
            if (!left.quantity().isZero()) {
                Position settled =
                        new Position(left.quantity(), facts.settled(lot).amount());
                open.put(name(lot.name()), lot.isIssue() ? settled : left);
            }
        });
        return open;
    }

    private List<String> closed() {
        return invoiced()
                .filter(lot -> lot.kind() != Lot.Kind.POOL)
                .filter(lot -> facts.open(lot).quantity().isZero())
                .map(Lot::name)
                .filter(lot -> !carried.isClosed(lot))
                .toList();
    }

    private Stream<Lot> invoiced() {
        return facts.costObjects().stream()
                .flatMap(object -> facts.of(object).stream())
                .filter(lot -> lot.isFinancialBy(expected.date()));
    }

    private String name(String lot) {
        return poolNames.getOrDefault(lot, lot);
    }

    /** Pools by their run's date and their place among those of their cost object, as {@link RunOutput} names them. */
    private static Map<String, String> poolNames(Facts facts) {
        Map<String, String> names = new HashMap<>();
        facts.activeRuns().forEach(run -> {
            Map<CostObject, Integer> places = new HashMap<>();
            for (Lot pool : run.pools()) {
                int place = places.merge(pool.object(), 1, Integer::sum);
                names.put(pool.name(), RunOutput.poolName(run.date(), pool.object(), place));
            }
        });
        return names;
    }
}
