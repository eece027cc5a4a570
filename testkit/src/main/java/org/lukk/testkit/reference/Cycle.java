package org.lukk.testkit.reference;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.lukk.testkit.reference.Equations.Equation;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * Costs that wait for each other: solved exactly, receipts rounded, then computed over and over in cents until they stand
 * still (rules.md R-1). Where any value would solve it, the first issue keeps what it costs.
 */
final class Cycle {
    private static final int PASSES = 100;

    private final Costs costs;
    private final List<Lot> members;
    private final List<Lot> receipts;

    Cycle(Costs costs, List<Lot> members) {
        this.costs = costs;
        this.members = members;
        this.receipts = members.stream().filter(lot -> !lot.isIssue()).toList();
    }

    void solve() {
        if (!isOld() || !standsStill(asBefore())) {
            costs.met.add(Run.Sign.CYCLE);
            inCents(rounded(exactly()));
        }
    }

    private boolean isMember(String name) {
        return members.stream().anyMatch(lot -> lot.name().equals(name));
    }

    // Through what earlier closes settled: what they rounded stands, and only changes go round

    private boolean isOld() {
        return receipts.stream()
                .anyMatch(receipt -> !costs.takers(receipt, false).isEmpty());
    }

    private Map<String, Money> asBefore() {
        Map<String, Money> before = new LinkedHashMap<>();
        receipts.forEach(receipt -> before.put(receipt.name(), costs.asBefore(receipt)));
        return before;
    }

    private boolean standsStill(Map<String, Money> amounts) {
        Map<String, Money> all = withIssues(amounts);
        boolean still = next(all).equals(amounts);
        if (still) {
            costs.known.putAll(all);
        }
        return still;
    }

    // In cents

    private void inCents(Map<String, Money> first) {
        Map<String, Money> amounts = first;
        for (int pass = 1; pass < PASSES && !standsStill(amounts); pass++) {
            amounts = next(withIssues(amounts));
        }
        if (!costs.known.containsKey(members.getFirst().name())) {
            costs.met.add(Run.Sign.NEVER_STILL);
            keepLastPass(amounts);
        }
    }

    /** With what the issues cost when the receipts cost this. */
    private Map<String, Money> withIssues(Map<String, Money> amounts) {
        Map<String, Money> all = new HashMap<>(costs.known);
        all.putAll(amounts);
        Map<String, Money> issues = new HashMap<>();
        members.stream().filter(Lot::isIssue).forEach(issue -> issues.put(issue.name(), costs.cost(issue, all)));
        all.putAll(issues);
        return all;
    }

    /** What the receipts cost then, all at once. */
    private Map<String, Money> next(Map<String, Money> all) {
        Map<String, Money> next = new LinkedHashMap<>();
        receipts.forEach(receipt -> next.put(receipt.name(), costs.cost(receipt, all)));
        return next;
    }

    /**
     * What follows an issue keeps what the last pass said, and the issue counts as taken first; pools and everybody else
     * take what is left, so that no cent is lost.
     */
    private void keepLastPass(Map<String, Money> before) {
        Map<String, Money> all = new HashMap<>(withIssues(before));
        Map<String, Money> last = next(all);
        for (Lot receipt : receipts) {
            Money cost = Objects.requireNonNull(before.get(receipt.name()));
            costs.payments(receipt, cost).forEach((pair, amount) -> {
                if (isMemberIssue(pair.taker())) {
                    costs.paid.put(pair, amount);
                }
            });
        }
        all.putAll(last);
        List<Lot> pools =
                receipts.stream().filter(lot -> lot.kind() == Lot.Kind.POOL).toList();
        for (int times = 0; times < pools.size(); times++) {
            pools.forEach(pool -> all.put(pool.name(), costs.cost(pool, all)));
        }
        costs.known.putAll(all);
    }

    private boolean isMemberIssue(String name) {
        return members.stream().anyMatch(lot -> lot.isIssue() && lot.name().equals(name));
    }

    // Exactly

    /** What comes in is rounded: to charges that stay on top of it, and to what a pool of an earlier close has. */
    private Map<String, Money> rounded(Map<String, Fraction> exact) {
        Map<String, Money> rounded = new LinkedHashMap<>();
        for (Lot receipt : receipts) {
            Money there = costs.leader(receipt).isPresent() ? costs.charges(receipt) : costs.asBefore(receipt);
            Fraction cost = Objects.requireNonNull(exact.get(receipt.name()));
            rounded.put(receipt.name(), cost.minus(Fraction.of(there)).rounded().plus(there));
        }
        return rounded;
    }

    private Map<String, Fraction> exactly() {
        Map<String, Equation> equations = new LinkedHashMap<>();
        members.forEach(member -> equations.put(member.name(), equation(member)));
        Optional<Map<String, Fraction>> solution = Equations.solve(equations);
        return solution.isPresent() ? grownFromNothing(equations, solution.get()) : withoutSource(equations);
    }

    /** Less than nothing, from costs of which none is less than nothing: there is no end to it. */
    private Map<String, Fraction> grownFromNothing(Map<String, Equation> equations, Map<String, Fraction> solution) {
        boolean negative = solution.values().stream().anyMatch(cost -> cost.signum() < 0);
        if (negative && equations.values().stream().allMatch(one -> one.number().signum() >= 0)) {
            throw new NoSolution(first().name());
        }
        return solution;
    }

    private Lot first() {
        return members.stream()
                .filter(Lot::isIssue)
                .min(Comparator.comparing(Lot::sequence).thenComparing(Lot::part))
                .orElseThrow();
    }

    private Map<String, Fraction> withoutSource(Map<String, Equation> equations) {
        Lot first = first();
        Equation own = Objects.requireNonNull(equations.get(first.name()));
        Fraction present = Fraction.of(costs.facts().cost(first));
        Map<String, Equation> others = new LinkedHashMap<>(equations);
        others.put(first.name(), new Equation(present, Map.of()));
        Map<String, Fraction> solution = Equations.solve(others).orElseThrow(() -> new NoSolution(first.name()));
        if (!own.worth(solution).equals(present)) {
            throw new NoSolution(first.name());
        }
        costs.met.add(Run.Sign.WITHOUT_SOURCE);
        costs.warnings.add(new Warning("cost-cycle-without-source", first.name()));
        return solution;
    }

    private Equation equation(Lot member) {
        Optional<Lot> leader = costs.leader(member);
        if (leader.isPresent()) {
            Fraction share = Fraction.of(member.quantity(), leader.get().quantity());
            Fraction before = Fraction.of(costs.before(leader.get())).times(share);
            Fraction number =
                    isOld() ? Fraction.of(costs.asBefore(member)).minus(before) : Fraction.of(costs.charges(member));
            return new Equation(number, Map.of(leader.get().name(), share));
        }
        Fraction number = Fraction.of(
                member.isIssue() ? costs.fixed(member) : costs.facts().cost(member));
        Map<String, Fraction> shares = new LinkedHashMap<>();
        for (Map.Entry<Pair, Money> payment : fromOutside(member).entrySet()) {
            number = number.plus(Fraction.of(payment.getValue()));
        }
        for (Lot receipt : receipts) {
            for (Pair pair : takersIn(receipt, member)) {
                shares.merge(receipt.name(), Fraction.of(pair.quantity(), receipt.quantity()), Fraction::plus);
                number = number.minus(without(receipt, pair));
            }
        }
        return new Equation(number, shares);
    }

    private List<Pair> takersIn(Lot receipt, Lot member) {
        return Stream.concat(costs.takers(receipt, false).stream(), costs.takers(receipt, true).stream())
                .filter(pair -> pair.taker().equals(member.name()))
                .toList();
    }

    /** What receipts that are no part of it pay, in cents. */
    private Map<Pair, Money> fromOutside(Lot member) {
        Map<Pair, Money> payments = new HashMap<>();
        for (Lot receipt : costs.payers(member)) {
            if (!isMember(receipt.name())) {
                costs.payments(receipt, Objects.requireNonNull(costs.known.get(receipt.name())))
                        .forEach((pair, amount) -> {
                            if (pair.taker().equals(member.name())) {
                                payments.put(pair, amount);
                            }
                        });
            }
        }
        return payments;
    }

    /**
     * What a share of the whole receipt has too much: of a settlement made before only the change counts; of what is
     * taken now, the part of the open amount that was settled before goes off.
     */
    private Fraction without(Lot receipt, Pair pair) {
        if (costs.takers(receipt, false).isEmpty()) {
            return Fraction.ZERO;
        }
        Fraction before = Fraction.of(costs.atLastClose(receipt));
        if (!pair.now()) {
            return before.times(Fraction.of(pair.quantity(), receipt.quantity()));
        }
        Quantity settled = costs.facts().settled(receipt).quantity();
        Fraction amount = Fraction.of(costs.facts().settled(receipt).amount())
                .minus(before.times(Fraction.of(settled, receipt.quantity())));
        return amount.times(Fraction.of(pair.quantity(), receipt.quantity().minus(settled)));
    }
}
