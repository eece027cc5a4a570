package org.lukk.interchange.postings;

import org.lukk.inventory.Posting;

/** What a row says: a whole posting, or a line of a BOM journal (interchange.md, CSV). */
public sealed interface ReadRow {
    /** A row that posts by itself. */
    record Whole(Posting posting) implements ReadRow {}

    /**
     * A row of a BOM journal, sound or not: its product, or what the product is made of or taken apart into.
     *
     * @param order what holds the rows of one journal together
     * @param begins whether it is the row of the product, {@code assemble} or {@code disassemble}
     * @param dated whether it says its date; {@code using} and {@code into} need not
     * @param part its movement, the quantity signed as stock moves
     */
    record JournalRow(String order, boolean begins, boolean dated, Posting.BomPart part) implements ReadRow {}
}
