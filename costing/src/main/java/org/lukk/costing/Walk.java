package org.lukk.costing;

/**
 * One cost object being matched, and the moves there are: an issue takes from a layer, a mark holds quantity back, layers
 * become a pool. Which move comes next is the business of {@link MarkedPairs}, {@link InOrder} and {@link Averages}.
 */
final class Walk {
    final int object;
    final int firstReceipt;
    final int endReceipt;
    final int firstIssue;
    final int endIssue;
    private final Receipts receipts;
    private final Issues issues;
    private final Matching matching;

    Walk(Matching matching, int object) {
        this.matching = matching;
        this.object = object;
        receipts = matching.input.receipts;
        issues = matching.input.issues;
        firstReceipt = receipts.start[object];
        endReceipt = receipts.start[object + 1];
        firstIssue = issues.start[object];
        endIssue = issues.start[object + 1];
    }

    boolean isFree(int layer) {
        return matching.layersLeft.free(layer) > 0;
    }

    boolean waits(int issue) {
        return matching.issuesLeft.free(issue) > 0;
    }

    /** Whether the layer is a return of the issue, which must not pay for it (rules.md R-16). */
    boolean isReturnOf(int layer, int issue) {
        return matching.input.links.isReturnOf(layer, issue);
    }

    int receiptDate(int receipt) {
        return receipts.date[receipt];
    }

    int issueDate(int issue) {
        return issues.date[issue];
    }

    int closingDate() {
        return matching.input.closingDate;
    }

    /** The first issue from {@code issue} on that waits, or {@link #endIssue}. */
    int nextWaiting(int issue) {
        int next = issue;
        while (next < endIssue && !waits(next)) {
            next++;
        }
        return next;
    }

    /** The issue takes all it can. */
    void take(int layer, int issue, Principle principle) {
        take(layer, issue, Long.MAX_VALUE, principle);
    }

    /** The pair settles if both are invoiced; else it only adjusts, and still uses up the quantity (rules.md R-23). */
    void take(int layer, int issue, long atMost, Principle principle) {
        long free = Math.min(matching.layersLeft.free(layer), matching.issuesLeft.free(issue));
        long quantity = Math.min(atMost, free);
        if (quantity > 0) {
            matching.matches.add(object, layer, issue, quantity, principle, areInvoiced(layer, issue));
            matching.layersLeft.take(layer, quantity);
            matching.issuesLeft.take(issue, quantity);
        }
    }

    boolean areInvoiced(int layer, int issue) {
        return !receipts.physical.get(layer) && !issues.physical.get(issue);
    }

    boolean receiptTakesPart(int receipt) {
        return receipt != Marks.ABSENT && (walksPhysical() || !receipts.physical.get(receipt));
    }

    boolean issueTakesPart(int issue) {
        return issue != Marks.ABSENT && (walksPhysical() || !issues.physical.get(issue));
    }

    private boolean walksPhysical() {
        return matching.input.objects.walksPhysical(object);
    }

    void holdReceipt(int receipt, long quantity) {
        matching.layersLeft.hold(receipt, quantity);
    }

    void holdIssue(int issue, long quantity) {
        if (matching.issuesLeft.hold(issue, quantity) > 0) {
            warnOfMark(issue);
        }
    }

    /** The issue is not settled with the receipt it is marked to. */
    void warnOfMark(int issue) {
        matching.heldByMark[issue] = true;
    }

    /** A pool without quantity yet. */
    int newPool(int date) {
        return receipts.size() + matching.pools.make(object, date);
    }

    /** All that is free of a layer goes into the pool. */
    void pour(int layer, int pool, Principle principle) {
        long quantity = matching.layersLeft.free(layer);
        int slot = pool - receipts.size();
        matching.matches.add(object, layer, issues.size() + slot, quantity, principle, true);
        matching.layersLeft.take(layer, quantity);
        matching.layersLeft.add(pool, quantity);
        matching.pools.quantity[slot] = matching.layersLeft.left(pool);
    }

    /** What is left of an invoiced service needs no receipt (rules.md R-39). */
    void closeServices() {
        for (int issue = firstIssue; issue < endIssue; issue++) {
            long left = matching.issuesLeft.left(issue);
            if (left > 0 && !issues.physical.get(issue)) {
                matching.matches.add(object, Matches.NO_LAYER, issue, left, Principle.SERVICE, true);
                matching.issuesLeft.take(issue, left);
            }
        }
    }
}
