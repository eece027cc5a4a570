package org.lukk.interchange.postings;

import java.util.Optional;
import org.lukk.interchange.csv.Row;

/** Reads the rows of a file that posts. */
public interface RowReader {
    /**
     * What a row says; what is wrong with it is told. Of a row that says nothing sound, empty, unless it is known to be one
     * of a BOM journal.
     */
    Optional<ReadRow> read(Row row);

    /** The identity that a row gives itself; empty if none. */
    String id(Row row);
}
