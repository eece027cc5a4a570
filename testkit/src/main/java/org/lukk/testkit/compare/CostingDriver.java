package org.lukk.testkit.compare;

import java.time.LocalDate;
import java.util.List;
import org.lukk.costing.Costing;
import org.lukk.costing.CostingResult;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.reference.Answer;
import org.lukk.testkit.reference.Facts;
import org.lukk.values.CostObject;

/**
 * Takes a book through the costing core. Lots, provisional costs and marks come from the book; what runs leave behind
 * comes from the core's own results.
 */
final class CostingDriver {
    /** One run in sixteen is computed again, from input in another order and on several threads. */
    private static final String AGAIN = "0";

    private static final int THREADS = 3;

    private final Carried carried = new Carried();
    private boolean ended;

    /**
     * From here on costs cross from one receipt to another: linked receipts, and changes after a settlement (rules.md R-2).
     * The core alone is followed up to here, the whole product to the end.
     */
    boolean isAtItsEnd() {
        return ended;
    }

    /** Does what the answered event does, and tells where a run of it differs from the answer. */
    List<String> follow(Facts before, Answer answer) {
        switch (answer.event()) {
            case Event.Invoice invoice -> carried.invoice(invoice, before, answer.facts());
            case Event.Reverse _ -> carried.reverse();
            case Event.Recalculate(LocalDate date, List<String> items) -> {
                return run(before, answer.facts(), date, items, false);
            }
            case Event.Close(LocalDate date) -> {
                carried.takeBackAfter(date);
                return run(before, answer.facts(), date, List.of(), true);
            }
            case Event.Transfer _, Event.Return _ -> ended = true;
            case Event.Receipt _, Event.Issue _, Event.Difference _, Event.Charge _, Event.Mark _, Event.Unmark _ -> {}
        }
        return List.of();
    }

    private List<String> run(Facts before, Facts after, LocalDate date, List<String> items, boolean settles) {
        ended = RunInput.changesLate(carried, before, date);
        if (ended) {
            return List.of();
        }
        List<CostObject> objects = before.costObjects().stream()
                .filter(object -> items.isEmpty() || items.contains(object.item()))
                .toList();
        RunInput input = RunInput.of(carried, before, date, objects, before.lots());
        CostingResult result = Costing.compute(input.build(), 1);
        if (result.digest().startsWith(AGAIN)) {
            repeat(before, date, objects, result.digest());
        }
        Explanations.check(input, result);
        EngineRun run = RunOutput.of(input, result, settles);
        List<String> differences = new RunComparison(carried, after, run).differences();
        carried.add(run);
        return differences;
    }

    private void repeat(Facts before, LocalDate date, List<CostObject> objects, String digest) {
        RunInput turned = RunInput.of(
                carried, before, date, objects.reversed(), before.lots().reversed());
        String again = Costing.compute(turned.build(), THREADS).digest();
        if (!again.equals(digest)) {
            throw new AssertionError("the digest depends on order of input or on threads");
        }
    }
}
