package org.lukk.testkit.generate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Every way through a program that makes choices, one after the other, without randomness.
 *
 * <pre>{@code
 * for (Choices choices = new Choices(); choices.next(); ) {
 *     String word = "" + choices.of('a', 'b') + choices.of('x', 'y', 'z');      // ax, ay, az, bx, by, bz
 * }
 * }</pre>
 *
 * <p>How many choices there are, and how many ways each has, may depend on the choices before.
 */
public final class Choices {
    private record Choice(int taken, int ways) {
        boolean isLast() {
            return taken == ways - 1;
        }
    }

    private final List<Choice> path = new ArrayList<>();
    private int position = -1;

    /** Goes to the next way; false when all were gone. */
    public boolean next() {
        boolean first = position < 0;
        position = 0;
        if (first) {
            return true;
        }
        while (!path.isEmpty() && path.getLast().isLast()) {
            path.removeLast();
        }
        if (path.isEmpty()) {
            return false;
        }
        Choice last = path.removeLast();
        path.add(new Choice(last.taken + 1, last.ways));
        return true;
    }

    /** A number from 0 to {@code ways - 1}. */
    public int below(int ways) {
        if (position == path.size()) {
            path.add(new Choice(0, ways));
        }
        return path.get(position++).taken;
    }

    @SafeVarargs
    public final <T> T of(T... ways) {
        return ways[below(ways.length)];
    }

    /** The way gone, as text; {@link #at} goes it again. */
    @Override
    public String toString() {
        return path.stream().map(c -> c.taken + "/" + c.ways).collect(Collectors.joining(","));
    }

    /** Choices that stand on a way given as text, and go on from there. */
    public static Choices at(String way) {
        Choices choices = new Choices();
        Arrays.stream(way.split(","))
                .map(choice -> choice.split("/"))
                .forEach(c -> choices.path.add(new Choice(Integer.parseInt(c[0]), Integer.parseInt(c[1]))));
        return choices;
    }
}
