package org.lukk.inventory;

import org.jspecify.annotations.Nullable;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Money;

/**
 * What the document of a receipt says beyond what enters stock, and where that is booked: the price difference of moving
 * average, profit or loss of a fixed receipt price (rules.md ).
 *
 * @param accounts absent where nothing is posted, or there is no difference
 */
public record Difference(Money amount, @Nullable PostedAccounts accounts) {
    public static final Difference NONE = new Difference(Money.ZERO, null);

    Difference with(Money other) {
        return new Difference(other, accounts);
    }
}
