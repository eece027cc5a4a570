package org.lukk.testkit.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * What everything costs after a run, once it is known what goes where: a receipt pays its takers, an issue decides what
 * follows it (rules.md R-1). What is known first is computed first, each amount rounded before it flows on; what waits for
 * itself is a cycle.
 */
final class Costs {
    private final Facts facts;
    private final LocalDate date;
    private final List<Lot> lots;
    /** Settlements of earlier closes, then what this run gives, each in the order made. */
    private final List<Pair> pairs;

    final Map<String, Money> known = new LinkedHashMap<>();
    /** What cycles that never stand still have paid to their own. */
    final Map<Pair, Money> paid = new HashMap<>();

    final Set<Run.Sign> met = EnumSet.noneOf(Run.Sign.class);
    final List<Warning> warnings = new ArrayList<>();

    private Costs(Facts facts, LocalDate date, List<Walk> walks) {
        this.facts = facts;
        this.date = date;
        this.lots = walks.stream().flatMap(walk -> walk.participants.stream()).toList();
        Stream<Pair> before = facts.settlements()
                .filter(s -> !s.quantity().isZero() && isHere(s.receipt()))
                .map(s -> new Pair(0, s.receipt(), s.issue(), s.quantity(), s.principle(), false, true));
        List<Pair> all = Stream.concat(before, walks.stream().flatMap(walk -> walk.pairs.stream()))
                .toList();
        this.pairs = IntStream.range(0, all.size())
                .mapToObj(place -> all.get(place).numbered(place))
                .toList();
    }

    static Costs of(Facts facts, LocalDate date, List<Walk> walks) {
        Costs costs = new Costs(facts, date, walks);
        while (costs.known.size() < costs.lots.size()) {
            costs.findSome();
        }
        return costs;
    }

    private boolean isHere(String name) {
        return lots.stream().anyMatch(lot -> lot.name().equals(name));
    }

    private Lot lot(String name) {
        return lots.stream().filter(lot -> lot.name().equals(name)).findFirst().orElseThrow();
    }

    Facts facts() {
        return facts;
    }

    // What waits for what

    private void findSome() {
        List<Lot> unknown =
                lots.stream().filter(lot -> !known.containsKey(lot.name())).toList();
        boolean found = false;
        for (Lot lot : unknown) {
            if (known.keySet().containsAll(needs(lot))) {
                known.put(lot.name(), cost(lot, known));
                found = true;
            }
        }
        if (!found) {
            List<Lot> members = unknown.stream()
                    .map(this::waitsFor)
                    .min(Comparator.comparing(List::size))
                    .orElseThrow();
            new Cycle(this, members).solve();
        }
    }

    /** What must be known before this is. */
    private Set<String> needs(Lot lot) {
        Set<String> needs = new LinkedHashSet<>();
        leader(lot).map(Lot::name).ifPresent(needs::add);
        pairs.stream()
                .filter(pair -> pair.taker().equals(lot.name()))
                .map(Pair::receipt)
                .forEach(needs::add);
        return needs;
    }

    /** Everything unknown that this waits for, near and far; in a cycle itself as well. */
    private List<Lot> waitsFor(Lot lot) {
        Set<String> found = new LinkedHashSet<>(needs(lot));
        int before = 0;
        while (found.size() > before) {
            before = found.size();
            List.copyOf(found).forEach(name -> found.addAll(needs(lot(name))));
        }
        found.removeAll(known.keySet());
        return lots.stream().filter(one -> found.contains(one.name())).toList();
    }

    /** The issue whose cost a receipt takes in this run. */
    Optional<Lot> leader(Lot receipt) {
        return receipt.follows().filter(this::isHere).map(this::lot);
    }

    /** Receipts that pay this, before or now. */
    List<Lot> payers(Lot taker) {
        return lots.stream()
                .filter(lot -> !lot.isIssue() && leader(taker).isEmpty())
                .filter(lot -> needs(taker).contains(lot.name()))
                .toList();
    }

    // What things cost

    /** What a lot costs when its receipts, or the issue it follows, cost this. */
    Money cost(Lot lot, Map<String, Money> others) {
        Optional<Lot> leader = leader(lot);
        if (leader.isPresent()) {
            Money cost = Objects.requireNonNull(others.get(leader.get().name()));
            return facts.handedOn(leader.get(), cost, lot).plus(chargesOn(lot, date));
        }
        return switch (lot.kind()) {
            case RECEIPT -> facts.costOn(date, lot);
            case POOL -> facts.cost(lot).plus(given(lot, others));
            case ISSUE -> fixed(lot).plus(given(lot, others));
        };
    }

    /** What earlier closes settled, and what keeps its share of the posted cost (rules.md R-4). */
    Money fixed(Lot issue) {
        Quantity unmatched = issue.quantity()
                .minus(facts.settled(issue).quantity())
                .minus(pairs.stream()
                        .filter(pair -> pair.now() && pair.taker().equals(issue.name()))
                        .map(Pair::quantity)
                        .reduce(Quantity.ZERO, Quantity::plus));
        return facts.settled(issue).amount().plus(issue.posted().share(unmatched, issue.quantity()));
    }

    /** What an issue cost by what earlier closes settled of it. */
    Money before(Lot issue) {
        Position settled = facts.settled(issue);
        return settled.amount()
                .plus(issue.posted().share(issue.quantity().minus(settled.quantity()), issue.quantity()));
    }

    /** What a receipt, or a pool, costs as long as no issue changes. */
    Money asBefore(Lot receipt) {
        return leader(receipt)
                .map(issue -> facts.handedOn(issue, before(issue), receipt).plus(charges(receipt)))
                .orElseGet(() -> facts.cost(receipt));
    }

    private Money given(Lot taker, Map<String, Money> others) {
        Money sum = Money.ZERO;
        for (String receipt : needs(taker)) {
            Map<Pair, Money> payments = payments(lot(receipt), Objects.requireNonNull(others.get(receipt)));
            for (Map.Entry<Pair, Money> payment : payments.entrySet()) {
                sum = payment.getKey().taker().equals(taker.name()) ? sum.plus(payment.getValue()) : sum;
            }
        }
        return sum;
    }

    static Money chargesOn(Lot lot, LocalDate day) {
        Money sum = Money.ZERO;
        for (Charge charge : lot.charges()) {
            sum = charge.date().isAfter(day) ? sum : sum.plus(charge.amount());
        }
        return sum;
    }

    Money charges(Lot lot) {
        return chargesOn(lot, date);
    }

    // What a receipt pays (rules.md)

    List<Pair> takers(Lot receipt, boolean now) {
        return pairs.stream()
                .filter(pair -> pair.now() == now && pair.receipt().equals(receipt.name()))
                .toList();
    }

    /** Its change to those who took of it before, then what is open to those who take now. */
    Map<Pair, Money> payments(Lot receipt, Money cost) {
        Map<Pair, Money> payments = new HashMap<>();
        List<Pair> before = takers(receipt, false);
        carry(before, before.isEmpty() ? Money.ZERO : cost.minus(atLastClose(receipt)), receipt.quantity(), payments);
        Money rest = cost.minus(facts.settled(receipt).amount());
        for (Money share : payments.values()) {
            rest = rest.minus(share);
        }
        Quantity open = receipt.quantity().minus(facts.settled(receipt).quantity());
        carry(takers(receipt, true), rest, open, payments);
        return payments;
    }

    /** What is paid already counts as taken first. */
    private void carry(List<Pair> takers, Money amount, Quantity quantity, Map<Pair, Money> payments) {
        Money rest = amount;
        Quantity parts = quantity;
        for (Pair taker : takers) {
            Money share = paid.get(taker);
            if (share != null) {
                payments.put(taker, share);
                rest = rest.minus(share);
                parts = parts.minus(taker.quantity());
            }
        }
        for (Pair taker : takers) {
            if (!payments.containsKey(taker)) {
                Money share = rest.share(taker.quantity(), parts);
                payments.put(taker, share);
                rest = rest.minus(share);
                parts = parts.minus(taker.quantity());
            }
        }
    }

    /** What a receipt cost in the last close that touched it. */
    Money atLastClose(Lot receipt) {
        if (receipt.kind() == Lot.Kind.POOL) {
            return facts.cost(receipt);
        }
        Run touched = facts.activeRuns()
                .filter(run -> run.settlements().stream().anyMatch(s -> s.concerns(receipt)))
                .reduce((_, last) -> last)
                .orElseThrow();
        Money cost = receipt.posted().plus(chargesOn(receipt, touched.date()));
        for (Run run : facts.activeRuns().toList()) {
            cost = run.number() > touched.number() ? cost : cost.plus(run.adjusted(receipt));
        }
        return cost;
    }

    // What comes of it

    /** In the order of pairs; a change is only told where there is one. */
    List<Settlement> settlements() {
        Map<Pair, Money> payments = new HashMap<>();
        for (Lot receipt : lots) {
            if (!receipt.isIssue()) {
                Money cost = Objects.requireNonNull(known.get(receipt.name()));
                Map<Pair, Money> own = payments(receipt, cost);
                payments.putAll(own);
                noteCentOnNothing(receipt, cost, own);
                noteLateChange(receipt);
            }
        }
        return pairs.stream()
                .filter(pair -> pair.now() || isChanged(lot(pair.receipt())))
                .map(pair -> pair.at(Objects.requireNonNull(payments.get(pair))))
                .toList();
    }

    private void noteCentOnNothing(Lot receipt, Money cost, Map<Pair, Money> payments) {
        Position left = new Position(receipt.quantity(), cost).minus(facts.settled(receipt));
        for (Map.Entry<Pair, Money> payment : payments.entrySet()) {
            left = left.minus(payment.getKey().at(payment.getValue()).position());
        }
        if (met.contains(Run.Sign.NEVER_STILL)
                && left.quantity().isZero()
                && !left.amount().isZero()) {
            met.add(Run.Sign.CENT_ON_NOTHING);
        }
    }

    /** What it costs, or only what one of them pays of it: where cents never stand still, cents move between takers. */
    private boolean isChanged(Lot receipt) {
        Money cost = Objects.requireNonNull(known.get(receipt.name()));
        List<Pair> before = takers(receipt, false);
        return before.stream().anyMatch(paid::containsKey) || (!before.isEmpty() && !cost.equals(atLastClose(receipt)));
    }

    private void noteLateChange(Lot receipt) {
        if (isChanged(receipt)) {
            met.add(Run.Sign.LATE_CHANGE);
            receipt.follows().ifPresent(_ -> met.add(Run.Sign.LATE_FOLLOWER));
        }
    }

    /** Issues to what they cost now, and what follows them. */
    List<Adjustment> adjustments() {
        List<Adjustment> adjustments = lots.stream()
                .filter(lot -> lot.isIssue() || leader(lot).isPresent())
                .map(lot -> new Adjustment(
                        lot.name(),
                        Objects.requireNonNull(known.get(lot.name())).minus(facts.costOn(date, lot))))
                .filter(adjustment -> !adjustment.amount().isZero())
                .toList();
        adjustments.stream()
                .flatMap(adjustment -> leader(lot(adjustment.issue())).stream())
                .filter(leader -> facts.open(leader).quantity().isZero())
                .forEach(_ -> met.add(Run.Sign.CLOSED_LEADER));
        return adjustments;
    }
}
