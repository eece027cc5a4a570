package org.lukk.testkit.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.book.Update;
import org.lukk.values.CostObject;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

/**
 * The naive costing of a whole book: each event is added to the facts before it, and every figure follows from the
 * facts alone (costing.md 6 to 8 and 14, rules.md).
 */
public final class Reference {
    private Reference() {}

    /** One answer for each event of the book. */
    public static List<Answer> answers(Book book) {
        List<Answer> answers = new ArrayList<>();
        Facts facts = nothing(book);
        for (Event event : book.events()) {
            Answer answer = answer(facts, event);
            answers.add(answer);
            facts = answer.facts();
        }
        return answers;
    }

    /** The facts of a book before its first event. */
    public static Facts nothing(Book book) {
        return new Facts(book, List.of(), List.of(), List.of());
    }

    public static Answer answer(Facts facts, Event event) {
        Optional<String> refused = Refusals.of(facts, event);
        if (refused.isPresent()) {
            return new Answer(event, refused, facts);
        }
        try {
            return new Answer(event, refused, after(facts, event));
        } catch (NoSolution none) {
            return new Answer(event, Optional.of(NoSolution.CODE), facts);
        }
    }

    private static Facts after(Facts facts, Event event) {
        return switch (event) {
            case Event.Receipt e -> facts.with(receipt(facts, e));
            case Event.Issue e -> issued(facts, e);
            case Event.Difference e -> differed(facts, e);
            case Event.Transfer e -> transferred(facts, e);
            case Event.Return e -> returned(facts, e);
            case Event.Invoice e -> invoiced(facts, e);
            case Event.Charge e -> charged(facts, e);
            case Event.Mark e -> marked(facts, e.issue(), e.receipt(), e.quantity());
            case Event.Unmark e -> unmarked(facts, e.issue());
            case Event.Recalculate e -> Runs.recalculated(facts, e.date(), e.items());
            case Event.Close e -> Runs.closed(facts, e.date());
            case Event.Reverse _ -> Runs.reversed(facts);
        };
    }

    // Postings

    private static Lot lot(Facts facts, String name, Lot.Kind kind, LocalDate date, CostObject object, Quantity size) {
        long sequence = facts.lots().stream().mapToLong(Lot::sequence).max().orElse(0) + 1;
        return new Lot(
                name, object, kind, sequence, 0, date, Optional.empty(), size, Money.ZERO, List.of(), Optional.empty());
    }

    private static Lot receipt(Facts facts, Event.Receipt e) {
        Lot lot = lot(facts, e.lot(), Lot.Kind.RECEIPT, e.date(), e.object(), e.quantity());
        return lot.posted(e.amount(), e.update(), e.date());
    }

    static Lot issue(Facts facts, Event.Issue e) {
        return lot(facts, e.lot(), Lot.Kind.ISSUE, e.date(), e.object(), e.quantity());
    }

    private static Facts issued(Facts facts, Event.Issue e) {
        Lot lot = issue(facts, e);
        Facts before = e.mark()
                .map(receipt -> marked(facts.with(lot), lot.name(), receipt, Optional.of(lot.quantity())))
                .orElse(facts);
        return before.with(lot.posted(price(before, lot), e.update(), e.date()));
    }

    private static Facts differed(Facts facts, Event.Difference e) {
        Lot.Kind kind = e.quantity().signum() > 0 ? Lot.Kind.RECEIPT : Lot.Kind.ISSUE;
        Lot lot = lot(facts, e.lot(), kind, e.date(), e.object(), e.quantity().abs());
        return facts.with(lot.posted(e.amount().orElse(price(facts, lot)), Update.FINANCIAL, e.date()));
    }

    /** The issue takes the running average, and the receipt what the issue takes (costing.md 11). */
    private static Facts transferred(Facts facts, Event.Transfer e) {
        Lot out = lot(facts, e.lot() + ".out", Lot.Kind.ISSUE, e.date(), e.from(), e.quantity());
        Money cost = price(facts, out);
        boolean inside = e.from().equals(e.to());
        Lot left = out.posted(cost, Update.FINANCIAL, e.date());
        Facts sent = facts.with(inside ? left.linked(new Link(e.lot() + ".in", Link.Kind.INSIDE)) : left);
        Lot in = lot(sent, e.lot() + ".in", Lot.Kind.RECEIPT, e.date(), e.to(), e.quantity());
        return sent.with(in.posted(cost, Update.FINANCIAL, e.date())
                .linked(new Link(out.name(), inside ? Link.Kind.INSIDE : Link.Kind.TRANSFER)));
    }

    private static Facts returned(Facts facts, Event.Return e) {
        Lot sale = facts.lot(e.of());
        Lot lot = lot(facts, e.lot(), Lot.Kind.RECEIPT, e.date(), e.object(), e.quantity())
                .linked(new Link(sale.name(), Link.Kind.RETURN));
        return facts.with(lot.posted(facts.handedOn(sale, facts.cost(sale), lot), Update.FINANCIAL, e.date()));
    }

    private static Facts invoiced(Facts facts, Event.Invoice e) {
        Facts split =
                e.quantity().map(part -> split(facts, facts.lot(e.lot()), part)).orElse(facts);
        Lot lot = split.lot(e.lot());
        Facts before = split.withRuns(
                split.runs().stream().map(run -> run.without(lot)).toList());
        Money amount = lot.isIssue() ? price(before, lot) : e.amount().orElse(lot.posted());
        return before.with(lot.posted(amount, Update.FINANCIAL, e.date()));
    }

    private static Facts charged(Facts facts, Event.Charge e) {
        Lot lot = facts.lot(e.lot());
        List<Charge> all = new ArrayList<>(lot.charges());
        all.add(new Charge(e.date(), e.amount()));
        return facts.with(lot.charged(all));
    }

    // Provisional cost (costing.md 6, R-8, R-12)

    private static Money price(Facts facts, Lot lot) {
        Money cost = Money.ZERO;
        Quantity rest = lot.quantity();
        for (Marking mark : facts.openMarks(lot)) {
            Position open = facts.open(facts.lot(mark.receipt()));
            cost = cost.plus(open.amount().share(mark.quantity(), open.quantity()));
            rest = rest.minus(mark.quantity());
        }
        return rest.isZero() ? cost : cost.plus(average(facts, lot, rest));
    }

    private static Money average(Facts facts, Lot lot, Quantity rest) {
        Position position = facts.average(lot);
        UnitCost price = facts.book().item(lot.object().item()).price();
        return position.isUsable()
                ? position.amount().share(rest, position.quantity())
                : price.times(rest, Book.CURRENCY);
    }

    // Partial invoices

    private static Facts split(Facts facts, Lot whole, Quantity part) {
        if (part.equals(whole.quantity())) {
            return facts;
        }
        int number = facts.lots().stream()
                        .filter(lot -> lot.root().equals(whole.root()))
                        .mapToInt(Lot::part)
                        .reduce(1, Math::max)
                + 1;
        Lot rest = whole.leaving(part, number);
        return facts.with(whole.taking(part))
                .with(rest)
                .withMarks(splitMarks(facts, whole, part, rest))
                .withRuns(facts.runs().stream()
                        .map(run -> run.split(whole, part, rest))
                        .toList());
    }

    /** Marks stay with the invoiced part as far as it reaches, in the order in which they were made. */
    private static List<Marking> splitMarks(Facts facts, Lot whole, Quantity part, Lot rest) {
        List<Marking> marks = new ArrayList<>();
        Quantity room = part;
        for (Marking mark : facts.marks()) {
            if (mark.concerns(whole)) {
                Quantity stays = mark.quantity().min(room);
                room = room.minus(stays);
                marks.addAll(mark.split(stays, whole, rest));
            } else {
                marks.add(mark);
            }
        }
        return marks;
    }

    // Marks (costing.md 8, R-13)

    private static Facts marked(Facts facts, String issue, String receipt, Optional<Quantity> quantity) {
        Quantity marked =
                quantity.orElseGet(() -> facts.unmarked(facts.lot(issue)).min(facts.unmarked(facts.lot(receipt))));
        int number = facts.marks().stream().mapToInt(Marking::number).max().orElse(0) + 1;
        List<Marking> marks = new ArrayList<>(facts.marks());
        marks.add(new Marking(number, issue, receipt, marked));
        return facts.withMarks(marks);
    }

    private static Facts unmarked(Facts facts, String issue) {
        List<Marking> marks = new ArrayList<>(facts.marks());
        marks.removeAll(facts.openMarks(facts.lot(issue)));
        return facts.withMarks(marks);
    }
}
