package org.lukk.testkit;

import java.util.List;
import java.util.function.Function;
import org.lukk.testkit.compare.Check;
import org.lukk.testkit.compare.CostingCheck;
import org.lukk.testkit.generate.Choices;

/**
 * One way of looking for faults.
 *
 * @param share of the time, beside the shares of the others
 * @param complete whether its books are all there are of a kind, so that what they lack is no blind spot
 * @param from its books from a seed on
 */
record NamedHarness(String name, int share, boolean complete, Function<String, Source> from, Check check) {
    /** All harnesses; a soak looks at longer books. */
    static List<NamedHarness> all(boolean soak) {
        return List.of(smallBooks(soak ? 5 : 4), randomBooks());
    }

    /** Every small book of so many events through the costing core. */
    static NamedHarness smallBooks(int events) {
        return new NamedHarness(
                "costing-small-" + events,
                1,
                true,
                way -> Source.small(events, way.contains("/") ? Choices.at(way) : new Choices()),
                new CostingCheck());
    }

    /** Random books through the costing core. */
    static NamedHarness randomBooks() {
        return new NamedHarness(
                "costing-random", 3, false, seed -> Source.random(Long.parseLong(seed)), new CostingCheck());
    }
}
