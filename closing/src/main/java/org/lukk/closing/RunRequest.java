package org.lukk.closing;

import java.time.LocalDate;
import java.util.Set;
import org.lukk.ledger.Specification;

/**
 * What a preview, recalculation or close is asked to do (costing.md 16.2).
 *
 * @param date up to and including
 * @param items only these items, for a recalculation; empty: all
 * @param ledgerLater its voucher is made and kept
 * @param specification how far its voucher sums up
 * @param approved digest of the preview that is to be closed exactly; empty: none
 * @param note kept with the run
 */
public record RunRequest(
        LocalDate date,
        Set<String> items,
        boolean ledgerLater,
        Specification specification,
        String approved,
        String note) {
    public RunRequest {
        items = Set.copyOf(items);
    }

    public static RunRequest upTo(LocalDate date) {
        return new RunRequest(date, Set.of(), false, Specification.TOTAL, "", "");
    }

    public RunRequest withLedgerLater() {
        return new RunRequest(date, items, true, specification, approved, note);
    }

    public RunRequest forItems(Set<String> some) {
        return new RunRequest(date, some, ledgerLater, specification, approved, note);
    }

    public RunRequest specifiedBy(Specification detail) {
        return new RunRequest(date, items, ledgerLater, detail, approved, note);
    }

    public RunRequest exactly(String digest) {
        return new RunRequest(date, items, ledgerLater, specification, digest, note);
    }
}
