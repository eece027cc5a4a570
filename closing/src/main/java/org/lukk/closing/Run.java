package org.lukk.closing;

import java.time.Instant;
import java.time.LocalDate;
import org.lukk.values.Money;

/**
 * A run as it was sealed (costing.md section 2.4).
 *
 * @param number 1, 2, 3 … per company, in the order of sealing
 * @param date the date a close or recalculation was made for; of a reversal, the date of its voucher
 * @param voucher number of its voucher; empty when it made none or keeps it
 * @param ledger whether its voucher is posted
 * @param transactions how many transactions took part
 * @param settlements how many settlements it made
 * @param adjustedAmount sum of the sizes of its adjustments
 * @param warnings lines of its log
 * @param digest fingerprint of its result; empty for a reversal
 * @param reverses number of the run it takes back; 0: none
 * @param reversedBy number of the run that takes it back; 0: it is active
 */
public record Run(
        int number,
        RunType type,
        LocalDate date,
        String voucher,
        LedgerState ledger,
        int transactions,
        int settlements,
        Money adjustedAmount,
        int warnings,
        String digest,
        Instant started,
        Instant finished,
        String by,
        String note,
        int reverses,
        int reversedBy) {
    /** Whether the voucher of a run is in the ledger. */
    public enum LedgerState {
        /** The run moved no value. */
        NONE(""),
        POSTED("posted"),
        /** Made and kept: the ledger waits for {@code post-voucher}. */
        KEPT("kept");

        private final String word;

        LedgerState(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /** A run counts until it is reversed; a reversal is never reversed and has nothing that counts. */
    public boolean isActive() {
        return reversedBy == 0 && type != RunType.REVERSAL;
    }

    /** The word of {@code runs.status}. */
    public String status() {
        return reversedBy == 0 ? "sealed" : "reversed";
    }
}
