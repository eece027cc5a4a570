package org.lukk.interchange;

/** Is told how far a long import is, every few thousand rows. */
@FunctionalInterface
public interface ImportProgress {
    /** Tells nobody. */
    ImportProgress NONE = (phase, file, done, total) -> {};

    /** What is being done with a file. */
    enum Phase {
        /** Its rows are read and checked. */
        CHECKING,
        /** Its new rows are posted. */
        POSTING,
        /** Postings are taken back. */
        CANCELLING
    }

    /**
     * So many rows are done.
     *
     * @param total of how many; 0 while that is not known
     */
    void at(Phase phase, String file, long done, long total);
}
