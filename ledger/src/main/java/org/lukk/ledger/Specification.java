package org.lukk.ledger;

import java.util.Optional;

/** How far a run sums up its entries (costing.md 16.2). */
public enum Specification {
    /** One entry for each account, posting type and dimensions. */
    TOTAL,
    /** The same for each item group. */
    ITEM_GROUP,
    /** The same for each item. */
    ITEM,
    /** No summing up: the entries of each transaction. */
    TRANSACTION;

    public String word() {
        return Words.of(this);
    }

    public static Optional<Specification> of(String word) {
        return Words.find(values(), Specification::word, word);
    }

    String detail(PostedItem item) {
        return switch (this) {
            case TOTAL -> "";
            case ITEM_GROUP -> item.itemGroup();
            case ITEM, TRANSACTION -> item.item();
        };
    }
}
