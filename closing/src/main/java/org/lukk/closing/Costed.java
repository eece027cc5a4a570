package org.lukk.closing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lukk.costing.CostingInput;
import org.lukk.costing.CostingResult;
import org.lukk.ledger.PostedAccounts;

/**
 * What a run read and what costing made of it.
 *
 * @param transactions by row of the input: as they stood before the run
 * @param waiting what was read and took no part: only physical, or invoiced after the run's date
 */
public record Costed(
        CostingInput input, CostingResult result, List<OpenTransaction> transactions, List<OpenTransaction> waiting) {
    /** Where the update of a row's transaction was posted; absent for pools and where nothing was posted. */
    public @Nullable PostedAccounts accounts(int row) {
        return transactions.get(row).accounts();
    }
}
