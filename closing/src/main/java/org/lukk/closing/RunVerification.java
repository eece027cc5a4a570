package org.lukk.closing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lukk.values.Money;

/** What must always be true of runs: their numbers, what they say of themselves, who reversed whom, how far they closed. */
final class RunVerification {
    private final ReadBooks books;
    private final Broken broken;
    private final List<Run> runs;

    RunVerification(ReadBooks books, Broken broken) {
        this.books = books;
        this.broken = broken;
        this.runs = books.runs();
    }

    void check() {
        numbers();
        reversals();
        gate();
        Map<Integer, Integer> settlements = settlements();
        for (Run run : runs) {
            if (run.type() == RunType.CLOSE || run.type() == RunType.RECALCULATION) {
                String name = " of run " + run.number();
                broken.requireEqual("settlements" + name, settlements.getOrDefault(run.number(), 0), run.settlements());
                broken.requireEqual("adjusted amount" + name, adjusted(run), run.adjustedAmount());
                broken.requireEqual("log" + name, books.log(run.number()).size(), run.warnings());
            }
        }
    }

    private void numbers() {
        int expected = 1;
        for (Run run : runs) {
            broken.requireEqual("run number", run.number(), expected);
            expected = run.number() + 1;
        }
    }

    private void reversals() {
        Map<Integer, Integer> reversedBy = new HashMap<>();
        for (Run run : runs) {
            if (run.reverses() != 0) {
                reversedBy.put(run.reverses(), run.number());
            }
        }
        for (Run run : runs) {
            int by = reversedBy.getOrDefault(run.number(), 0);
            broken.requireEqual("reversal of run " + run.number(), run.reversedBy(), by);
        }
    }

    private void gate() {
        Optional<LocalDate> closed = runs.stream()
                .filter(run -> run.isActive() && run.type() == RunType.CLOSE)
                .map(Run::date)
                .max(LocalDate::compareTo);
        broken.requireEqual(
                "inventory closed to", Optional.ofNullable(books.gate().closedTo()), closed);
    }

    private Map<Integer, Integer> settlements() {
        Map<Integer, Integer> made = new HashMap<>();
        books.settlements(new SettlementQuery.All(), settlement -> made.merge(settlement.run(), 1, Integer::sum));
        return made;
    }

    private Money adjusted(Run run) {
        Money[] sum = {Money.ZERO};
        books.adjustments(new AdjustmentQuery.OfRun(run.number()), row -> {
            Money amount = row.amount();
            sum[0] = sum[0].plus(amount.signum() < 0 ? amount.negated() : amount);
        });
        return sum[0];
    }
}
