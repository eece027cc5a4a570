package org.lukk.inventory;

/**
 * The document behind a posting: what a reader of a voucher sees first. Empty texts where nothing was given.
 *
 * @param document number of the purchase, sale or journal
 * @param party vendor or customer
 * @param text free text
 * @param revenue amount sold for, for margin reports; not posted; empty or a decimal number
 */
public record Source(String document, String party, String text, String revenue) {
    public static final Source NONE = new Source("", "", "", "");
}
