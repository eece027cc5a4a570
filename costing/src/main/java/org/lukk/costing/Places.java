package org.lukk.costing;

/** Where the transaction of a row lies in the sorted columns; receipts and issues count from zero each. */
final class Places {
    /** Place of a receipt, or the complement of the place of an issue. */
    private final int[] coded;

    Places(Receipts receipts, Issues issues) {
        coded = new int[receipts.size() + issues.size()];
        for (int receipt = 0; receipt < receipts.size(); receipt++) {
            coded[receipts.row[receipt]] = receipt;
        }
        for (int issue = 0; issue < issues.size(); issue++) {
            coded[issues.row[issue]] = ~issue;
        }
    }

    boolean isReceipt(int row) {
        return coded[row] >= 0;
    }

    int receipt(int row) {
        if (!isReceipt(row)) {
            throw new IllegalArgumentException("not a receipt: row " + row);
        }
        return coded[row];
    }

    int issue(int row) {
        if (isReceipt(row)) {
            throw new IllegalArgumentException("not an issue: row " + row);
        }
        return ~coded[row];
    }
}
