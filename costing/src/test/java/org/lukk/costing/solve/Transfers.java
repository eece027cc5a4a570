package org.lukk.costing.solve;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Transfers at random between places, matched as a method does: the largest cycle among them. */
final class Transfers {
    /** How issues find what they take. */
    enum Matching {
        FIRST,
        LAST,
        AVERAGE
    }

    /** A quantity that waits for its partner; member is negative for purchases and sales. */
    private record Waiting(int member, long quantity) {}

    private record Flow(int to, int from, long part, long whole) {}

    private static final int TRIES = 30;

    private final Random random;
    private final int places;
    private final List<List<Waiting>> receipts = new ArrayList<>();
    private final List<List<Waiting>> issues = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();
    private int members;

    private Transfers(int places, long seed) {
        random = new Random(seed);
        this.places = places;
        for (int place = 0; place < places; place++) {
            receipts.add(new ArrayList<>(List.of(new Waiting(-1, 50))));
            issues.add(new ArrayList<>());
        }
    }

    /**
     * The largest strongly connected component, as far as some tries find it.
     *
     * @param purchases of a hundred transfers, how many come with a purchase and a sale somewhere
     */
    static Cycle largestCycle(Matching matching, int places, int transfers, int purchases, long seed) {
        Transfers books = new Transfers(places, seed);
        for (int i = 0; i < transfers; i++) {
            books.transfer();
            if (books.random.nextInt(100) < purchases) {
                books.trade();
            }
        }
        for (int place = 0; place < places; place++) {
            if (matching == Matching.AVERAGE) {
                books.pool(books.receipts.get(place), books.issues.get(place));
            } else {
                books.match(books.receipts.get(place), books.issues.get(place), matching == Matching.LAST);
            }
        }
        return books.cycle();
    }

    private void transfer() {
        int from = random.nextInt(places);
        int to = (from + 1 + random.nextInt(places - 1)) % places;
        long quantity = 1L + random.nextInt(10);
        flows.add(new Flow(members + 1, members, 1, 1));
        issues.get(from).add(new Waiting(members++, quantity));
        receipts.get(to).add(new Waiting(members++, quantity));
    }

    private void trade() {
        int place = random.nextInt(places);
        issues.get(place).add(new Waiting(-1, 1L + random.nextInt(5)));
        if (random.nextBoolean()) {
            receipts.get(place).add(new Waiting(-1, 1L + random.nextInt(10)));
        }
    }

    private void pool(List<Waiting> layers, List<Waiting> takers) {
        int pool = members++;
        long whole = layers.stream().mapToLong(Waiting::quantity).sum();
        layers.stream()
                .filter(layer -> layer.member >= 0)
                .forEach(layer -> flows.add(new Flow(pool, layer.member, 1, 1)));
        long left = whole;
        for (Waiting taker : takers) {
            long taken = Math.min(left, taker.quantity);
            left -= taken;
            if (taker.member >= 0 && taken > 0) {
                flows.add(new Flow(taker.member, pool, taken, whole));
            }
        }
    }

    private void match(List<Waiting> layers, List<Waiting> takers, boolean last) {
        int next = 0;
        long open = layers.get(0).quantity;
        for (Waiting taker : takers) {
            long missing = taker.quantity;
            while (missing > 0 && next < layers.size()) {
                Waiting layer = layers.get(last ? layers.size() - 1 - next : next);
                open = open == 0 ? layer.quantity : open;
                long taken = Math.min(missing, open);
                if (taker.member >= 0 && layer.member >= 0) {
                    flows.add(new Flow(taker.member, layer.member, taken, layer.quantity));
                }
                missing -= taken;
                open -= taken;
                next += open == 0 ? 1 : 0;
            }
        }
    }

    private Cycle cycle() {
        boolean[] kept = largest();
        int[] number = new int[members];
        int count = 0;
        for (int member = 0; member < members; member++) {
            number[member] = kept[member] ? count++ : -1;
        }
        Cycle cycle = new Cycle(count);
        for (Flow flow : flows) {
            if (kept[flow.to] && kept[flow.from]) {
                cycle.flow(number[flow.to], number[flow.from], flow.part, flow.whole);
            }
        }
        for (int member = 0; member < count; member += 1 + random.nextInt(8)) {
            cycle.own(member, random.nextInt(1_000_000));
        }
        return cycle;
    }

    /** Members that reach one and are reached by it, for whichever of some has most of these. */
    private boolean[] largest() {
        List<List<Integer>> takers = next(true);
        List<List<Integer>> givers = next(false);
        boolean[] best = new boolean[0];
        for (int tries = 0; tries < TRIES && size(best) * 2 < members; tries++) {
            int member = random.nextInt(members);
            boolean[] component = reached(member, takers);
            boolean[] backwards = reached(member, givers);
            for (int other = 0; other < members; other++) {
                component[other] &= backwards[other];
            }
            best = size(component) > size(best) ? component : best;
        }
        return best;
    }

    private List<List<Integer>> next(boolean forwards) {
        List<List<Integer>> next = new ArrayList<>();
        for (int member = 0; member < members; member++) {
            next.add(new ArrayList<>());
        }
        flows.forEach(flow -> next.get(forwards ? flow.from : flow.to).add(forwards ? flow.to : flow.from));
        return next;
    }

    private static boolean[] reached(int first, List<List<Integer>> next) {
        boolean[] reached = new boolean[next.size()];
        List<Integer> waiting = new ArrayList<>(List.of(first));
        reached[first] = true;
        while (!waiting.isEmpty()) {
            for (int other : next.get(waiting.remove(waiting.size() - 1))) {
                if (!reached[other]) {
                    reached[other] = true;
                    waiting.add(other);
                }
            }
        }
        return reached;
    }

    private static int size(boolean[] members) {
        int size = 0;
        for (boolean member : members) {
            size += member ? 1 : 0;
        }
        return size;
    }
}
