package org.lukk.costing;

/**
 * Marks are worked off before the model, in the order in which they were made (costing.md section 8), and so are the halves
 * of transfers inside the cost object, which settle each other (rules.md R-17).
 *
 * <p>Rules.md R-11: R1 of 1 is marked for a shipment that is not invoiced; I1 of 1 waits for the model. R1 is held, so I1
 * is settled with R2, and R1 stays open as it is.
 */
final class MarkedPairs {
    private MarkedPairs() {}

    static void settle(Walk walk, Marks marks) {
        for (int mark = marks.start[walk.object]; mark < marks.start[walk.object + 1]; mark++) {
            if (marks.halves.get(mark)) {
                walk.take(marks.receipt[mark], marks.issue[mark], marks.quantity[mark], Principle.TRANSFER);
            } else {
                settle(walk, marks.receipt[mark], marks.issue[mark], marks.quantity[mark]);
            }
        }
    }

    private static void settle(Walk walk, int receipt, int issue, long quantity) {
        boolean receiptIsHere = walk.receiptTakesPart(receipt);
        boolean issueIsHere = walk.issueTakesPart(issue);
        if (receiptIsHere && issueIsHere) {
            walk.take(receipt, issue, quantity, Principle.MARKING);
            if (!walk.areInvoiced(receipt, issue)) {
                walk.warnOfMark(issue);
            }
        } else if (receiptIsHere) {
            walk.holdReceipt(receipt, quantity);
        } else if (issueIsHere) {
            walk.holdIssue(issue, quantity);
        }
    }
}
