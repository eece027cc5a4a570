package org.lukk.inventory;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Money;

/**
 * A fact: what a run changed of a production order or BOM journal beside stock (rules.md ): it counts while the run is
 * active, and the next run knows what was booked.
 *
 * @param run number of the run
 * @param order number of the order
 * @param lot the product it is about; 0: the order as a whole
 * @param amount signed as {@link PostedAccounts#entries} takes it
 * @param date the day it counts from
 * @param accounts where it is booked; absent where nothing of the lot is posted
 */
public record OrderAdjustment(
        int run,
        long order,
        long lot,
        Kind kind,
        Money amount,
        LocalDate date,
        @Nullable PostedAccounts accounts) {
    /** The same of another run, or with another amount from another day on. */
    public OrderAdjustment with(int otherRun, Money other, LocalDate from) {
        return new OrderAdjustment(otherRun, order, lot, kind, other, from, accounts);
    }

    /** What changed. */
    public enum Kind {
        /** The surcharge, which follows the material. */
        INDIRECT("indirect"),
        /** What a product whose cost is final does not take. */
        VARIANCE("variance"),
        /** The cost of an order without product. */
        UNASSIGNED("unassigned");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** The kind of a word of this enumeration. */
        public static Kind of(String word) {
            for (Kind kind : values()) {
                if (kind.word.equals(word)) {
                    return kind;
                }
            }
            throw new IllegalArgumentException(word);
        }
    }
}
