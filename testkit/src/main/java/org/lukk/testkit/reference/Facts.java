package org.lukk.testkit.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.lukk.testkit.book.Book;
import org.lukk.values.CostObject;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** All that was posted and run so far. Every question is answered by going through all of it. */
public record Facts(Book book, List<Lot> lots, List<Marking> marks, List<Run> runs) {
    public Facts {
        lots = List.copyOf(lots);
        marks = List.copyOf(marks);
        runs = List.copyOf(runs);
    }

    /** The lot, or the pool of an active close, of this name. */
    public Optional<Lot> find(String name) {
        return all().filter(lot -> lot.name().equals(name)).findFirst();
    }

    public Lot lot(String name) {
        return find(name).orElseThrow(() -> new IllegalArgumentException("no lot " + name));
    }

    public Stream<Run> activeRuns() {
        return runs.stream().filter(Run::active);
    }

    public Optional<Run> lastRun() {
        return runs.stream().reduce((_, last) -> last);
    }

    /** The date up to which inventory is closed. */
    public LocalDate closedTo() {
        return activeRuns()
                .filter(run -> run.kind() == Run.Kind.CLOSE)
                .map(Run::date)
                .max(Comparator.naturalOrder())
                .orElse(LocalDate.MIN);
    }

    public List<CostObject> costObjects() {
        return lots.stream().map(Lot::object).distinct().sorted().toList();
    }

    /** Transactions and pools of a cost object, in the order of their keys. */
    public List<Lot> of(CostObject object) {
        return all().filter(lot -> lot.object().equals(object))
                .sorted(Lot.BY_KEY)
                .toList();
    }

    private Stream<Lot> all() {
        return Stream.concat(lots.stream(), activeRuns().flatMap(run -> run.pools().stream()));
    }

    /** Active settlements in the order in which they were made. */
    public Stream<Settlement> settlements() {
        return activeRuns().flatMap(run -> run.settlements().stream());
    }

    /** Present cost: posted, charges, adjustments by active runs; of a pool what its layers gave. */
    public Money cost(Lot lot) {
        return costOn(LocalDate.MAX, lot);
    }

    /** Cost as a run of that date sees it: without charges of later dates (rules.md R-24). */
    Money costOn(LocalDate date, Lot lot) {
        Money cost = lot.posted();
        for (Charge charge : lot.charges()) {
            cost = charge.date().isAfter(date) ? cost : cost.plus(charge.amount());
        }
        for (Run run : runs) {
            cost = run.active() ? cost.plus(lot.kind() == Lot.Kind.POOL ? run.given(lot) : run.adjusted(lot)) : cost;
        }
        return cost;
    }

    /** What closes have settled of it. Halves of a transfer inside a cost object are closed by the first close. */
    public Position settled(Lot lot) {
        if (lot.isInside()) {
            boolean closed = !lot.date().isAfter(closedTo());
            return closed ? new Position(lot.quantity(), cost(lot)) : Position.NOTHING;
        }
        Position settled = Position.NOTHING;
        for (Run run : runs) {
            settled = run.active() ? settled.plus(run.settled(lot)) : settled;
        }
        return settled;
    }

    /**
     * What an issue of this cost gives to a receipt that follows it: all of it to a transfer, to the returns of a sale what
     * carrying gives in the order of their creation (rules.md R-15).
     */
    Money handedOn(Lot issue, Money cost, Lot receipt) {
        Money rest = cost;
        Quantity parts = issue.quantity();
        for (Lot earlier : lots) {
            if (earlier.isReturnOf(issue.name()) && earlier.sequence() < receipt.sequence()) {
                Money share = rest.share(earlier.quantity(), parts);
                rest = rest.minus(share);
                parts = parts.minus(earlier.quantity());
            }
        }
        return rest.share(receipt.quantity(), parts);
    }

    /** What linked returns have taken back of a sale. */
    public Quantity returned(String sale) {
        return lots.stream()
                .filter(lot -> lot.isReturnOf(sale))
                .map(Lot::quantity)
                .reduce(Quantity.ZERO, Quantity::plus);
    }

    /** What is unsettled, at present cost. */
    public Position open(Lot lot) {
        return new Position(lot.quantity(), cost(lot)).minus(settled(lot));
    }

    /** What is unsettled, at the cost that a run of that date sees. */
    public Position openOn(LocalDate date, Lot lot) {
        return new Position(lot.quantity(), costOn(date, lot)).minus(settled(lot));
    }

    /** Open financial receipts and remainders of pools, oldest first. */
    public List<Position> layers(CostObject object) {
        return of(object).stream()
                .filter(lot -> !lot.isIssue() && lot.isFinancial() && !lot.isInside())
                .map(this::open)
                .filter(open -> !open.quantity().isZero())
                .toList();
    }

    /** Financial and physical position after everything posted so far, whatever its date. */
    public Position onHand(CostObject object) {
        return sum(lot -> lot.object().equals(object));
    }

    /** The position that prices an update of this lot: without itself, physical value if the item has it. */
    Position average(Lot lot) {
        boolean physical = book.item(lot.object().item()).includePhysical();
        return sum(other -> other.object().equals(lot.object())
                && !other.name().equals(lot.name())
                && (physical || other.isFinancial()));
    }

    private Position sum(Predicate<Lot> which) {
        return Position.sum(lots.stream().filter(which).map(lot -> {
            Position size = new Position(lot.quantity(), cost(lot));
            return lot.isIssue() ? size.negated() : size;
        }));
    }

    /** Marks on a lot that no active close has worked off, in the order in which they were made. */
    public List<Marking> openMarks(Lot lot) {
        return marks.stream()
                .filter(mark -> mark.concerns(lot))
                .filter(mark -> activeRuns().noneMatch(run -> run.used().contains(mark)))
                .toList();
    }

    /** What of a lot is neither settled nor marked. */
    public Quantity unmarked(Lot lot) {
        return openMarks(lot).stream().map(Marking::quantity).reduce(open(lot).quantity(), Quantity::minus);
    }

    Facts with(Lot lot) {
        List<Lot> others = new ArrayList<>(lots);
        int place = lots.stream().map(Lot::name).toList().indexOf(lot.name());
        if (place < 0) {
            others.add(lot);
        } else {
            others.set(place, lot);
        }
        return new Facts(book, others, marks, runs);
    }

    Facts with(Run run) {
        return withRuns(Stream.concat(runs.stream(), Stream.of(run)).toList());
    }

    Facts withMarks(List<Marking> others) {
        return new Facts(book, lots, others, runs);
    }

    Facts withRuns(List<Run> others) {
        return new Facts(book, lots, marks, others);
    }
}
