package org.lukk.ledger;

/**
 * Who is posted, as far as the posting profile asks.
 *
 * @param itemGroup empty: none
 */
public record PostedItem(String item, String itemGroup) {}
