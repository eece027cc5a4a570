package org.lukk.closing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lukk.costing.CostingInput;
import org.lukk.costing.CostingResult;
import org.lukk.ledger.PostedAccounts;

/**
 * What a run read and what costing made of it.
 *
 * @param accounts by row of the input: where the transaction's update was posted
 * @param waiting numbers of lots that were read and took no part: only physical, or invoiced after the run's date
 */
public record Costed(
        CostingInput input, CostingResult result, List<@Nullable PostedAccounts> accounts, List<Long> waiting) {}
