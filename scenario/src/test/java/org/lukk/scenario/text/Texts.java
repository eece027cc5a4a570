package org.lukk.scenario.text;

import java.util.List;
import org.lukk.scenario.Directive;
import org.lukk.scenario.Fault;
import org.lukk.scenario.Reading;
import org.lukk.scenario.ScenarioFile;

/** Texts of the language, read. */
final class Texts {
    private static final String COMPANY = "company ACME USD\n";

    private Texts() {}

    /** The only directive of a line, in a company that keeps its books in dollars. */
    static Directive directive(String line) {
        return directives(COMPANY + line).getLast();
    }

    static List<Directive> directives(String text) {
        return switch (ScenarioText.read("book.lukk", text)) {
            case Reading.Read<ScenarioFile>(ScenarioFile file) -> file.directives();
            case Reading.Faulty<ScenarioFile>(List<Fault> faults) -> throw new AssertionError(faults.toString());
        };
    }

    static List<Fault> faults(String text) {
        return faults(ScenarioText.read("book.lukk", text));
    }

    static List<Fault> faults(byte[] content) {
        return faults(ScenarioText.read("book.lukk", content));
    }

    /** What is wrong with a line in a company that keeps its books in dollars: it stands in line 2. */
    static List<Fault> faultsOfLine(String line) {
        return faults(COMPANY + line);
    }

    static <T> List<Fault> faults(Reading<T> reading) {
        return switch (reading) {
            case Reading.Read<T> _ -> List.of();
            case Reading.Faulty<T>(List<Fault> faults) -> faults;
        };
    }
}
