package org.lukk.cli;

/** How a table is written. */
enum Format {
    /** For people, as wide as the terminal. */
    TABLE,
    CSV,
    JSON
}
