package org.lukk.inventory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lukk.ledger.PostedAccounts;

/**
 * A fact: one change of the quantity or amount of an inventory transaction. What is on hand on a day is the sum of the
 * changes dated up to it (rules.md R-45); what a transaction costs is the sum of its own.
 *
 * @param lot the transaction
 * @param date business date
 * @param change signed: receipts positive, issues negative; an invoice takes the physical amount back and books the
 *     financial one in a single change
 * @param physicalAccounts where the change of the physical amount is booked; absent where there is none or it is not posted
 * @param financialAccounts where the change of the financial amount is booked; absent where there is none
 */
public record Update(
        long lot,
        Kind kind,
        LocalDate date,
        OnHand change,
        @Nullable PostedAccounts physicalAccounts,
        @Nullable PostedAccounts financialAccounts) {
    /** What made the change. */
    public enum Kind {
        /** Goods moved, invoice not yet posted. */
        PHYSICAL("physical"),
        /** Invoiced, or otherwise final as a document; takes the physical amount back. */
        FINANCIAL("financial"),
        /** A part of the lot became a lot of its own (rules.md R-7). */
        SPLIT("split"),
        /** An adjustment that stays although its run may be reversed, because the lot was cancelled (rules.md R-26). */
        KEPT("kept");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }
}
