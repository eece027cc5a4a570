package org.lukk.testkit.compare;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lukk.closing.Books;
import org.lukk.scenario.Reading;
import org.lukk.scenario.ScenarioFile;
import org.lukk.scenario.ScenarioReport;
import org.lukk.scenario.ScenarioRunner;
import org.lukk.scenario.text.ScenarioText;
import org.lukk.testkit.reference.Answer;
import org.lukk.testkit.reference.Run;
import org.lukk.values.Finding;

/**
 * The whole product equals the reference: a book is written as a scenario that expects what the reference answers, and
 * carried out line by line through the doors that every user goes through. After each run, and at the end, every
 * invariant of the books is checked.
 */
public final class ProductCheck implements Check {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final String COMPANY = "R";

    private final Place place;

    /** The product with its books in this place. */
    public ProductCheck(Place place) {
        this.place = place;
    }

    /** Where new empty books are kept, for as long as somebody works on them. */
    @FunctionalInterface
    public interface Place {
        /** Does the work on new books, which go afterwards, and answers as it does. */
        Optional<String> onNewBooks(Function<? super Books, Optional<String>> work);
    }

    /** What the reference answers before a run in which it leaves cents on nothing, of which the rules do not speak. */
    private static List<Answer> decided(List<Answer> answers) {
        return answers.stream()
                .takeWhile(answer -> answer.facts().runs().stream()
                        .noneMatch(run -> run.met().contains(Run.Sign.CENT_ON_NOTHING)))
                .toList();
    }

    @Override
    public Optional<String> difference(List<Answer> answers) {
        String text = ExpectedScenario.of(answers.getLast().facts().book(), decided(answers));
        return switch (ScenarioText.read("book", text)) {
            case Reading.Faulty<ScenarioFile> faulty ->
                Optional.of(faulty.faults().toString());
            case Reading.Read<ScenarioFile>(ScenarioFile scenario) -> place.onNewBooks(books -> run(scenario, books));
        };
    }

    private static Optional<String> run(ScenarioFile scenario, Books books) {
        VerifiedBooks verified = new VerifiedBooks(books);
        ScenarioReport report = ScenarioRunner.run(scenario, verified, CLOCK);
        if (report.failed() > 0) {
            return Optional.of(text(report.failures()));
        }
        verified.verify(COMPANY);
        List<Finding> broken = verified.broken();
        return broken.isEmpty() ? Optional.empty() : Optional.of(text(broken));
    }

    private static String text(List<?> lines) {
        return String.join("\n", lines.stream().map(Object::toString).toList());
    }
}
