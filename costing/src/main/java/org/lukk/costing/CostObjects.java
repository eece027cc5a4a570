package org.lukk.costing;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.lukk.values.CostObject;
import org.lukk.values.Method;

/**
 * The cost objects of a run in their own order, by item and dimensions. Inside this package a cost object is its place
 * in that order; the builder's number matters at the border only.
 */
final class CostObjects {
    /** A cost object as the builder was told of it. */
    record Given(int number, CostObject object, Method method, boolean includePhysical, boolean service) {}

    private final Given[] sorted;
    private final int[] places;

    CostObjects(List<Given> given) {
        sorted = given.toArray(Given[]::new);
        Arrays.sort(sorted, Comparator.comparing(Given::object));
        places = new int[sorted.length];
        for (int place = 0; place < sorted.length; place++) {
            places[sorted[place].number()] = place;
            if (place > 0 && sorted[place].object().equals(sorted[place - 1].object())) {
                throw new IllegalArgumentException("cost object given twice: " + sorted[place].object());
            }
        }
    }

    int size() {
        return sorted.length;
    }

    /** The place of a cost object by the builder's number. */
    int place(int number) {
        return places[number];
    }

    int number(int place) {
        return sorted[place].number();
    }

    CostObject object(int place) {
        return sorted[place].object();
    }

    Method method(int place) {
        return sorted[place].method();
    }

    boolean isService(int place) {
        return sorted[place].service();
    }

    /** Goods not invoiced are walked together with the others: FIFO, LIFO and LIFO date only (rules.md R-23). */
    boolean walksPhysical(int place) {
        return sorted[place].includePhysical()
                && switch (sorted[place].method()) {
                    case FIFO, LIFO, LIFO_DATE -> true;
                    case WEIGHTED_AVERAGE, WEIGHTED_AVERAGE_DATE, MOVING_AVERAGE, STANDARD -> false;
                };
    }
}
