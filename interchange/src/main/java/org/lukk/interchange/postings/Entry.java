package org.lukk.interchange.postings;

import java.util.List;
import org.lukk.interchange.csv.Row;
import org.lukk.inventory.Posting;

/**
 * A posting of a file with the rows that say it: one, or for a BOM journal that of the product and those of its
 * components in file order.
 *
 * @param order what holds the rows of a BOM journal together; empty for others
 */
public record Entry(String order, Posting posting, List<Line> lines) {
    public Entry {
        lines = List.copyOf(lines);
    }

    /**
     * A row of a posting.
     *
     * @param place among the rows of the file, from 0
     * @param id the identity that the row gives itself; empty if none
     */
    public record Line(Row row, int place, String id) {}

    /** The row that a refusal is about: that of the lot it names, else that of the item, else the first. */
    Row rowOf(String lot, String item) {
        return row(
                PostingColumn.LOT,
                lot,
                row(PostingColumn.ITEM, item, lines.getFirst().row()));
    }

    private Row row(PostingColumn column, String value, Row otherwise) {
        return lines.stream()
                .map(Line::row)
                .filter(row ->
                        !value.isEmpty() && row.cell(column.word()).code().equals(value))
                .findFirst()
                .orElse(otherwise);
    }
}
