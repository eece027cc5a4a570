package org.lukk.testkit.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.book.ScenarioText;
import org.lukk.testkit.reference.Answer;
import org.lukk.testkit.reference.Facts;
import org.lukk.testkit.reference.Lot;
import org.lukk.testkit.reference.Position;
import org.lukk.testkit.reference.Run;
import org.lukk.testkit.reference.Settlement;
import org.lukk.values.CostObject;

/**
 * A book as a scenario that expects what the reference answers: the whole product can be held against the reference by
 * running it, and a person can read where they differ.
 */
public final class ExpectedScenario {
    private final List<String> lines = new ArrayList<>();

    private ExpectedScenario() {}

    /** The scenario of a book by the reference's answers to it. */
    public static String of(Book book, List<Answer> answers) {
        ExpectedScenario scenario = new ExpectedScenario();
        scenario.lines.addAll(ScenarioText.head(book));
        answers.forEach(scenario::add);
        scenario.expect("reconciled");
        return String.join("\n", scenario.lines) + "\n";
    }

    private void expect(String what) {
        lines.add("expect " + what);
    }

    private void add(Answer answer) {
        lines.add(ScenarioText.line(answer.event()));
        if (answer.refused().isPresent()) {
            expect("refused " + answer.refused().get());
            return;
        }
        Facts facts = answer.facts();
        switch (answer.event()) {
            case Event.Receipt e -> posted(facts, e.lot());
            case Event.Issue e -> posted(facts, e.lot());
            case Event.Difference e -> posted(facts, e.lot());
            case Event.Transfer e -> {
                posted(facts, e.lot() + ".out");
                posted(facts, e.lot() + ".in");
            }
            case Event.Return e -> posted(facts, e.lot());
            case Event.Invoice e -> posted(facts, e.lot());
            case Event.Charge e -> cost(facts.lot(e.lot()), facts);
            case Event.Mark _, Event.Unmark _ -> {}
            case Event.Recalculate _, Event.Close _ -> {
                warnings(facts.lastRun().orElseThrow());
                state(facts);
            }
            case Event.Reverse _ -> state(facts);
        }
    }

    private void posted(Facts facts, String name) {
        Lot lot = facts.lot(name);
        expect("posted " + name + " " + ScenarioText.text(lot.posted()));
        facts.lots().stream()
                .filter(part -> part.root().equals(lot.root()) && part.part() > 0)
                .forEach(part -> cost(part, facts));
    }

    private void cost(Lot lot, Facts facts) {
        expect("cost " + lot.name() + " " + ScenarioText.text(facts.cost(lot)));
    }

    private void warnings(Run run) {
        run.warnings().forEach(warning -> expect("warning " + warning.code() + " " + warning.lot()));
        if (run.warnings().isEmpty()) {
            expect("no-warnings");
        }
    }

    /** All costs, settlements, layers and stocks. */
    private void state(Facts facts) {
        facts.lots().forEach(lot -> {
            cost(lot, facts);
            expect("open " + lot.name() + " " + text(facts.open(lot)));
        });
        settlements(facts);
        facts.costObjects().forEach(object -> {
            layers(facts, object);
            expect("on-hand " + name(object) + " " + text(facts.onHand(object)));
        });
    }

    private void settlements(Facts facts) {
        Map<String, Position> pairs = new TreeMap<>();
        facts.settlements()
                .filter(s -> !(isPool(s.receipt()) && isPool(s.issue())))
                .forEach(s -> pairs.merge(pair(s), new Position(s.quantity(), s.amount()), Position::plus));
        pairs.forEach((pair, total) -> expect("settlement " + pair + " " + text(total)));
    }

    private void layers(Facts facts, CostObject object) {
        List<String> layers =
                facts.layers(object).stream().map(ExpectedScenario::text).toList();
        if (!layers.isEmpty()) {
            expect("layers " + name(object) + " " + String.join(" ", layers));
        }
    }

    private static String pair(Settlement s) {
        return (isPool(s.receipt()) ? "pool" : s.receipt()) + " " + (isPool(s.issue()) ? "pool" : s.issue());
    }

    private static boolean isPool(String name) {
        return name.startsWith("pool ");
    }

    private static String name(CostObject object) {
        return object.item() + " warehouse=" + object.financial().get("warehouse");
    }

    private static String text(Position position) {
        return position.quantity() + " " + ScenarioText.text(position.amount());
    }
}
