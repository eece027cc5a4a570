package org.lukk.inventory;

import org.lukk.values.Quantity;

/**
 * A receipt takes its amount from an issue, and goes on doing so in every run: the other half of a transfer, a return of a
 * sale (costing.md 16.4). As a fact it is a link made (positive quantity) or taken off (negative); in force is their sum.
 *
 * @param order place in the order in which links were made; an issue's cost is carried over its links in it
 * @param kind why
 * @param issue lot of the issue
 * @param receipt lot of the receipt
 * @param quantity how much of the issue's quantity the receipt takes the cost of: all of it for a transfer
 */
public record CostLink(long order, Kind kind, long issue, long receipt, Quantity quantity) {
    /** Why a receipt takes its amount from an issue. */
    public enum Kind {
        /** Between cost objects: the receipt costs what the issue costs. */
        TRANSFER("transfer"),
        /** Inside one cost object: neither half is costed (rules.md R-17). */
        MOVED("moved"),
        /** A return of a sale, at the unit cost of the sale (rules.md R-15). */
        RETURN("return");

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

    CostLink with(Quantity other) {
        return new CostLink(order, kind, issue, receipt, other);
    }

    /** The same link of the part that was split off the issue, still without quantity. */
    CostLink onto(InventoryTransaction part) {
        return new CostLink(order, kind, part.lot(), receipt, Quantity.ZERO);
    }
}
