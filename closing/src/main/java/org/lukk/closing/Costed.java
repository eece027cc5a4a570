package org.lukk.closing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lukk.costing.CostingInput;
import org.lukk.costing.CostingResult;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Money;

/**
 * What a run read and what costing made of it.
 *
 * @param transactions by row of the input: as they stood before the run
 * @param waiting what was read and took no part: only physical, or invoiced after the run's date
 * @param orders what of production orders changes beside stock
 */
public record Costed(
        CostingInput input,
        CostingResult result,
        List<OpenTransaction> transactions,
        List<OpenTransaction> waiting,
        List<OrderChange> orders) {
    /** A change of the cost of a row's transaction, signed like the transaction: more cost of an issue is negative. */
    public Money signed(int row, long change) {
        Money size = Money.ofMinor(change);
        return input.isReceipt(row) ? size : size.negated();
    }

    /** Where the update of a row's transaction was posted; absent for pools and where nothing was posted. */
    public @Nullable PostedAccounts accounts(int row) {
        return transactions.get(row).accounts();
    }
}
