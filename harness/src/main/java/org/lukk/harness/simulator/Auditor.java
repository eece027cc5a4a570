package org.lukk.harness.simulator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lukk.closing.Books;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.RunType;
import org.lukk.closing.TransactionQuery;
import org.lukk.closing.Verification;
import org.lukk.inventory.Gate;
import org.lukk.testkit.reference.Lot;
import org.lukk.testkit.reference.Run;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** Looks into the books after every step: everything holds, and there is what was acknowledged, once, and nothing else. */
final class Auditor {
    private final Books books;
    private final Model model;

    Auditor(Books books, Model model) {
        this.books = books;
        this.model = model;
    }

    /** A transaction as both tell it. */
    private record Told(Quantity quantity, Money cost, boolean financial) {}

    /** What is wrong. */
    List<String> wrong() {
        return books.read(Command.COMPANY, this::wrong);
    }

    private List<String> wrong(ReadBooks open) {
        List<String> wrong = new ArrayList<>();
        new Verification(open).findings().forEach(finding -> wrong.add("broken: " + finding));
        Gate gate = open.gate();
        LocalDate closedTo = gate.closedTo() == null ? LocalDate.MIN : gate.closedTo();
        differ(wrong, "closed to", model.facts().closedTo(), closedTo);
        String running = gate.closing() == null ? "" : gate.closing().token();
        differ(wrong, "running", model.running().map(Model.Running::token).orElse(""), running);
        differ(
                wrong,
                "active runs",
                model.activeRuns().stream().map(Auditor::text).toList(),
                open.runs().stream()
                        .filter(org.lukk.closing.Run::isActive)
                        .map(Auditor::text)
                        .toList());
        differ(wrong, "lots", lots(), lots(open));
        return wrong;
    }

    private static void differ(List<String> wrong, String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            wrong.add(what + ": expected " + expected + ", there is " + actual);
        }
    }

    private static String text(Run run) {
        return run.number() + (run.kind() == Run.Kind.CLOSE ? " close " : " recalculation ") + run.date();
    }

    private static String text(org.lukk.closing.Run run) {
        return run.number() + (run.type() == RunType.CLOSE ? " close " : " recalculation ") + run.date();
    }

    private Map<String, Told> lots() {
        Map<String, Told> lots = new TreeMap<>();
        for (Lot lot : model.facts().lots()) {
            Money cost = model.facts().cost(lot);
            lots.put(lot.name(), new Told(lot.quantity(), lot.isIssue() ? cost.negated() : cost, lot.isFinancial()));
        }
        return lots;
    }

    /** What was taken back and what took it back are no more than their names. */
    private static Map<String, Told> lots(ReadBooks open) {
        Map<String, Told> lots = new TreeMap<>();
        open.transactions(TransactionQuery.ALL, state -> {
            if (!state.cancelled()) {
                lots.put(state.transaction().name(), new Told(state.size(), state.cost(), state.isFinancial()));
            }
        });
        return lots;
    }

    /** All that a refused request must leave as it was. */
    List<Object> fingerprint() {
        return books.read(Command.COMPANY, Auditor::fingerprint);
    }

    private static List<Object> fingerprint(ReadBooks open) {
        List<Object> facts = new ArrayList<>();
        open.transactions(TransactionQuery.ALL, facts::add);
        facts.add(open.runs());
        facts.add(open.marksMade());
        facts.add(open.sums(ReadBooks.BEGINNING, ReadBooks.END));
        facts.add(open.catalogue().periods().states());
        facts.add(List.copyOf(open.catalogue().profile().lines()));
        facts.add(open.previews().recorded());
        return facts;
    }
}
