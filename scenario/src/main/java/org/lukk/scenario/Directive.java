package org.lukk.scenario;

import java.util.Optional;

/** One line of the scenario language: something to set up, post, run or expect (scenario.md). */
public sealed interface Directive permits SetUp, Posting, Run, Directive.Expect {
    /**
     * What must be true at this point of the file.
     *
     * @param book the valuation book it is looked up in; the primary one unless named
     */
    record Expect(Optional<String> book, Expectation what) implements Directive {}
}
