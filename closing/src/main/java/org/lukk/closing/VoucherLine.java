package org.lukk.closing;

/**
 * A ledger entry with what of inventory it is about, as far as it was asked to be told apart ({@link
 * org.lukk.ledger.Specification}).
 *
 * @param itemGroup item group of the item, as it is now; empty where the entry sums up several, or is about none
 * @param item empty where the entry sums up several, or is about none
 */
public record VoucherLine(EntryRow row, String itemGroup, String item) {}
