package org.lukk.costing;

import java.util.stream.IntStream;

/**
 * FIFO, LIFO and LIFO date: each issue takes from single layers (costing.md 7.2 to 7.4).
 *
 * <p>Receipts R1 of 2 and R2 of 2, then issues I1 of 3 and I2 of 3. FIFO: I1 takes 2 of R1 and 1 of R2, I2 takes the other
 * 1 of R2 and stays open with 2. LIFO: I1 takes 2 of R2 and 1 of R1, I2 the other 1 of R1. A receipt dated after the
 * issue may be used like any other; only LIFO date asks for the date.
 */
final class InOrder {
    private InOrder() {}

    static void oldestFirst(Walk walk) {
        settle(walk, issuesByKey(walk), walk.firstReceipt, 1, Principle.FIFO);
    }

    static void latestFirst(Walk walk) {
        settle(walk, issuesByKey(walk), walk.endReceipt - 1, -1, Principle.LIFO);
    }

    /**
     * Day by day, the last issue of a day first, each takes the latest receipt dated up to its day: {@code reached} holds
     * the receipts up to that day, the latest on top. What then waits takes the nearest later receipts (rules.md R-9).
     */
    static void latestBeforeTheIssue(Walk walk) {
        int[] issues = issuesByDayLastFirst(walk);
        int[] reached = new int[walk.endReceipt - walk.firstReceipt];
        int depth = 0;
        int next = walk.firstReceipt;
        for (int issue : issues) {
            while (next < walk.endReceipt && walk.receiptDate(next) <= walk.issueDate(issue)) {
                reached[depth++] = next++;
            }
            for (int at = depth - 1; at >= 0 && walk.waits(issue); at--) {
                takeUnlessReturn(walk, reached[at], issue, Principle.LIFO_DATE);
            }
            while (depth > 0 && !walk.isFree(reached[depth - 1])) {
                depth--;
            }
        }
        settle(walk, issues, walk.firstReceipt, 1, Principle.LIFO_DATE);
    }

    /** Issue after issue takes from layer after layer; those used up before the first free one are not looked at again. */
    private static void settle(Walk walk, int[] issues, int firstLayer, int step, Principle principle) {
        int layer = firstLayer;
        for (int issue : issues) {
            while (isReceipt(walk, layer) && !walk.isFree(layer)) {
                layer += step;
            }
            for (int next = layer; isReceipt(walk, next) && walk.waits(issue); next += step) {
                takeUnlessReturn(walk, next, issue, principle);
            }
        }
    }

    /** A sale is never paid by its own return (rules.md R-16). */
    private static void takeUnlessReturn(Walk walk, int layer, int issue, Principle principle) {
        if (!walk.isReturnOf(layer, issue)) {
            walk.take(layer, issue, principle);
        }
    }

    private static boolean isReceipt(Walk walk, int layer) {
        return walk.firstReceipt <= layer && layer < walk.endReceipt;
    }

    private static int[] issuesByKey(Walk walk) {
        return IntStream.range(walk.firstIssue, walk.endIssue).toArray();
    }

    private static int[] issuesByDayLastFirst(Walk walk) {
        int[] issues = new int[walk.endIssue - walk.firstIssue];
        int filled = 0;
        int nextDay;
        for (int day = walk.firstIssue; day < walk.endIssue; day = nextDay) {
            nextDay = day + 1;
            while (nextDay < walk.endIssue && walk.issueDate(nextDay) == walk.issueDate(day)) {
                nextDay++;
            }
            for (int issue = nextDay - 1; issue >= day; issue--) {
                issues[filled++] = issue;
            }
        }
        return issues;
    }
}
