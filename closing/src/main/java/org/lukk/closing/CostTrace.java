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
import java.util.Objects;
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

    private static final int FEW_CENTS = 10;

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

    /**
     * Whether an amount can be a share of the cost that these parts make: not where a change has taken off so much since the
     * amount was settled that what is left is less (rules.md R-27). A few cents more may come of rounding.
     */
    private static boolean isShareOf(List<CostStep> parts, Money amount) {
        long whole = Math.abs(CostStep.sum(parts).minor());
        return Math.abs(amount.minor()) <= Math.addExact(Math.multiplyExact(2, whole), FEW_CENTS);
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
        if (level == DEEPEST || shown.size() == MOST || !isShareOf(parts, amount)) {
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
        return new Handing(order(start), step).sources();
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

    /** Amounts on their way down to where they end. */
    private final class Handing {
        private final List<Behind> order;
        private final Map<Behind, Integer> places = new HashMap<>();
        private final Map<Behind, CostNode> names = new HashMap<>();
        private final Map<CostSource, Money> ends = new LinkedHashMap<>();
        private Map<Behind, Money> amounts = new HashMap<>();

        Handing(List<Behind> order, CostStep start) {
            this.order = order;
            order.forEach(behind -> places.put(behind, places.size()));
            amounts.put(order.getFirst(), start.amount());
            names.put(order.getFirst(), start.node());
        }

        List<CostSource> sources() {
            long before = Long.MAX_VALUE;
            for (int round = 1; !amounts.isEmpty(); round++) {
                long size = size(amounts);
                // What comes back undiminished would go round for ever.
                amounts = handDown(round < ROUNDS && size < before);
                before = size;
            }
            List<CostSource> sources = new ArrayList<>();
            ends.forEach((end, amount) -> sources.add(new CostSource(end.kind(), end.name(), amount)));
            return sources;
        }

        private static long size(Map<Behind, Money> amounts) {
            return amounts.values().stream()
                    .mapToLong(amount -> Math.abs(amount.minor()))
                    .reduce(0, Math::addExact);
        }

        /** Hands down once, and answers what came back to where it had been. If it may not go on, it ends there. */
        private Map<Behind, Money> handDown(boolean goOn) {
            Map<Behind, Money> back = new HashMap<>();
            for (Behind behind : order) {
                Money amount = amounts.remove(behind);
                if (amount != null && isShareOf(parts(behind), amount)) {
                    handDown(behind, amount, goOn ? back : null);
                } else if (amount != null) {
                    end(Objects.requireNonNull(names.get(behind)), amount);
                }
            }
            back.values().removeIf(Money::isZero);
            return back;
        }

        private void handDown(Behind behind, Money amount, @Nullable Map<Behind, Money> back) {
            List<CostStep> parts = parts(behind);
            List<Money> shares = carried(parts, amount);
            for (int part = 0; part < parts.size(); part++) {
                CostNode node = parts.get(part).node();
                Behind next = parts.get(part).behind();
                boolean known = next != null && places.containsKey(next);
                boolean further = known && place(next) > place(behind);
                if (next != null && further) {
                    names.putIfAbsent(next, node);
                    amounts.merge(next, shares.get(part), Money::plus);
                } else if (next != null && known && back != null) {
                    names.putIfAbsent(next, node);
                    back.merge(next, shares.get(part), Money::plus);
                } else {
                    end(node, shares.get(part));
                }
            }
        }

        private int place(@Nullable Behind behind) {
            return behind == null ? -1 : places.getOrDefault(behind, -1);
        }

        private void end(CostNode node, Money amount) {
            ends.merge(new CostSource(node.kind(), node.name(), Money.ZERO), amount, Money::plus);
        }
    }
}
