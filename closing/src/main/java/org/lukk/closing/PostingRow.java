package org.lukk.closing;

/**
 * A row that was posted once and is to be posted only once (interchange.md, Once means once).
 *
 * @param key its identity: its id, its lot, or all its columns with how many equal rows stand before it
 * @param content all its columns, to compare a repeat with
 * @param lot lot it created; empty: none
 * @param importNumber number of the import; 0: a command
 * @param file name of the file
 * @param line line in the file
 */
public record PostingRow(String key, String content, String lot, long importNumber, String file, long line) {}
