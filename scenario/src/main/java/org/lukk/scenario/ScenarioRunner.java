package org.lukk.scenario;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.Books;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.RunRequest;
import org.lukk.values.Code;
import org.lukk.values.Refusal;

/**
 * Carries out a scenario, line by line, on books that nobody else uses, and checks what it expects.
 *
 * <p>A line that is refused changes nothing. Unless the next one is {@code expect refused}, it fails the file: the rest is
 * neither carried out nor counted.
 */
public final class ScenarioRunner {
    private final ScenarioFile file;
    private final Books books;
    private final Actions actions;
    private final List<ScenarioReport.Failure> failures = new ArrayList<>();
    private int passed;
    private int next;

    private ScenarioRunner(ScenarioFile file, Books books, InstantSource clock) {
        this.file = file;
        this.books = books;
        this.actions = new Actions(books, clock);
    }

    /** Runs a scenario on empty books; facts are recorded at the clock's time. */
    public static ScenarioReport run(ScenarioFile file, Books books, InstantSource clock) {
        return new ScenarioRunner(file, books, clock).run();
    }

    private ScenarioReport run() {
        boolean goesOn = true;
        while (goesOn && next < file.steps().size()) {
            Step step = file.steps().get(next++);
            goesOn = switch (step.directive()) {
                case Directive.Expect expect -> {
                    judge(step, actions.judge(expect));
                    yield true;
                }
                case Run.Preview preview -> preview(step, preview);
                case SetUp _, Posting _, Run _ -> carryOut(step);
            };
        }
        return new ScenarioReport(file.name(), passed, failures);
    }

    private boolean carryOut(Step step) {
        actions.carryOut(step.directive());
        return goesOnAfter(step);
    }

    /** Whether the scenario goes on: not when the line was refused and nobody expected it. */
    private boolean goesOnAfter(Step step) {
        @Nullable Refusal refusal = actions.refusal();
        if (refusal == null || (refusal.code() != Code.NOT_SUPPORTED_YET && isRefusalExpected())) {
            return true;
        }
        failures.add(new ScenarioReport.Failure(step.at(), "it to be done", "it was refused: " + refusal.findings()));
        return false;
    }

    private boolean isRefusalExpected() {
        return next < file.steps().size()
                && file.steps().get(next).directive() instanceof Directive.Expect expect
                && expect.what() instanceof Expectation.Refused;
    }

    /** After a preview the expectations that follow it see the books as if the close had been made. */
    private boolean preview(Step step, Run.Preview preview) {
        actions.carryOut(preview);
        if (actions.refusal() != null) {
            return goesOnAfter(step);
        }
        List<Step> expectations = new ArrayList<>();
        while (next < file.steps().size() && file.steps().get(next).directive() instanceof Directive.Expect) {
            expectations.add(file.steps().get(next++));
        }
        List<Verdict> verdicts = books.suppose(actions.company(), open -> {
            new MonthEnd(books, actions.acting(), 1).closeWithin(open, RunRequest.upTo(preview.date()));
            List<Verdict> all = new ArrayList<>();
            for (Step expectation : expectations) {
                all.add(actions.judge((Directive.Expect) expectation.directive(), open));
            }
            return all;
        });
        for (int place = 0; place < verdicts.size(); place++) {
            judge(expectations.get(place), verdicts.get(place));
        }
        return true;
    }

    private void judge(Step step, Verdict verdict) {
        switch (verdict) {
            case Verdict.Holds _ -> passed++;
            case Verdict.Fails fails ->
                failures.add(new ScenarioReport.Failure(step.at(), fails.expected(), fails.actual()));
        }
    }
}
