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
 * @param difference what the document says beyond the change, positive for receipts that cost more than enters stock
 * @param part what charge or adjustment it is a part of; absent for other kinds
 * @param source the document of an invoice, charge or adjustment; that of a posting that makes a lot is the lot's own
 */
public record Update(
        long lot,
        Kind kind,
        LocalDate date,
        OnHand change,
        @Nullable PostedAccounts physicalAccounts,
        @Nullable PostedAccounts financialAccounts,
        Difference difference,
        @Nullable Part part,
        Source source) {
    /**
     * Names the charge or adjustment that an update books or moves.
     *
     * @param number of the charge or adjustment
     * @param counts day from which runs see it, wherever it was moved since
     */
    public record Part(long number, LocalDate counts) {}

    /** An update that books a lot itself. */
    Update(
            long lot,
            Kind kind,
            LocalDate date,
            OnHand change,
            @Nullable PostedAccounts physicalAccounts,
            @Nullable PostedAccounts financialAccounts) {
        this(lot, kind, date, change, physicalAccounts, financialAccounts, Difference.NONE, null);
    }

    /** An update without a document of its own. */
    Update(
            long lot,
            Kind kind,
            LocalDate date,
            OnHand change,
            @Nullable PostedAccounts physicalAccounts,
            @Nullable PostedAccounts financialAccounts,
            Difference difference,
            @Nullable Part part) {
        this(lot, kind, date, change, physicalAccounts, financialAccounts, difference, part, Source.NONE);
    }

    Update by(Source document) {
        return new Update(lot, kind, date, change, physicalAccounts, financialAccounts, difference, part, document);
    }

    /** What made the change. */
    public enum Kind {
        /** Goods moved, invoice not yet posted. */
        PHYSICAL("physical"),
        /** Invoiced, or otherwise final as a document; takes the physical amount back. */
        FINANCIAL("financial"),
        /** A part of the lot became a lot of its own (rules.md R-7). */
        SPLIT("split"),
        /** Freight, duty or credit on a receipt (rules.md ). */
        CHARGE("charge"),
        /** A transaction adjustment of a receipt (costing.md section 15). */
        ADJUSTMENT("adjustment"),
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
