package org.lukk.testkit.generate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.book.ItemSetUp;
import org.lukk.testkit.reference.Answer;
import org.lukk.testkit.reference.Facts;
import org.lukk.testkit.reference.Link;
import org.lukk.testkit.reference.Lot;
import org.lukk.testkit.reference.Run;
import org.lukk.testkit.reference.Settlement;
import org.lukk.values.Method;

/**
 * What a book may contain. A generator that never makes one of these is blind to it.
 *
 * @param within one of so many books must have it
 */
public record Trait(String name, long within, Predicate<List<Answer>> holds) {
    private static final long ORDINARY = 5_000;
    private static final long RARE = 2_000_000;

    Trait(String name, Predicate<List<Answer>> holds) {
        this(name, ORDINARY, holds);
    }

    /** All that the generators must make, each at least now and then. */
    public static final List<Trait> ALL = List.of(
            new Trait("fifo", ofMethod(Method.FIFO)),
            new Trait("lifo", ofMethod(Method.LIFO)),
            new Trait("lifo date", ofMethod(Method.LIFO_DATE)),
            new Trait("weighted average", ofMethod(Method.WEIGHTED_AVERAGE)),
            new Trait("weighted average date", ofMethod(Method.WEIGHTED_AVERAGE_DATE)),
            new Trait("physical value", item(ItemSetUp::includePhysical)),
            new Trait("several cost objects", atEnd(facts -> facts.costObjects().size() > 1)),
            new Trait("backdating", Trait::backdated),
            new Trait(
                    "negative stock",
                    some(a -> a.facts().costObjects().stream()
                            .anyMatch(object ->
                                    a.facts().onHand(object).quantity().signum() < 0))),
            new Trait("zero cost", lot(lot -> !lot.isIssue() && lot.posted().isZero())),
            new Trait("parts of a unit", lot(lot -> lot.quantity().micro() % 1_000_000 != 0)),
            new Trait("partial invoice", lot(lot -> lot.part() > 0)),
            new Trait("physical only", lot(lot -> !lot.isFinancial())),
            new Trait("count", event(Event.Difference.class)),
            new Trait("mark", event(Event.Mark.class)),
            new Trait("marked settlement", settlement(s -> s.principle().equals("marking"))),
            new Trait("mark held", warning("marked-receipt-not-available")),
            new Trait("unmark", event(Event.Unmark.class)),
            new Trait("charge", event(Event.Charge.class)),
            new Trait("charge after settlement", settlement(s -> s.quantity().isZero())),
            new Trait("transfer", lot(lot -> follows(lot, Link.Kind.TRANSFER))),
            new Trait("transfer inside a cost object", lot(Lot::isInside)),
            new Trait("transfer chain", Trait::chained),
            new Trait("transfer back and forth", Trait::backAndForth),
            new Trait("linked return", lot(lot -> follows(lot, Link.Kind.RETURN))),
            new Trait("returns of one sale", Trait::returnedTwice),
            new Trait("return after close", Trait::returnedAfterClose),
            new Trait("receipt comes to follow a closed issue", met(Run.Sign.CLOSED_LEADER)),
            new Trait("late change", met(Run.Sign.LATE_CHANGE)),
            new Trait("late change of a receipt that follows", met(Run.Sign.LATE_FOLLOWER)),
            new Trait("cycle", met(Run.Sign.CYCLE)),
            new Trait("cycle without source", met(Run.Sign.WITHOUT_SOURCE)),
            new Trait(
                    "cycle without solution",
                    RARE,
                    some(answer -> answer.refused().equals(Optional.of("cost-cycle-without-solution")))),
            new Trait("pool", run(run -> !run.pools().isEmpty())),
            new Trait(
                    "pool carried",
                    settlement(s -> s.receipt().startsWith("pool ") && s.issue().startsWith("pool "))),
            new Trait("unsettled issue", warning("issue-not-settled")),
            new Trait("settled by two closes", Trait::settledByTwoCloses),
            new Trait("several closes", atEnd(facts -> closes(facts) > 1)),
            new Trait("recalculation", event(Event.Recalculate.class)),
            new Trait("recalculation taken back by close", Trait::takenBack),
            new Trait("reversal", event(Event.Reverse.class)),
            new Trait("refusal", some(answer -> answer.refused().isPresent())));

    boolean isIn(List<Answer> answers) {
        return holds.test(answers);
    }

    private static Predicate<List<Answer>> some(Predicate<Answer> which) {
        return answers -> answers.stream().anyMatch(which);
    }

    private static Predicate<List<Answer>> atEnd(Predicate<Facts> which) {
        return answers -> which.test(answers.getLast().facts());
    }

    private static Predicate<List<Answer>> event(Class<? extends Event> kind) {
        return some(answer -> answer.refused().isEmpty() && kind.isInstance(answer.event()));
    }

    private static Predicate<List<Answer>> item(Predicate<ItemSetUp> which) {
        return atEnd(facts -> facts.book().items().stream().anyMatch(which));
    }

    private static Predicate<List<Answer>> ofMethod(Method method) {
        return item(item -> item.method() == method);
    }

    private static Predicate<List<Answer>> lot(Predicate<Lot> which) {
        return atEnd(facts -> facts.lots().stream().anyMatch(which));
    }

    private static Predicate<List<Answer>> run(Predicate<Run> which) {
        return atEnd(facts -> facts.runs().stream().anyMatch(which));
    }

    private static Predicate<List<Answer>> settlement(Predicate<Settlement> which) {
        return run(run -> run.settlements().stream().anyMatch(which));
    }

    private static Predicate<List<Answer>> warning(String code) {
        return run(run -> run.warnings().stream().anyMatch(w -> w.code().equals(code)));
    }

    private static Predicate<List<Answer>> met(Run.Sign sign) {
        return run(run -> run.met().contains(sign));
    }

    private static boolean follows(Lot lot, Link.Kind kind) {
        return lot.link().filter(link -> link.kind() == kind).isPresent();
    }

    private static Optional<Lot> sale(Facts facts, Lot lot) {
        return lot.follows().filter(_ -> follows(lot, Link.Kind.RETURN)).map(facts::lot);
    }

    /** What leaves a place had come there by a transfer. */
    private static boolean chained(List<Answer> answers) {
        Facts facts = answers.getLast().facts();
        return facts.settlements()
                .anyMatch(s -> facts.find(s.receipt()).stream().anyMatch(lot -> follows(lot, Link.Kind.TRANSFER))
                        && facts.lots().stream()
                                .anyMatch(lot -> follows(lot, Link.Kind.TRANSFER)
                                        && lot.follows().equals(Optional.of(s.issue()))));
    }

    private static boolean backAndForth(List<Answer> answers) {
        Facts facts = answers.getLast().facts();
        List<List<Object>> ways = facts.lots().stream()
                .filter(lot -> follows(lot, Link.Kind.TRANSFER))
                .map(lot ->
                        List.<Object>of(facts.lot(lot.follows().orElseThrow()).object(), lot.object()))
                .toList();
        return ways.stream().anyMatch(way -> ways.contains(way.reversed()));
    }

    private static boolean returnedTwice(List<Answer> answers) {
        Facts facts = answers.getLast().facts();
        List<Lot> sales =
                facts.lots().stream().flatMap(lot -> sale(facts, lot).stream()).toList();
        return sales.stream().distinct().count() < sales.size();
    }

    private static boolean returnedAfterClose(List<Answer> answers) {
        Facts facts = answers.getLast().facts();
        return facts.lots().stream()
                .anyMatch(lot -> sale(facts, lot).stream()
                        .anyMatch(sale -> facts.activeRuns()
                                .anyMatch(run -> run.kind() == Run.Kind.CLOSE
                                        && !sale.date().isAfter(run.date())
                                        && lot.date().isAfter(run.date()))));
    }

    private static long closes(Facts facts) {
        return facts.activeRuns().filter(run -> run.kind() == Run.Kind.CLOSE).count();
    }

    private static boolean backdated(List<Answer> answers) {
        LocalDate latest = LocalDate.MIN;
        for (Lot lot : answers.getLast().facts().lots()) {
            if (lot.physicalDate().isBefore(latest)) {
                return true;
            }
            latest = lot.physicalDate();
        }
        return false;
    }

    private static boolean settledByTwoCloses(List<Answer> answers) {
        Facts facts = answers.getLast().facts();
        return facts.lots().stream()
                .filter(Lot::isIssue)
                .anyMatch(issue -> facts.activeRuns()
                                .filter(run -> run.settlements().stream()
                                        .anyMatch(s -> s.issue().equals(issue.name())
                                                && !s.quantity().isZero()))
                                .count()
                        > 1);
    }

    private static boolean takenBack(List<Answer> answers) {
        int runs = 0;
        for (Answer answer : answers) {
            int now = answer.facts().runs().size();
            if (answer.event() instanceof Event.Close && now > runs + 1) {
                return true;
            }
            runs = now;
        }
        return false;
    }
}
