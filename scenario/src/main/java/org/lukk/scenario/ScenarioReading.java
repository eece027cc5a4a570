package org.lukk.scenario;

import java.util.List;

/** What came of reading a text: the scenario, or all that is wrong with it. */
public sealed interface ScenarioReading {
    record Read(ScenarioFile file) implements ScenarioReading {}

    record Faulty(List<Fault> faults) implements ScenarioReading {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
