package org.lukk.scenario;

import java.util.List;

/**
 * What came of carrying out a scenario.
 *
 * @param passed expectations that hold
 * @param failures expectations that do not, and lines that were refused unexpectedly
 */
public record ScenarioReport(String name, int passed, List<Failure> failures) {
    /**
     * A line that failed.
     *
     * @param expected what the line says
     * @param actual what is
     */
    public record Failure(Source at, String expected, String actual) {
        @Override
        public String toString() {
            return at + ": " + at.text().strip() + System.lineSeparator() + "    expected " + expected + ", but "
                    + actual;
        }
    }

    public ScenarioReport {
        failures = List.copyOf(failures);
    }

    public int failed() {
        return failures.size();
    }
}
