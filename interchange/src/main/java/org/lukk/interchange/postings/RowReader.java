package org.lukk.interchange.postings;

import java.util.Optional;
import org.lukk.interchange.csv.Row;
import org.lukk.inventory.Posting;

/** Makes postings of the rows of a file that posts. */
public interface RowReader {
    /** The posting of a row; empty, and told, if there is anything wrong with it. */
    Optional<Posting> read(Row row);

    /** The identity that a row gives itself; empty if none. */
    String id(Row row);
}
