package org.lukk.inventory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * What moving average remembers of a cost object (rules.md ). Figures are sizes.
 *
 * @param latest latest date posted to it; absent before anything was
 * @param issued quantity of its last issue; zero before there was one
 * @param issuedAt what that issue was posted at
 */
public record LastPosted(@Nullable LocalDate latest, Quantity issued, Money issuedAt) {
    public static final LastPosted NOTHING = new LastPosted(null, Quantity.ZERO, Money.ZERO);

    /** After one more update of a transaction. */
    public LastPosted after(InventoryTransaction transaction, Update update) {
        LocalDate date = latest == null || latest.isBefore(update.date()) ? update.date() : latest;
        return isIssue(transaction, update)
                ? new LastPosted(
                        date,
                        update.change().quantity().abs(),
                        update.change().amount().negated())
                : new LastPosted(date, issued, issuedAt);
    }

    /** Whether an update takes goods out; taking a receipt back is no issue. */
    public static boolean isIssue(InventoryTransaction transaction, Update update) {
        return !transaction.receipt()
                && transaction.event() != org.lukk.ledger.Event.CANCEL
                && (update.kind() == Update.Kind.PHYSICAL || update.kind() == Update.Kind.FINANCIAL)
                && !update.change().quantity().isZero();
    }
}
