package org.lukk.scenario;

/** Whether an expectation holds, and what is where it does not. */
sealed interface Verdict {
    record Holds() implements Verdict {}

    record Fails(String expected, String actual) implements Verdict {}

    static Verdict of(boolean holds, Object expected, Object actual) {
        return holds ? new Holds() : new Fails(expected.toString(), "it is " + actual);
    }

    static Verdict equal(Object expected, Object actual) {
        return of(expected.equals(actual), expected, actual);
    }
}
