package org.lukk.testkit.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lukk.testkit.book.ItemSetUp;
import org.lukk.values.CostObject;
import org.lukk.values.Method;
import org.lukk.values.Quantity;

/**
 * A run's way through one cost object: marked pairs settle (rules.md R-11), then the inventory model matches what is left
 * (costing.md 7). What is left is always computed anew, as quantity less everything settled before and everything matched
 * so far. What it costs is found afterwards, with that of all other cost objects.
 *
 * <p>Two receipts of 1 and an issue of 1 under weighted average: both receipts go into a pool of 2, and the issue takes 1
 * from it.
 */
final class Walk {
    private final Facts facts;
    private final CostObject object;
    private final LocalDate date;
    private final ItemSetUp item;
    final List<Lot> participants;
    final List<Pair> pairs = new ArrayList<>();
    final List<Lot> pools = new ArrayList<>();
    final List<Marking> used = new ArrayList<>();

    private Walk(Facts facts, CostObject object, LocalDate date) {
        this.facts = facts;
        this.object = object;
        this.date = date;
        this.item = facts.book().item(object.item());
        this.participants = new ArrayList<>(
                facts.of(object).stream().filter(this::takesPart).toList());
    }

    static Walk of(Facts facts, CostObject object, LocalDate date) {
        Walk walk = new Walk(facts, object, date);
        if (!walk.item.method().isPerpetual()) {
            walk.matchMarks();
            walk.matchByModel();
        }
        return walk;
    }

    ItemSetUp item() {
        return item;
    }

    // Marks

    private void matchMarks() {
        for (Marking mark : facts.marks()) {
            Optional<Lot> issue = participant(mark.issue());
            Optional<Lot> receipt = participant(mark.receipt());
            if (isOpen(mark) && issue.isPresent() && receipt.isPresent()) {
                match(receipt.get(), issue.get(), mark.quantity(), "marking");
                if (issue.get().isFinancial() && receipt.get().isFinancial()) {
                    used.add(mark);
                }
            }
        }
    }

    private boolean isOpen(Marking mark) {
        return facts.find(mark.issue()).stream()
                .anyMatch(issue -> facts.openMarks(issue).contains(mark));
    }

    private Optional<Lot> participant(String name) {
        return participants.stream().filter(lot -> lot.name().equals(name)).findFirst();
    }

    /** Marked to what takes no part, and therefore kept from the model on both sides. */
    private Quantity held(Lot lot) {
        return facts.openMarks(lot).stream()
                .filter(mark -> participant(mark.issue()).isEmpty()
                        || participant(mark.receipt()).isEmpty())
                .map(Marking::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    // The inventory model (costing.md 7.2 to 7.6)

    private void matchByModel() {
        List<Lot> issues = participants.stream().filter(Lot::isIssue).toList();
        List<Lot> receipts = participants.stream().filter(lot -> !lot.isIssue()).toList();
        switch (item.method()) {
            case FIFO -> issues.forEach(issue -> take(issue, receipts));
            case LIFO -> issues.forEach(issue -> take(issue, receipts.reversed()));
            case LIFO_DATE -> lifoDate(issues, receipts);
            case WEIGHTED_AVERAGE -> average(issues, _ -> true, date);
            case WEIGHTED_AVERAGE_DATE -> averageByDate(issues);
            case MOVING_AVERAGE, STANDARD -> throw new IllegalStateException("final at posting");
        }
    }

    /** Day by day, the last issue of a day first; what found nothing earlier takes the nearest later. */
    private void lifoDate(List<Lot> issues, List<Lot> receipts) {
        List<Lot> order = issues.reversed().stream()
                .sorted(Comparator.comparing(Lot::date))
                .toList();
        order.forEach(issue -> take(
                issue,
                receipts.reversed().stream()
                        .filter(receipt -> !receipt.date().isAfter(issue.date()))
                        .toList()));
        order.forEach(issue -> take(issue, receipts));
    }

    private void averageByDate(List<Lot> issues) {
        issues.stream().map(Lot::date).distinct().forEach(day -> {
            List<Lot> ofDay =
                    issues.stream().filter(issue -> issue.date().equals(day)).toList();
            average(ofDay, layer -> !layer.date().isAfter(day), day);
        });
        for (Lot waiting : issues) {
            receiptsLeft()
                    .map(Lot::date)
                    .distinct()
                    .forEach(day ->
                            average(List.of(waiting), layer -> layer.date().equals(day), day));
        }
    }

    /** One layer is settled directly; several become a pool, of all that is open in them. */
    private void average(List<Lot> issues, Predicate<Lot> which, LocalDate poolDate) {
        List<Lot> layers = receiptsLeft().filter(which).toList();
        boolean meet = issues.stream().anyMatch(this::isLeft) && !layers.isEmpty();
        if (meet) {
            List<Lot> source = layers.size() == 1 ? layers : List.of(pool(layers, poolDate));
            issues.forEach(issue -> take(issue, source));
        }
    }

    private Lot pool(List<Lot> layers, LocalDate poolDate) {
        long sequence = Stream.concat(facts.of(object).stream(), pools.stream())
                .mapToLong(Lot::sequence)
                .max()
                .orElseThrow();
        Quantity quantity = layers.stream().map(this::left).reduce(Quantity.ZERO, Quantity::plus);
        Lot pool = Lot.pool(object, sequence + 1, poolDate, quantity);
        layers.forEach(layer -> match(layer, pool, left(layer), item.method().word()));
        pools.add(pool);
        participants.add(pool);
        participants.sort(Lot.BY_KEY);
        return pool;
    }

    /** Never from its own return, except through an average. */
    private void take(Lot issue, List<Lot> receipts) {
        for (Lot receipt : receipts) {
            if (receipt.isReturnOf(issue.name()) && !isAverage()) {
                continue;
            }
            Quantity quantity = left(issue).min(left(receipt));
            if (quantity.signum() > 0) {
                match(receipt, issue, quantity, item.method().word());
            }
        }
    }

    private void match(Lot receipt, Lot issue, Quantity quantity, String principle) {
        boolean settles = receipt.isFinancial() && issue.isFinancial();
        pairs.add(new Pair(0, receipt.name(), issue.name(), quantity, principle, true, settles));
    }

    private boolean isAverage() {
        return item.method() == Method.WEIGHTED_AVERAGE || item.method() == Method.WEIGHTED_AVERAGE_DATE;
    }

    // What is left

    /** Invoiced by the date; with physical value also what is not invoiced now and moved by the date. */
    private boolean takesPart(Lot lot) {
        boolean physical = item.includePhysical()
                && switch (item.method()) {
                    case FIFO, LIFO, LIFO_DATE -> true;
                    case WEIGHTED_AVERAGE, WEIGHTED_AVERAGE_DATE, MOVING_AVERAGE, STANDARD -> false;
                };
        return !lot.date().isAfter(date) && (physical || lot.isFinancial()) && !lot.isInside();
    }

    private Stream<Lot> receiptsLeft() {
        return participants.stream().filter(lot -> !lot.isIssue() && isLeft(lot)).toList().stream();
    }

    private boolean isLeft(Lot lot) {
        return left(lot).signum() > 0;
    }

    /** What the model may still match. */
    private Quantity left(Lot lot) {
        return unmatched(lot).minus(held(lot));
    }

    private Quantity unmatched(Lot lot) {
        return lot.quantity().minus(facts.settled(lot).quantity()).minus(matched(lot));
    }

    private Quantity matched(Lot lot) {
        return pairs.stream()
                .filter(pair -> (lot.isIssue() ? pair.taker() : pair.receipt()).equals(lot.name()))
                .map(Pair::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    // What comes of it

    /** At most one for an issue that is not wholly settled. */
    Stream<Warning> warnings() {
        return participants.stream()
                .filter(lot -> lot.isIssue() && lot.isFinancial() && !isSettled(lot))
                .map(issue -> new Warning(
                        used.containsAll(facts.openMarks(issue)) ? "issue-not-settled" : "marked-receipt-not-available",
                        issue.name()));
    }

    private boolean isSettled(Lot issue) {
        Quantity now = pairs.stream()
                .filter(pair -> pair.settles() && pair.taker().equals(issue.name()))
                .map(Pair::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
        return facts.settled(issue).quantity().plus(now).equals(issue.quantity());
    }
}
