package org.lukk.inventory;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * A fact: one line of a production order or BOM journal (costing.md section 12, rules.md R-20). What an order is now is the
 * sum of its lines.
 *
 * @param place place in the order of entry
 * @param order number of the order
 * @param lot the lot it is about; 0: the order as a whole
 * @param weight of a product in the cost of the order: its share, else its quantity; else zero
 * @param percent of a surcharge; else zero
 * @param amount signed as {@link PostedAccounts#entries} takes it; zero where the line books nothing itself
 * @param date business date
 * @param accounts where the amount is booked, or where runs book what changes of it
 */
public record OrderLine(
        long place,
        long order,
        Kind kind,
        long lot,
        Quantity weight,
        BigDecimal percent,
        Money amount,
        LocalDate date,
        @Nullable PostedAccounts accounts) {
    /** What a line says. */
    public enum Kind {
        /** An issue whose cost goes into the order. */
        COMPONENT("component"),
        /** A component handed back. */
        RETURNED("returned"),
        /** A receipt that takes a part of the cost by its quantity. */
        PRODUCT("product"),
        /** A receipt that takes a part of the cost by a share of its own. */
        PRODUCT_BY_SHARE("product-by-share"),
        /** A lot that was taken back. */
        REMOVED("removed"),
        /** Conversion cost. */
        ROUTE("route"),
        /** What conversion cost posted after the end changed of a product. */
        LATE_ROUTE("late-route"),
        /** A percentage of the material, still without an amount. */
        SURCHARGE("surcharge"),
        /** The surcharge in money, when the order ended. */
        INDIRECT("indirect"),
        /** Cost of an order that ended without a product. */
        UNASSIGNED("unassigned"),
        /** Where runs book what a product whose cost is final does not take. */
        VARIANCE("variance"),
        /** The order is ended. */
        END("end");

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

    boolean isProduct() {
        return kind == Kind.PRODUCT || kind == Kind.PRODUCT_BY_SHARE;
    }

    /** Whether it is about a lot that the order uses up, gets back or makes. */
    public boolean isMember() {
        return isProduct() || kind == Kind.COMPONENT || kind == Kind.RETURNED;
    }
}
