package org.lukk.interchange.csv;

/**
 * How much of a file is read.
 *
 * @param rows most rows of one file
 * @param lineBytes most bytes of one line
 */
public record Limits(long rows, int lineBytes) {
    /** What any real file stays far below. */
    public static final Limits DEFAULT = new Limits(50_000_000, 1 << 16);
}
