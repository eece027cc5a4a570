package org.lukk.closing;

import java.util.Optional;
import org.lukk.costing.Basis;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Money;

/**
 * What a run changed of the cost of one transaction ({@code adjustments} of interchange.md).
 *
 * @param lot name of the transaction, or of the pool of an average
 * @param amount signed like the transaction: an issue that costs more has a negative one
 * @param accounts on which it was posted, those of the transaction itself; empty where its update was not posted
 */
public record Adjustment(
        int run, String lot, String item, Basis basis, Money amount, Optional<PostedAccounts> accounts) {
    /** Where the value of the stock is; empty where the update was not posted. */
    public String account() {
        return accounts.map(kept -> kept.stock().account()).orElse("");
    }

    /** The other side; empty where there is none. */
    public String offsetAccount() {
        return accounts.flatMap(PostedAccounts::offset)
                .map(PostedAccounts.Leg::account)
                .orElse("");
    }
}
