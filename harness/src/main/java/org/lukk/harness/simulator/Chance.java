package org.lukk.harness.simulator;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;

/** What a seed decides: in which run what may happen, and at which step what does. */
final class Chance {
    private static final int ONE_IN = 4;

    private final Set<Rare> active = EnumSet.noneOf(Rare.class);
    private final Map<String, Long> met = new HashMap<>();
    private SplittableRandom random;

    /** Every rare thing is active in one run of four. */
    Chance(long run) {
        random = new SplittableRandom(run);
        for (Rare rare : Rare.values()) {
            if (oneIn(ONE_IN)) {
                active.add(rare);
            }
        }
    }

    /** From here on as this step's seed says, whatever was before. */
    void step(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Whether something rare happens here: one time in four, where it is active. */
    boolean happens(Rare rare) {
        boolean happens = active.contains(rare) && oneIn(ONE_IN);
        if (happens) {
            count("rare " + rare.word());
        }
        return happens;
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    void count(String what) {
        met.merge(what, 1L, Long::sum);
    }

    Map<String, Long> met() {
        return met;
    }
}
