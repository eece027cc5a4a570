package org.lukk.testkit.perpetual;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.lukk.closing.Books;
import org.lukk.scenario.Reading;
import org.lukk.scenario.ScenarioFile;
import org.lukk.scenario.ScenarioReport;
import org.lukk.scenario.ScenarioRunner;
import org.lukk.scenario.text.ScenarioText;
import org.lukk.testkit.compare.ProductCheck;

/** Random perpetual books through the whole product, which must say after every line what the book by hand says. */
public final class PerpetualCheck {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private PerpetualCheck() {}

    /**
     * The first book that differs, made short, of so many from a seed on.
     *
     * @param events in each book
     */
    public static Optional<String> firstDifference(long seed, int books, int events, ProductCheck.Place place) {
        for (long one = seed; one < seed + books; one++) {
            long drawn = one;
            Optional<String> difference = place.onNewBooks(fresh -> difference(drawn, events, fresh));
            if (difference.isPresent()) {
                return Optional.of(shortest(drawn, events, place));
            }
        }
        return Optional.empty();
    }

    /** The shortest beginning of the book that differs. */
    private static String shortest(long seed, int events, ProductCheck.Place place) {
        for (int few = 1; few < events; few++) {
            int tried = few;
            Optional<String> difference = place.onNewBooks(fresh -> difference(seed, tried, fresh));
            if (difference.isPresent()) {
                return difference.get();
            }
        }
        return place.onNewBooks(fresh -> difference(seed, events, fresh)).orElse("seed " + seed);
    }

    private static Optional<String> difference(long seed, int events, Books books) {
        String text = PerpetualBook.of(seed, events);
        return switch (ScenarioText.read("perpetual", text)) {
            case Reading.Faulty<ScenarioFile> faulty -> Optional.of("seed " + seed + "\n" + text + faulty.faults());
            case Reading.Read<ScenarioFile>(ScenarioFile scenario) -> {
                ScenarioReport report = ScenarioRunner.run(scenario, books, CLOCK);
                yield report.failed() == 0
                        ? Optional.empty()
                        : Optional.of("seed " + seed + "\n" + text + report.failures());
            }
        };
    }
}
