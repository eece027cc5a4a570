package org.lukk.interchange;

import java.util.BitSet;
import java.util.Set;
import java.util.TreeSet;
import org.lukk.values.CostObject;

/**
 * What the first reading of a file that posts leaves for the second.
 *
 * @param rows lines that hold a row
 * @param there rows that were posted before, by their place among the rows of the file
 * @param unknownItems items that the postings name and the company does not have, in the order in which they come
 * @param touched cost objects that the postings touch
 * @param checksum of the file as it was checked
 */
record ScannedFile(
        PostingFile file, long rows, BitSet there, Set<String> unknownItems, Set<CostObject> touched, long checksum) {
    boolean isAlready(int place) {
        return there.get(place);
    }

    long already() {
        return there.cardinality();
    }

    boolean hasNew() {
        return rows > already();
    }

    /** What the postings touch, in the order of locking. */
    Set<CostObject> costObjects() {
        return new TreeSet<>(touched);
    }
}
