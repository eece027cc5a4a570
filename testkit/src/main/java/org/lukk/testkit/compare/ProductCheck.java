package org.lukk.testkit.compare;

import static java.util.Collections.disjoint;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.lukk.closing.Books;
import org.lukk.scenario.Reading;
import org.lukk.scenario.ScenarioFile;
import org.lukk.scenario.ScenarioReport;
import org.lukk.scenario.ScenarioRunner;
import org.lukk.scenario.text.ScenarioText;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.generate.Trait;
import org.lukk.testkit.reference.Answer;
import org.lukk.testkit.reference.Facts;
import org.lukk.testkit.reference.Reference;
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

    /** What a run of the product cannot do yet. */
    private static final Set<Run.Sign> NOT_YET =
            EnumSet.of(Run.Sign.CYCLE, Run.Sign.WITHOUT_SOURCE, Run.Sign.NEVER_STILL);

    private static final List<String> TRAITS_NOT_YET =
            List.of("cycle", "cycle without source", "cycle without solution");

    /** The book up to what the product cannot do yet. */
    public static Book supported(Book book) {
        return book.with(
                supported(Reference.answers(book)).stream().map(Answer::event).toList());
    }

    private static List<Answer> supported(List<Answer> answers) {
        List<Answer> supported = new ArrayList<>();
        Facts facts = Reference.nothing(answers.getFirst().facts().book());
        for (Answer answer : answers) {
            if (isNotYet(facts, answer)) {
                break;
            }
            supported.add(answer);
            facts = answer.facts();
        }
        return supported;
    }

    private static boolean isNotYet(Facts before, Answer answer) {
        boolean met = answer.facts().runs().stream()
                .skip(before.runs().size())
                .anyMatch(run -> !disjoint(run.met(), NOT_YET));
        return met || answer.refused().equals(Optional.of("cost-cycle-without-solution"));
    }

    /** Whether supported books have it. */
    public static boolean isSupported(Trait trait) {
        return !TRAITS_NOT_YET.contains(trait.name());
    }

    @Override
    public Optional<String> difference(List<Answer> answers) {
        List<Answer> supported = supported(answers);
        if (supported.isEmpty()) {
            return Optional.empty();
        }
        String text = ExpectedScenario.of(answers.getLast().facts().book(), supported);
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
