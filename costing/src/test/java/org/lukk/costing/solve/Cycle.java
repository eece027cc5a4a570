package org.lukk.costing.solve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A system written once and given to the solver, in any order of members, and to the textbook. */
final class Cycle {
    private final int members;
    private final List<long[]> own = new ArrayList<>();
    private final List<Flow> flows = new ArrayList<>();

    private record Flow(int to, int from, long part, long whole) {}

    Cycle(int members) {
        this.members = members;
    }

    int members() {
        return members;
    }

    Cycle own(int member, long minor) {
        own.add(new long[] {member, minor});
        return this;
    }

    Cycle flow(int to, int from, long part, long whole) {
        flows.add(new Flow(to, from, part, whole));
        return this;
    }

    /** What enters a member. */
    interface Own {
        Object take(int member, long minor);
    }

    /** What a member takes of another. */
    interface Share {
        Object take(int to, int from, long part, long whole);
    }

    void each(Own entering, Share share) {
        own.forEach(entry -> entering.take((int) entry[0], entry[1]));
        flows.forEach(flow -> share.take(flow.to, flow.from, flow.part, flow.whole));
    }

    Solution solve() {
        int[] same = new int[members];
        Arrays.setAll(same, i -> i);
        return solve(same);
    }

    /** With member i numbered {@code as[i]}. */
    Solution solve(int[] as) {
        CostSystem.Builder builder = CostSystem.builder(members);
        own.forEach(entry -> builder.own(as[(int) entry[0]], entry[1]));
        flows.forEach(flow -> builder.flow(as[flow.to], as[flow.from], flow.part, flow.whole));
        return builder.build().solve();
    }

    ByHand byHand() {
        ByHand byHand = new ByHand(members);
        own.forEach(entry -> byHand.own((int) entry[0], entry[1]));
        flows.forEach(flow -> byHand.flow(flow.to, flow.from, flow.part, flow.whole));
        return byHand;
    }

    Flows flows() {
        FlowsBuilder builder = new FlowsBuilder(members);
        flows.forEach(flow -> builder.add(flow.to, flow.from, flow.part, flow.whole));
        return builder.build();
    }

    long[] amounts() {
        long[] amounts = new long[members];
        own.forEach(entry -> amounts[(int) entry[0]] += entry[1]);
        return amounts;
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("members " + members);
        own.forEach(entry -> text.append("; own ").append(entry[0]).append(' ').append(entry[1]));
        flows.forEach(flow -> text.append("; ")
                .append(flow.from)
                .append("->")
                .append(flow.to)
                .append(' ')
                .append(flow.part)
                .append('/')
                .append(flow.whole));
        return text.toString();
    }
}
