package org.lukk.costing.solve;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/**
 * Tells exactly how twice the costs of members compare with whole numbers which they are very near to: whether a cost is
 * more, less or exactly half a minor unit above a whole one.
 */
final class Halves {
    private final Certified system;
    private final long[] own;
    private final int[] members;
    private final BigInteger[] twice;
    private final int[] signs;
    private final boolean[] known;

    private Halves(Certified system, long[] own, int[] members, BigInteger[] twice) {
        this.system = system;
        this.own = own;
        this.members = members;
        this.twice = twice;
        signs = new int[members.length];
        known = new boolean[members.length];
    }

    /** For each of these members whether twice its cost is more (1), less (-1) or the same (0) as its number. */
    static int[] compare(Certified system, long[] own, int[] members, BigInteger[] twice, Enclosure bounds) {
        Halves halves = new Halves(system, own, members, twice);
        if (!halves.isToldBy(bounds)) {
            halves.tell(bounds);
        }
        return halves.signs;
    }

    private boolean isToldBy(Enclosure bounds) {
        boolean all = true;
        for (int i = 0; i < members.length; i++) {
            if (!known[i]) {
                signs[i] = bounds.twiceComparedWith(members[i], twice[i]);
                known[i] = signs[i] != 0;
                all &= known[i];
            }
        }
        return all;
    }

    private void tell(Enclosure bounds) {
        Optional<Ratio[]> simple = SimpleFractions.within(system.flows(), own, bounds);
        if (simple.isPresent()) {
            compareWith(simple.get());
            return;
        }
        Optional<Lifting> lifting = Lifting.of(system.flows(), system.pattern(), own);
        if (lifting.isEmpty()) {
            compareByFractions();
            return;
        }
        boolean[] same = lifting.get().areTwice(members, twice, bounds);
        for (int i = 0; i < members.length; i++) {
            known[i] |= same[i];
        }
        Enclosure narrower = bounds;
        while (!isToldBy(narrower)) {
            Enclosure before = narrower;
            narrower = system.enclose(own, Math.multiplyExact(before.bits(), 2));
            if (narrower.width() >= before.width()) {
                compareByFractions();
                return;
            }
        }
    }

    private void compareByFractions() {
        compareWith(Fractions.of(system.flows(), system.pattern(), own).costs());
    }

    private void compareWith(Ratio[] costs) {
        Arrays.setAll(signs, i -> {
            Ratio number = new Ratio(twice[i], BigInteger.TWO);
            return costs[members[i]].minus(number).signum();
        });
    }
}
