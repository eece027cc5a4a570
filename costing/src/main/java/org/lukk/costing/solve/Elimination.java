package org.lukk.costing.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * Plans the elimination of a system: always the member next whose removal can add fewest flows between the others. Most
 * members of a large cycle stand in chains, an issue of one layer, a layer of one taker, and cost nothing to remove. What
 * is left in the end is nearly all connected with all and taken as if it were wholly so.
 */
final class Elimination {
    private static final int SMALL = 16;

    private final int members;
    private final List<Set<Integer>> givers = new ArrayList<>();
    private final List<Set<Integer>> takers = new ArrayList<>();
    private final PriorityQueue<Candidate> candidates =
            new PriorityQueue<>(Comparator.comparingLong(Candidate::added).thenComparingInt(Candidate::member));
    private final int[] order;
    private final int[] place;
    private final int[][] taking;
    private final int[][] giving;
    private long flows;
    private int done;

    /** At the time of writing, how many flows the removal of a member may add. */
    private record Candidate(long added, int member) {}

    private Elimination(Flows system) {
        members = system.members();
        order = new int[members];
        place = new int[members];
        taking = new int[members][];
        giving = new int[members][];
        Arrays.fill(place, -1);
        for (int member = 0; member < members; member++) {
            givers.add(new HashSet<>());
            takers.add(new HashSet<>());
        }
        for (int member = 0; member < members; member++) {
            for (int flow = system.firstIn(member); flow < system.endIn(member); flow++) {
                connect(system.from(flow), member);
            }
        }
    }

    static Pattern plan(Flows system) {
        Elimination elimination = new Elimination(system);
        elimination.run();
        return elimination.pattern();
    }

    private void connect(int giver, int taker) {
        if (giver != taker && givers.get(taker).add(giver)) {
            takers.get(giver).add(taker);
            flows++;
        }
    }

    private void run() {
        for (int member = 0; member < members; member++) {
            candidates.add(candidate(member));
        }
        while (done < members && !isDense()) {
            Candidate next = candidates.remove();
            if (place[next.member] < 0 && next.added == candidate(next.member).added) {
                eliminate(next.member);
            }
        }
        eliminateDense();
    }

    private Candidate candidate(int member) {
        return new Candidate(
                (long) givers.get(member).size() * takers.get(member).size(), member);
    }

    private boolean isDense() {
        long left = (long) members - done;
        return left > SMALL && flows * 5 > left * left * 2;
    }

    private void eliminate(int member) {
        Set<Integer> from = givers.get(member);
        Set<Integer> to = takers.get(member);
        from.forEach(giver -> takers.get(giver).remove(member));
        to.forEach(taker -> givers.get(taker).remove(member));
        flows -= from.size() + to.size();
        for (int giver : from) {
            for (int taker : to) {
                connect(giver, taker);
            }
        }
        take(member, array(from), array(to));
        from.forEach(giver -> candidates.add(candidate(giver)));
        to.forEach(taker -> candidates.add(candidate(taker)));
        from.clear();
        to.clear();
    }

    private void eliminateDense() {
        int[] rest = new int[members - done];
        int size = 0;
        for (int member = 0; member < members; member++) {
            if (place[member] < 0) {
                rest[size++] = member;
            }
        }
        for (int i = 0; i < size; i++) {
            int[] others = Arrays.copyOfRange(rest, i + 1, size);
            take(rest[i], others, others);
        }
    }

    private void take(int member, int[] from, int[] to) {
        place[member] = done;
        order[done] = member;
        giving[done] = from;
        taking[done++] = to;
    }

    private Pattern pattern() {
        int[] belowStart = new int[members + 1];
        int[] aboveStart = new int[members + 1];
        for (int k = 0; k < members; k++) {
            belowStart[k + 1] = Math.addExact(belowStart[k], taking[k].length);
            for (int giver : giving[k]) {
                aboveStart[place[giver] + 1]++;
            }
        }
        for (int k = 0; k < members; k++) {
            aboveStart[k + 1] = Math.addExact(aboveStart[k], aboveStart[k + 1]);
        }
        int[] below = new int[belowStart[members]];
        int[] above = new int[aboveStart[members]];
        int[] next = aboveStart.clone();
        for (int k = 0; k < members; k++) {
            for (int giver : giving[k]) {
                above[next[place[giver]]++] = k;
            }
            for (int i = 0; i < taking[k].length; i++) {
                below[belowStart[k] + i] = place[taking[k][i]];
            }
            Arrays.sort(below, belowStart[k], belowStart[k + 1]);
        }
        return new Pattern(order, place, belowStart, below, aboveStart, above);
    }

    private static int[] array(Set<Integer> members) {
        return members.stream().mapToInt(Integer::intValue).toArray();
    }
}
