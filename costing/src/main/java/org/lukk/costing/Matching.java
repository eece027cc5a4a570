package org.lukk.costing;

import java.util.BitSet;
import java.util.function.Consumer;
import org.lukk.values.Method;

/**
 * Who settles with whom: quantities and dates only, no amounts, so that every cost object is matched for itself.
 *
 * <p>FIFO-1 and FIFO-3 of worked-examples.md, receipts of 1 at 10.00 (1b), 22.00 (2b) and 30.00 (5b), an issue of 1 (3b):
 * the model pairs 1b with 3b, a mark pairs 2b with 3b and leaves nothing to the model.
 */
final class Matching {
    final CostingInput input;
    final Pools pools;
    final Matches matches;
    final OpenQuantities layersLeft;
    final OpenQuantities issuesLeft;
    /** Issues of which a mark holds something that this run could not settle. */
    final boolean[] heldByMark;

    Matching(CostingInput input) {
        this.input = input;
        pools = new Pools(input);
        matches = new Matches(input, pools);
        layersLeft =
                new OpenQuantities(input.receipts.quantityOpen, Math.addExact(input.receipts.size(), pools.slots()));
        issuesLeft = new OpenQuantities(input.issues.quantityOpen, input.issues.size());
        heldByMark = new boolean[input.issues.size()];
    }

    /** Marks first, then the model, then what a service leaves (costing.md 7.1). */
    void match(int object) {
        if (!input.objects.walksPhysical(object)) {
            leaveOut(input.receipts.physical, input.receipts.start, object, layersLeft);
            leaveOut(input.issues.physical, input.issues.start, object, issuesLeft);
        }
        Walk walk = new Walk(this, object);
        MarkedPairs.settle(walk, input.marks);
        model(input.objects.method(object)).accept(walk);
        if (input.objects.isService(object)) {
            walk.closeServices();
        }
    }

    static Consumer<Walk> model(Method method) {
        return switch (method) {
            case FIFO -> InOrder::oldestFirst;
            case LIFO -> InOrder::latestFirst;
            case LIFO_DATE -> InOrder::latestBeforeTheIssue;
            case WEIGHTED_AVERAGE -> Averages::ofThePeriod;
            case WEIGHTED_AVERAGE_DATE -> Averages::ofEachDay;
            case MOVING_AVERAGE, STANDARD -> throw new IllegalArgumentException("its cost is final at posting");
        };
    }

    private static void leaveOut(BitSet physical, int[] start, int object, OpenQuantities left) {
        for (int i = start[object]; i < start[object + 1]; i++) {
            if (physical.get(i)) {
                left.leaveOut(i);
            }
        }
    }
}
