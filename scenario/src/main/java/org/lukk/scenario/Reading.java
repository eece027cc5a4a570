package org.lukk.scenario;

import java.util.List;

/** What came of reading a text: what it says, or all that is wrong with it. */
public sealed interface Reading<T> {
    record Read<T>(T value) implements Reading<T> {}

    record Faulty<T>(List<Fault> faults) implements Reading<T> {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
