package org.lukk.costing.solve;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Connected systems of every temper, from a seed. */
final class RandomCycles {
    private static final long BILLION = 1_000_000_000L;

    private final Random random;

    RandomCycles(long seed) {
        random = new Random(seed);
    }

    /** Each kind of system under the name of what it is about. */
    enum Kind {
        /** What layers are: all takers share one quantity, some of it goes elsewhere. */
        LAYERS,
        /** Quantities so small that costs of exactly half a minor unit are common. */
        HALVES,
        /** Surcharges inside the cycle, with all the answers they can have. */
        SURCHARGES,
        /** Nothing leaves the cycle. */
        CLOSED,
        /** A billionth leaves it. */
        NEARLY_CLOSED,
        /** One round brings back exactly what was given, or a billionth of a billionth more or less. */
        AROUND_ONE,
        /** Two such rounds that hardly know each other. */
        TWO_ROUNDS,
        /** Fractions unlike any layer's. */
        WILD
    }

    Cycle next(Kind kind) {
        return switch (kind) {
            case LAYERS -> layers(1000, false, true);
            case HALVES -> layers(4, false, true);
            case SURCHARGES -> layers(12, true, true);
            case CLOSED -> layers(12, false, false);
            case NEARLY_CLOSED -> nearlyClosed();
            case AROUND_ONE -> aroundOne();
            case TWO_ROUNDS -> twoRounds();
            case WILD -> wild();
        };
    }

    private int members() {
        return 1 + random.nextInt(random.nextInt(4) == 0 ? 12 : 5);
    }

    private List<List<Integer>> takers(int members) {
        List<Integer> ring = new ArrayList<>();
        List<List<Integer>> takers = new ArrayList<>();
        for (int i = 0; i < members; i++) {
            ring.add(i);
            takers.add(new ArrayList<>());
        }
        Collections.shuffle(ring, random);
        for (int i = 0; i < members; i++) {
            takers.get(ring.get(i)).add(ring.get((i + 1) % members));
        }
        for (int more = random.nextInt(2 * members); more > 0; more--) {
            takers.get(random.nextInt(members)).add(random.nextInt(members));
        }
        return takers;
    }

    Cycle layers(int quantity, boolean surcharged, boolean leaking) {
        Cycle cycle = new Cycle(members());
        List<List<Integer>> takers = takers(cycle.members());
        for (int giver = 0; giver < takers.size(); giver++) {
            List<Long> parts = new ArrayList<>();
            takers.get(giver).forEach(taker -> parts.add(1L + random.nextInt(quantity)));
            long whole = parts.stream().mapToLong(Long::longValue).sum();
            whole += leaking && random.nextBoolean() ? random.nextInt(quantity) : 0;
            for (int i = 0; i < parts.size(); i++) {
                boolean more = surcharged && random.nextInt(3) == 0;
                cycle.flow(takers.get(giver).get(i), giver, parts.get(i) * (more ? 3 : 2), whole * 2);
            }
        }
        return entering(cycle, !leaking && random.nextBoolean());
    }

    private Cycle entering(Cycle cycle, boolean balanced) {
        long sum = 0;
        for (int entries = random.nextInt(cycle.members() + 1); entries > 0; entries--) {
            long amount = random.nextInt(5) == 0 ? -random.nextInt(1000) : random.nextInt(100_000);
            cycle.own(random.nextInt(cycle.members()), amount);
            sum += amount;
        }
        return balanced ? cycle.own(random.nextInt(cycle.members()), -sum) : cycle;
    }

    private Cycle nearlyClosed() {
        Cycle cycle = layers(12, false, false);
        Cycle leaking = new Cycle(cycle.members() + 1);
        cycle.each(
                leaking::own,
                (to, from, part, whole) -> leaking.flow(to == 0 ? cycle.members() : to, from, part, whole));
        return leaking.flow(0, cycle.members(), BILLION - 1 - random.nextInt(3), BILLION);
    }

    private Cycle aroundOne() {
        Cycle cycle = new Cycle(2 + random.nextInt(6));
        long before = 1L + random.nextInt(50);
        long first = before;
        for (int i = 1; i < cycle.members(); i++) {
            long next = 1L + random.nextInt(50);
            cycle.flow(i, i - 1, next, before);
            before = next;
        }
        long off = random.nextInt(3) - 1L;
        long large = random.nextBoolean() ? BILLION : BILLION * BILLION / 100;
        cycle.flow(0, cycle.members() - 1, first * large + off, before * large);
        return entering(cycle, random.nextBoolean());
    }

    private Cycle twoRounds() {
        Cycle one = aroundOne();
        Cycle two = aroundOne();
        Cycle both = new Cycle(one.members() + two.members());
        one.each(both::own, both::flow);
        int shift = one.members();
        two.each(
                (member, minor) -> both.own(member + shift, minor),
                (to, from, part, whole) -> both.flow(to + shift, from + shift, part, whole));
        long thin = random.nextBoolean() ? BILLION : BILLION * BILLION;
        both.flow(shift, 0, 1, thin).flow(0, shift, 1, thin);
        return both;
    }

    private Cycle wild() {
        Cycle cycle = new Cycle(members());
        List<List<Integer>> takers = takers(cycle.members());
        for (int giver = 0; giver < takers.size(); giver++) {
            for (int taker : takers.get(giver)) {
                long whole = 1 + random.nextLong(random.nextInt(4) == 0 ? BILLION * BILLION : 1000);
                cycle.flow(taker, giver, 1 + random.nextLong(whole) / (1 + random.nextInt(4)), whole);
            }
        }
        return entering(cycle, false);
    }
}
