package org.lukk.scenario;

/**
 * Where a directive was written.
 *
 * @param file the file as it was named by who reads it
 * @param line counted from 1
 * @param text the line itself, shown when it fails
 */
public record Source(String file, int line, String text) {
    @Override
    public String toString() {
        return file + ":" + line;
    }
}
