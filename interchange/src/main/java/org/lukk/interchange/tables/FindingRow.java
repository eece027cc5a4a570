package org.lukk.interchange.tables;

import org.lukk.closing.ReadBooks;
import org.lukk.inventory.TransactionState;
import org.lukk.values.Argument;
import org.lukk.values.Dimensions;
import org.lukk.values.Finding;

/**
 * A finding of a check before close.
 *
 * @param dimensions of the cost object of the transaction it is about
 */
public record FindingRow(Finding finding, Dimensions dimensions) {
    /** A finding with the dimensions of its transaction. */
    public static FindingRow of(ReadBooks books, Finding finding) {
        Dimensions dimensions = finding.lot()
                .flatMap(books::transaction)
                .map(TransactionState::transaction)
                .map(transaction -> transaction.costObject().financial())
                .orElse(Dimensions.NONE);
        return new FindingRow(finding, dimensions);
    }

    /** The receipt or order that has to come first; empty when none. */
    String waitsFor() {
        return finding.get(Argument.RECEIPT)
                .or(() -> finding.get(Argument.ORDER))
                .orElse("");
    }
}
