package org.lukk.costing.solve;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Who takes which share of whose cost. Flows stand in a row, those into one member side by side, and can also be gone
 * through by the member that gives.
 */
final class Flows {
    private final int[] inStart;
    private final int[] from;
    private final long[] part;
    private final long[] whole;
    private final BigInteger[] exactPart;
    private final BigInteger[] exactWhole;
    private final int[] outStart;
    private final int[] outFlow;
    private final int[] to;

    Flows(int[] inStart, int[] from, long[] part, long[] whole) {
        this.inStart = inStart;
        this.from = from;
        this.part = part;
        this.whole = whole;
        exactPart = exact(part);
        exactWhole = exact(whole);
        int members = inStart.length - 1;
        to = new int[from.length];
        outStart = starts(from, from.length, members);
        outFlow = new int[from.length];
        int[] next = outStart.clone();
        for (int member = 0; member < members; member++) {
            for (int flow = inStart[member]; flow < inStart[member + 1]; flow++) {
                to[flow] = member;
                outFlow[next[from[flow]]++] = flow;
            }
        }
    }

    int members() {
        return inStart.length - 1;
    }

    int firstIn(int member) {
        return inStart[member];
    }

    int endIn(int member) {
        return inStart[member + 1];
    }

    int firstOut(int member) {
        return outStart[member];
    }

    int endOut(int member) {
        return outStart[member + 1];
    }

    /** The flow at a place between {@link #firstOut} and {@link #endOut}. */
    int out(int place) {
        return outFlow[place];
    }

    int from(int flow) {
        return from[flow];
    }

    int to(int flow) {
        return to[flow];
    }

    long part(int flow) {
        return part[flow];
    }

    long whole(int flow) {
        return whole[flow];
    }

    /** Near enough to guess with. */
    double weight(int flow) {
        return (double) part[flow] / whole[flow];
    }

    Ratio ratio(int flow) {
        return new Ratio(exactPart[flow], exactWhole[flow]);
    }

    /** What flows into a member, each flow cut off at a whole unit: off by less than {@link #cut}. */
    BigInteger inflow(int member, BigInteger[] amounts) {
        BigInteger sum = BigInteger.ZERO;
        for (int flow = inStart[member]; flow < inStart[member + 1]; flow++) {
            BigInteger taken = amounts[from[flow]].multiply(exactPart[flow]);
            sum = sum.add(whole[flow] == 1 ? taken : taken.divide(exactWhole[flow]));
        }
        return sum;
    }

    /** How many flows into a member are not whole multiples. */
    int cut(int member) {
        int count = 0;
        for (int flow = inStart[member]; flow < inStart[member + 1]; flow++) {
            count += whole[flow] == 1 ? 0 : 1;
        }
        return count;
    }

    /** One less all that others take of a member's cost, exactly: negative where surcharges give more than there is. */
    Ratio leak(int member) {
        Ratio leak = Ratio.ONE;
        for (int place = outStart[member]; place < outStart[member + 1]; place++) {
            leak = leak.minus(ratio(outFlow[place]));
        }
        return leak;
    }

    /** Whether every member's cost reaches every other's. */
    boolean isConnected() {
        int[] receiver = Arrays.stream(outFlow).map(flow -> to[flow]).toArray();
        return reaches(outStart, receiver) && reaches(inStart, from);
    }

    private boolean reaches(int[] start, int[] end) {
        boolean[] seen = new boolean[members()];
        int[] waiting = new int[members()];
        int count = 1;
        seen[0] = true;
        for (int next = 0; next < count; next++) {
            for (int place = start[waiting[next]]; place < start[waiting[next] + 1]; place++) {
                int member = end[place];
                if (!seen[member]) {
                    seen[member] = true;
                    waiting[count++] = member;
                }
            }
        }
        return count == members();
    }

    /** Where the entries of each member begin when sorted by member; one place more than there are members. */
    static int[] starts(int[] member, int size, int members) {
        int[] starts = new int[members + 1];
        for (int i = 0; i < size; i++) {
            starts[member[i] + 1]++;
        }
        for (int i = 0; i < members; i++) {
            starts[i + 1] += starts[i];
        }
        return starts;
    }

    private static BigInteger[] exact(long[] numbers) {
        return Arrays.stream(numbers).mapToObj(BigInteger::valueOf).toArray(BigInteger[]::new);
    }
}
