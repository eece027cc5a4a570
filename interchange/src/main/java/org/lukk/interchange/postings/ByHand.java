package org.lukk.interchange.postings;

import org.lukk.interchange.csv.Cell;
import org.lukk.ledger.ChartOfAccounts;
import org.lukk.values.Refusal;

/** Accounts that a row names itself: they must exist and not belong to the subledger. */
record ByHand(ChartOfAccounts chart) {
    /** The code of an account; empty where none is named. */
    String code(Cell account) {
        String code = account.code();
        if (!account.isEmpty()) {
            try {
                return chart.accountByHand(code).code();
            } catch (Refusal refusal) {
                refusal.findings()
                        .forEach(finding -> account.row()
                                .tell(finding, account.column(), code, "an account that takes entries by hand"));
            }
        }
        return code;
    }
}
