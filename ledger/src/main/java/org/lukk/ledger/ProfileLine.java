package org.lukk.ledger;

/**
 * A line of the posting profile ({@code posting_profiles.csv} of interchange.md): the account of a posting type, for
 * some items or for all.
 */
public record ProfileLine(PostingType type, Scope scope, String account) {
    /** What a line holds for. An item's line wins over its item group's, that over the line for all items. */
    public sealed interface Scope {
        record OfItem(String item) implements Scope {}

        record OfItemGroup(String itemGroup) implements Scope {}

        record AllItems() implements Scope {}
    }
}
