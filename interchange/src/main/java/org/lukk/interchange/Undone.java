package org.lukk.interchange;

/**
 * An import that was taken back.
 *
 * @param cancelled postings that were cancelled now
 * @param already postings that had been cancelled before
 */
public record Undone(long number, long cancelled, long already) {}
