package org.lukk.values;

/**
 * Where in a file a fault stands and what should have stood there (interchange.md, CSV; scenario.md, Form).
 *
 * @param file the file's name as it was given
 * @param line counted from 1; 0 when the fault is the file's as a whole
 * @param column name of the CSV column, or the place in the line counted from 1; empty when it is the line's as a whole
 * @param value what stands there
 * @param expected what was expected, in English words of the format
 */
public record Position(String file, long line, String column, String value, String expected) {}
