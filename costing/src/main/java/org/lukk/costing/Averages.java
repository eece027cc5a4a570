package org.lukk.costing;

/**
 * The weighted averages, of the period and of each day (costing.md 7.5 and 7.6, rules.md R-10): where an issue waits and
 * more than one layer is open, the layers become one pool and the issues take from it.
 *
 * <p>WA-2 of worked-examples.md: receipts of 1 at 10.00, 22.00 and 30.00, an issue of 1. The pool is 3 for 62.00, the
 * issue takes 1 for 20.67, and 2 for 41.33 stay: one layer, the stock of the next period. With a single layer, or without an
 * issue that waits, there is no pool.
 */
final class Averages {
    private static final int NONE = -1;

    private final Walk walk;
    private final Principle principle;
    /** The receipts before this one have been gathered. */
    private int next;
    /** What the gathered receipts have become: one receipt, or a pool. */
    private int layer = NONE;

    private Averages(Walk walk, Principle principle) {
        this.walk = walk;
        this.principle = principle;
        next = walk.firstReceipt;
    }

    static void ofThePeriod(Walk walk) {
        Averages period = new Averages(walk, Principle.WEIGHTED_AVERAGE);
        int issue = walk.nextWaiting(walk.firstIssue);
        if (issue < walk.endIssue) {
            period.gather(walk.closingDate());
            period.serve(issue);
        }
    }

    static void ofEachDay(Walk walk) {
        Averages days = new Averages(walk, Principle.WEIGHTED_AVERAGE_DATE);
        int end = walk.endIssue;
        for (int issue = walk.nextWaiting(walk.firstIssue); issue < end; issue = walk.nextWaiting(issue + 1)) {
            days.gather(walk.issueDate(issue));
            if (days.isFree()) {
                walk.take(days.layer, issue, days.principle);
            }
        }
        days.serveFromLaterDays();
    }

    /** The issues from this one on, in key order, until the layer is used up; the last ones go short. */
    private void serve(int from) {
        for (int issue = from; issue < walk.endIssue && isFree(); issue = walk.nextWaiting(issue)) {
            walk.take(layer, issue, principle);
        }
    }

    /** What waits after the last day goes through the dates of what is left. */
    private void serveFromLaterDays() {
        int issue = walk.nextWaiting(walk.firstIssue);
        while (issue < walk.endIssue && (isFree() || next < walk.endReceipt)) {
            if (isFree()) {
                walk.take(layer, issue, principle);
                issue = walk.nextWaiting(issue);
            } else {
                gather(walk.receiptDate(next));
            }
        }
    }

    private boolean isFree() {
        return layer != NONE && walk.isFree(layer);
    }

    /** Receipts dated up to the day join the layer; if that makes more than one, they become a pool of that day. */
    private void gather(int day) {
        int first = next;
        while (next < walk.endReceipt && walk.receiptDate(next) <= day) {
            next++;
        }
        int open = isFree() ? 1 : 0;
        int single = layer;
        for (int receipt = first; receipt < next; receipt++) {
            if (walk.isFree(receipt)) {
                open++;
                single = receipt;
            }
        }
        layer = open > 1 ? pool(first, day) : single;
    }

    private int pool(int first, int day) {
        int pool = walk.newPool(day);
        if (isFree()) {
            walk.pour(layer, pool, principle);
        }
        for (int receipt = first; receipt < next; receipt++) {
            if (walk.isFree(receipt)) {
                walk.pour(receipt, pool, principle);
            }
        }
        return pool;
    }
}
