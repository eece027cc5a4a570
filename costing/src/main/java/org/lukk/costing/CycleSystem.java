package org.lukk.costing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lukk.costing.solve.CostSystem;
import org.lukk.costing.solve.Solution;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/**
 * A cycle as a linear system, and its exact solution (rules.md ). Of a cycle through what earlier closes settled
 * only what changes is solved: what those closes rounded stands, or its fractions of a cent would be taken for a change.
 */
final class CycleSystem {
    private static final int NONE = -1;
    private static final int NAMED = 20;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Cycle cycle;
    private final Flows flows;
    private final boolean isOld;
    /** What issues cost as earlier closes left them, and what arrives in receipts then; nothing in a cycle without such. */
    private final long[] costBefore;

    private final long[] arrivedBefore;
    /** Members of the system: what arrives, what changes and what is left of layers; issues; material and all of orders. */
    private final int[] change;

    private final int[] open;
    private final int firstIssue;
    private final int firstOrder;
    private final int members;

    CycleSystem(Cycle cycle) {
        this.cycle = cycle;
        flows = cycle.flows;
        isOld = IntStream.range(0, cycle.layers.length).anyMatch(at -> cycle.spreads[at]);
        costBefore = new long[cycle.issues.length];
        arrivedBefore = cycle.arrived.clone();
        if (isOld) {
            Arrays.setAll(costBefore, at -> flows.valuation.costBefore(cycle.issues[at]));
            cycle.carryOn(costBefore, cycle.material, arrivedBefore);
        } else {
            leaveOutWhatIsOnTop();
        }
        change = new int[cycle.layers.length];
        open = new int[cycle.layers.length];
        int next = number(cycle.layers.length);
        firstIssue = next;
        firstOrder = firstIssue + cycle.issues.length;
        members = firstOrder + 2 * cycle.orders.length;
    }

    private void leaveOutWhatIsOnTop() {
        OrderNodes orders = flows.orders;
        for (int order : cycle.orders) {
            for (int product = orders.start[order]; product < orders.start[order + 1]; product++) {
                int at = placeOfReceipt(orders.receipt[product]);
                if (at >= 0) {
                    arrivedBefore[at] = Math.subtractExact(arrivedBefore[at], orders.onTop(product));
                }
            }
        }
    }

    private int placeOfReceipt(int receipt) {
        return receipt == OrderNodes.NONE ? NONE : cycle.nodes.placeOfLayer(receipt);
    }

    /** Numbers the members that layers need beside what arrives in them; two that are always the same are one. */
    private int number(int from) {
        int next = from;
        for (int at = 0; at < cycle.layers.length; at++) {
            change[at] = NONE;
            open[at] = NONE;
            if (cycle.spreads[at]) {
                change[at] = cycle.beyond[at] == 0 ? at : next++;
            }
            if (cycle.handsOut[at]) {
                boolean same = !cycle.spreads[at] && cycle.before[at] + cycle.beyond[at] == 0;
                open[at] = same ? at : next++;
            }
        }
        return next;
    }

    /** What arrives in every receipt and pool, rounded; in a cycle that an earlier close left as it is, what arrived then. */
    long[] amounts() {
        if (isOld) {
            long[] before = amountsBefore();
            if (cycle.standsStill(before)) {
                return before;
            }
        }
        Solution solution = system(NONE).solve();
        if (solution instanceof Solution.Unique unique) {
            return layers(unique);
        }
        if (solution instanceof Solution.WithoutSource) {
            return withOneKept();
        }
        throw withoutSolution();
    }

    /** As earlier closes left it: what came into a pool since is a change. */
    private long[] amountsBefore() {
        long[] before = arrivedBefore.clone();
        for (int at = 0; at < before.length; at++) {
            before[at] = cycle.isAnyPool(cycle.layers[at]) ? 0 : before[at];
        }
        return before;
    }

    private long[] layers(Solution.Unique solution) {
        return Arrays.copyOf(solution.rounded(), cycle.layers.length);
    }

    /** The issue that was created first keeps its present cost (rules.md R-3); nothing else then pays for itself alone. */
    private long[] withOneKept() {
        int kept = byCreation().get(0);
        flows.noteWithoutSource(cycle.issues[kept]);
        return layers((Solution.Unique) system(kept).solve());
    }

    private List<Integer> byCreation() {
        long[] sequence = flows.input.issues.sequence;
        List<Integer> places = new ArrayList<>();
        IntStream.range(0, cycle.issues.length).forEach(places::add);
        places.sort(Comparator.comparingLong((Integer at) -> sequence[cycle.issues[at]])
                .thenComparing(this::name));
        return places;
    }

    private String name(int at) {
        return flows.input.name(flows.input.issues.row[cycle.issues[at]]);
    }

    private Refusal withoutSolution() {
        List<Integer> places = byCreation();
        String named = places.stream().limit(NAMED).map(this::name).collect(Collectors.joining(", "));
        return new Refusal(Finding.of(Code.COST_CYCLE_WITHOUT_SOLUTION)
                .with(Argument.KNOWN, places.size() > NAMED ? named + ", … (" + places.size() + ")" : named));
    }

    // ---- who takes which share of whom

    private CostSystem system(int kept) {
        CostSystem.Builder system = CostSystem.builder(members);
        for (int at = 0; at < cycle.layers.length; at++) {
            system.own(at, arrivedBefore[at]);
            layer(system, at, kept);
        }
        for (int at = 0; at < cycle.issues.length; at++) {
            long cost = at == kept ? flows.input.issues.amountPresent[cycle.issues[at]] : cycle.cost[at];
            system.own(firstIssue + at, Math.subtractExact(cost, costBefore[at]));
            issue(system, at);
        }
        for (int at = 0; at < cycle.orders.length; at++) {
            order(system, at);
        }
        return system.build();
    }

    private void layer(CostSystem.Builder system, int at, int kept) {
        int layer = cycle.layers[at];
        if (change[at] != NONE) {
            if (change[at] != at) {
                system.own(change[at], cycle.beyond[at]).flow(change[at], at, 1, 1);
            }
            spread(system, at, kept);
        }
        if (open[at] == NONE) {
            return;
        }
        if (change[at] != NONE) {
            system.own(open[at], cycle.before[at]);
            system.flow(open[at], change[at], flows.valuation.layerQuantity[layer], flows.quantityEver(layer));
        } else if (open[at] != at) {
            system.own(open[at], Math.addExact(cycle.before[at], cycle.beyond[at]))
                    .flow(open[at], at, 1, 1);
        }
        Matches matches = flows.matches;
        long whole = cycle.quantity(layer);
        for (int match = flows.valuation.first[layer]; match >= 0; match = flows.valuation.following[match]) {
            int taker = flows.taker(match);
            if (taker < flows.layers) {
                give(system, cycle.nodes.placeOfLayer(taker), open[at], matches.quantity[match], whole);
            } else {
                giveIssue(system, taker - flows.layers, kept, open[at], matches.quantity[match], whole);
            }
        }
    }

    private void spread(CostSystem.Builder system, int at, int kept) {
        int receipt = cycle.layers[at];
        Earlier earlier = flows.earlier;
        long whole = flows.quantityEver(receipt);
        for (int one = earlier.start[receipt]; one < earlier.start[receipt + 1]; one++) {
            int taker = earlier.taker[one];
            if (taker < 0) {
                give(system, cycle.nodes.placeOfLayer(~taker), change[at], earlier.quantity[one], whole);
            } else {
                giveIssue(system, taker, kept, change[at], earlier.quantity[one], whole);
            }
        }
    }

    private void giveIssue(CostSystem.Builder system, int issue, int kept, int from, long part, long whole) {
        int at = cycle.nodes.placeOfIssue(issue);
        if (at >= 0 && at != kept) {
            system.flow(firstIssue + at, from, part, whole);
        }
    }

    private static void give(CostSystem.Builder system, int to, int from, long part, long whole) {
        if (to >= 0) {
            system.flow(to, from, part, whole);
        }
    }

    private void issue(CostSystem.Builder system, int at) {
        int issue = cycle.issues[at];
        long whole = flows.input.issues.quantity[issue];
        long rest = whole;
        for (int link = flows.firstLink(issue); link < flows.endLink(issue); link++) {
            rest -= flows.links.quantity[link];
            give(system, placeOfReceipt(flows.links.receipt[link]), firstIssue + at, flows.links.quantity[link], whole);
        }
        int order = cycle.nodes.placeOfOrder(flows.orders.of(issue));
        if (order >= 0 && rest > 0) {
            system.flow(firstOrder + 2 * order, firstIssue + at, rest, whole);
        }
    }

    /** Of an order in an old cycle only what changes of its material goes on. */
    private void order(CostSystem.Builder system, int at) {
        OrderNodes orders = flows.orders;
        int order = cycle.orders[at];
        int material = firstOrder + 2 * at;
        int total = material + 1;
        BigDecimal factor = orders.percent(order).add(HUNDRED);
        long scale = BigDecimal.TEN.pow(Math.max(0, factor.scale())).longValueExact();
        system.flow(
                total,
                material,
                factor.multiply(BigDecimal.valueOf(scale)).longValueExact(),
                Math.multiplyExact(scale, 100));
        if (!isOld) {
            system.own(material, cycle.material[at]).own(total, orders.route(order));
        }
        long weights = orders.weights(order);
        for (int product = orders.start[order]; product < orders.start[order + 1]; product++) {
            if (orders.weight(product) > 0) {
                give(system, placeOfReceipt(orders.receipt[product]), total, orders.weight(product), weights);
            }
        }
    }
}
