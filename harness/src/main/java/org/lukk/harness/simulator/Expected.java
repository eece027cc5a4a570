package org.lukk.harness.simulator;

import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * What the auditor holds possible of a command's next transaction.
 *
 * @param ways what may come of it
 * @param codes with which it may be refused
 */
record Expected(Set<Came> ways, Set<String> codes) {
    /** What comes of a transaction of a command. */
    enum Came {
        GOES_ON,
        DONE,
        REFUSED,
        DIED
    }

    static Expected only(Came way) {
        return new Expected(EnumSet.of(way), Set.of());
    }

    /** Refused with some of these, or this if there are none. */
    static Expected refusedOr(Set<String> codes, Came way) {
        return codes.isEmpty() ? only(way) : new Expected(EnumSet.of(Came.REFUSED), codes);
    }

    /** This as well. */
    Expected or(Came way) {
        Set<Came> more = EnumSet.copyOf(ways);
        more.add(way);
        return new Expected(more, codes);
    }

    /** Refused with this as well. */
    Expected orRefused(String code) {
        Set<String> more = new TreeSet<>(codes);
        more.add(code);
        return new Expected(or(Came.REFUSED).ways, more);
    }

    boolean allows(Came came, Set<String> with) {
        return ways.contains(came) && (came != Came.REFUSED || (!with.isEmpty() && codes.containsAll(with)));
    }
}
