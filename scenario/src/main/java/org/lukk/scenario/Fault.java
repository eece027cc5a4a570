package org.lukk.scenario;

/**
 * A word that does not fit the forms of the language (scenario.md, Form). A file with faults is not carried out at all.
 *
 * @param file the file as it was named by who reads it
 * @param line counted from 1
 * @param column characters from the start of the line, counted from 1; the number of the word where words were given
 * @param value what stands there, shortened; empty where something is missing
 * @param expected what was expected instead
 * @param remedy what to do about it
 */
public record Fault(String file, int line, int column, String value, String expected, String remedy) {
    @Override
    public String toString() {
        String found = value.isEmpty() ? "" : ", not '" + value + "'";
        return file + ":" + line + ":" + column + ": expected " + expected + found + ". " + remedy;
    }
}
