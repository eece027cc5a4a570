package org.lukk.closing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.CostStep.Behind;
import org.lukk.values.Money;
import org.lukk.values.Shares;

/**
 * Follows a cost step by step. Many ways may lead to the same lot, twice as many with each transfer of two lots between the
 * same two places; each lot, pool and order is taken apart once. An amount is handed down by carrying (rules.md R-5), so that
 * the parts always add up.
 */
final class CostTrace {
    /** Levels that a tree shows one below the other. */
    private static final int DEEPEST = 1_000;
    /** Lots, pools and orders that are taken apart for one question. */
    private static final int MOST = 5_000;
    /** How often money that came back to where it was is sent round again (rules.md R-1). */
    private static final int ROUNDS = 100;

    private final Function<Behind, List<CostStep>> steps;
    private final Map<Behind, List<CostStep>> known = new HashMap<>();

    CostTrace(Function<Behind, List<CostStep>> steps) {
        this.steps = steps;
    }

    private List<CostStep> parts(@Nullable Behind behind) {
        if (behind == null) {
            return List.of();
        }
        List<CostStep> parts = known.get(behind);
        if (parts == null) {
            parts = List.copyOf(steps.apply(behind));
            known.put(behind, parts);
        }
        return parts;
    }

    /** An amount, carried over the parts of the cost that it is a share of. */
    private static List<Money> carried(List<CostStep> parts, Money amount) {
        long whole = CostStep.sum(parts).minor();
        if (whole == amount.minor()) {
            return parts.stream().map(CostStep::amount).toList();
        }
        List<Money> shares = new ArrayList<>();
        Money left = amount;
        for (int place = 0; place < parts.size(); place++) {
            long part = parts.get(place).amount().minor();
            boolean last = place == parts.size() - 1;
            Money share = last ? left : share(left, part, whole);
            shares.add(share);
            left = left.minus(share);
            whole -= part;
        }
        return shares;
    }

    private static Money share(Money amount, long part, long whole) {
        return whole == 0 ? Money.ZERO : Money.ofMinor(Shares.share(amount.minor(), part, whole));
    }

    // ---- as a tree

    /** The tree behind a step; what it has shown once, it names again without its parts. */
    CostNode tree(CostStep step) {
        return tree(step, step.amount(), new HashSet<>(), 0);
    }

    private CostNode tree(CostStep step, Money amount, Set<Behind> shown, int level) {
        CostNode node = step.node().ofWhich(amount);
        Behind behind = step.behind();
        List<CostStep> parts = parts(behind);
        if (behind == null || parts.isEmpty()) {
            return node;
        }
        if (shown.contains(behind)) {
            return node.shownAbove();
        }
        if (level == DEEPEST || shown.size() == MOST) {
            return node;
        }
        shown.add(behind);
        List<Money> shares = carried(parts, amount);
        List<CostNode> nodes = new ArrayList<>();
        for (int place = 0; place < parts.size(); place++) {
            nodes.add(tree(parts.get(place), shares.get(place), shown, level + 1));
        }
        return node.madeOf(nodes);
    }

    // ---- as a list of sources

    /** What the amount of a step comes from in the end, in the order of the tree. */
    List<CostSource> sources(CostStep step) {
        Behind start = step.behind();
        if (start == null || parts(start).isEmpty()) {
            CostNode node = step.node();
            return List.of(new CostSource(node.kind(), node.name(), node.amount()));
        }
        List<Behind> order = order(start);
        Map<Behind, Integer> places = new HashMap<>();
        order.forEach(behind -> places.put(behind, places.size()));
        Map<CostSource, Money> ends = new LinkedHashMap<>();
        Map<Behind, Money> amounts = Map.of(start, step.amount());
        for (int round = 1; !amounts.isEmpty(); round++) {
            amounts = handDown(amounts, order, places, round < ROUNDS, ends);
        }
        List<CostSource> sources = new ArrayList<>();
        ends.forEach((end, amount) -> sources.add(new CostSource(end.kind(), end.name(), amount)));
        return sources;
    }

    /** Everything that is taken apart, each before its parts, except where a cost comes back to itself. */
    private List<Behind> order(Behind start) {
        List<Behind> order = new ArrayList<>();
        Set<Behind> seen = new HashSet<>(Set.of(start));
        Deque<Behind> path = new ArrayDeque<>(List.of(start));
        Deque<Iterator<CostStep>> left = new ArrayDeque<>(List.of(parts(start).iterator()));
        while (!path.isEmpty()) {
            Iterator<CostStep> parts = left.getFirst();
            if (!parts.hasNext()) {
                left.removeFirst();
                order.add(path.removeFirst());
                continue;
            }
            Behind behind = parts.next().behind();
            if (behind != null && seen.size() < MOST && !parts(behind).isEmpty() && seen.add(behind)) {
                path.addFirst(behind);
                left.addFirst(parts(behind).iterator());
            }
        }
        Collections.reverse(order);
        return order;
    }

    /**
     * Hands amounts down to where they end.
     *
     * @param goOn whether what came back may go round again; if not it ends where it came back to
     * @return what came back to where it had been
     */
    private Map<Behind, Money> handDown(
            Map<Behind, Money> amounts,
            List<Behind> order,
            Map<Behind, Integer> places,
            boolean goOn,
            Map<CostSource, Money> ends) {
        Map<Behind, Money> here = new HashMap<>(amounts);
        Map<Behind, Money> back = new HashMap<>();
        for (int place = 0; place < order.size(); place++) {
            Money amount = here.get(order.get(place));
            List<CostStep> parts = amount == null ? List.of() : parts(order.get(place));
            List<Money> shares = amount == null ? List.of() : carried(parts, amount);
            for (int part = 0; part < parts.size(); part++) {
                CostNode node = parts.get(part).node();
                Behind behind = parts.get(part).behind();
                int next = behind == null ? -1 : places.getOrDefault(behind, -1);
                if (behind != null && next > place) {
                    here.merge(behind, shares.get(part), Money::plus);
                } else if (behind != null && next >= 0 && goOn) {
                    back.merge(behind, shares.get(part), Money::plus);
                } else {
                    ends.merge(new CostSource(node.kind(), node.name(), Money.ZERO), shares.get(part), Money::plus);
                }
            }
        }
        back.values().removeIf(Money::isZero);
        return back;
    }
}
