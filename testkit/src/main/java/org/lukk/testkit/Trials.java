package org.lukk.testkit;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Things to try that are no books, each made from a seed as a list of parts, so that one that fails is made short by leaving
 * parts out. Several threads may ask.
 *
 * @param <P> a line of a file, a word, a step
 */
public interface Trials<P> {
    /** The parts of what a seed makes. */
    List<P> parts(long seed);

    /** Tries these parts, of the seed's or some of them; whatever it throws is a fault, too. */
    Tried attempt(long seed, List<P> parts);

    /** The parts for a person to read and repeat. */
    String text(long seed, List<P> parts);

    /**
     * What came of a trial.
     *
     * @param met how often it met what
     * @param fault what is wrong, told to be read
     */
    record Tried(Map<String, Long> met, Optional<String> fault) {}
}
