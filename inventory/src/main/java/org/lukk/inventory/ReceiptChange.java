package org.lukk.inventory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Money;

/**
 * What a charge or a transaction adjustment changed of the cost of a receipt (costing.md section 15, rules.md R-18 and
 * It stays on top of the document's cost: an invoice moves it to the financial amount, a split shares it.
 *
 * @param number names the change; its shares on the parts of a lot have the same
 * @param counts day from which runs see it (rules.md R-24)
 * @param amount more cost is positive
 * @param accounts where it is booked; absent while it is on goods whose receipt is not posted
 */
public record ReceiptChange(
        long number,
        Update.Kind kind,
        LocalDate counts,
        Money amount,
        @Nullable PostedAccounts accounts) {
    /** What its updates name it by. */
    Update.Part part() {
        return new Update.Part(number, counts);
    }

    /** The same change with another amount. */
    ReceiptChange with(Money other) {
        return new ReceiptChange(number, kind, counts, other, accounts);
    }

    /** The same change on other accounts. */
    ReceiptChange on(@Nullable PostedAccounts other) {
        return new ReceiptChange(number, kind, counts, amount, other);
    }

    /** The later of two days: what moves a change does so no earlier than it was there. */
    LocalDate notBefore(LocalDate date) {
        return date.isBefore(counts) ? counts : date;
    }
}
