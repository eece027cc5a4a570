package org.lukk.testkit.compare;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.lukk.closing.Books;
import org.lukk.closing.Verification;
import org.lukk.scenario.Reading;
import org.lukk.scenario.ScenarioFile;
import org.lukk.scenario.ScenarioReport;
import org.lukk.scenario.ScenarioRunner;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.generate.RandomBooks;
import org.lukk.testkit.reference.Reference;
import org.lukk.values.Finding;

/**
 * Holds the whole product against the naive reference: a random book is written as a scenario that expects what the
 * reference answers, and carried out line by line through the doors that every user goes through. Afterwards every
 * invariant of the books is checked.
 */
public final class ProductCheck {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);
    private static final String COMPANY = "R";

    private ProductCheck() {}

    /**
     * What a book of a seed shows, on books that nobody else uses.
     *
     * @param expectations how many held
     * @param failure the scenario with what does not hold; empty when everything does
     */
    public record Outcome(int expectations, Optional<String> failure) {}

    /** Carries the random book of a seed out. */
    public static Outcome run(long seed, Books books) {
        Book book = supported(RandomBooks.book(seed));
        String text = ExpectedScenario.of(book, Reference.answers(book));
        return switch (org.lukk.scenario.text.ScenarioText.read("seed " + seed, text)) {
            case Reading.Faulty<ScenarioFile> faulty -> new Outcome(0, Optional.of(text + faulty.faults()));
            case Reading.Read<ScenarioFile> read -> carryOut(read.value(), text, books);
        };
    }

    /** Charges come with a later version of the product; the reference knows them already. */
    private static Book supported(Book book) {
        return book.with(book.events().stream()
                .filter(event -> !(event instanceof Event.Charge))
                .toList());
    }

    private static Outcome carryOut(ScenarioFile scenario, String text, Books books) {
        ScenarioReport report = ScenarioRunner.run(scenario, books, CLOCK);
        if (report.failed() > 0) {
            return new Outcome(report.passed(), Optional.of(text + report.failures()));
        }
        List<Finding> broken = books.read(COMPANY, open -> new Verification(open).findings());
        return new Outcome(report.passed(), broken.isEmpty() ? Optional.empty() : Optional.of(text + broken));
    }
}
