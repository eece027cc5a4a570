package org.lukk.testkit;

import java.util.Set;

/**
 * One way of looking for faults with something else than books.
 *
 * @param trials what a trial is called, in the plural
 * @param share of the time, beside the shares of the others
 * @param floor so many trials at least, whatever the time
 * @param mustMeet what that many trials must meet
 * @param each makes and tries them
 */
public record SeededHarness(String name, String trials, int share, long floor, Set<String> mustMeet, Trials<?> each) {
    public SeededHarness {
        mustMeet = Set.copyOf(mustMeet);
    }
}
