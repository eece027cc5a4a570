package org.lukk.testkit.reference;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Recalculation, close and reversal, each a run added to the facts (costing.md 16, 17, 22). */
final class Runs {
    private Runs() {}

    /** Adjusts and warns like a close, of the named items or of all, and settles nothing. */
    static Facts recalculated(Facts facts, LocalDate date, List<String> items) {
        List<Walk> walks = walks(facts, date).stream()
                .filter(walk -> items.isEmpty() || items.contains(walk.item().code()))
                .toList();
        return facts.with(run(facts, Run.Kind.RECALCULATION, date, walks).withoutSettlements());
    }

    /** First takes back recalculations of later dates, the newest first. */
    static Facts closed(Facts facts, LocalDate date) {
        Facts before = facts
                .activeRuns()
                .filter(run ->
                        run.kind() == Run.Kind.RECALCULATION && run.date().isAfter(date))
                .toList()
                .reversed()
                .stream()
                .reduce(facts, Runs::reversed, (_, last) -> last);
        return before.with(run(before, Run.Kind.CLOSE, date, walks(before, date)));
    }

    private static Run run(Facts facts, Run.Kind kind, LocalDate date, List<Walk> walks) {
        Costs costs = Costs.of(facts, date, walks);
        return new Run(
                number(facts),
                kind,
                date,
                costs.settlements().stream().filter(Settlement::settles).toList(),
                costs.adjustments(),
                walks.stream().flatMap(walk -> walk.pools.stream()).toList(),
                walks.stream().flatMap(walk -> walk.used.stream()).toList(),
                Stream.concat(walks.stream().flatMap(Walk::warnings), costs.warnings.stream())
                        .toList(),
                costs.met,
                true);
    }

    /** The newest active run counts no more. */
    static Facts reversed(Facts facts) {
        return reversed(facts, facts.activeRuns().reduce((_, last) -> last).orElseThrow());
    }

    private static Facts reversed(Facts facts, Run run) {
        List<Run> runs = new ArrayList<>(facts.runs());
        runs.set(runs.indexOf(run), run.reversed());
        return facts.withRuns(runs).with(Run.reversal(number(facts), run.date()));
    }

    private static List<Walk> walks(Facts facts, LocalDate date) {
        return facts.costObjects().stream()
                .map(object -> Walk.of(facts, object, date))
                .toList();
    }

    private static int number(Facts facts) {
        return facts.runs().size() + 1;
    }
}
