/**
 * Reading CSV so that every fault is told: file, line, column, value, what was expected (interchange.md, CSV).
 *
 * <p>A record is one line: no value of any table may hold a line break, and so a broken quote spoils its own line and none
 * of those after it.
 */
@NullMarked
package org.lukk.interchange.csv;

import org.jspecify.annotations.NullMarked;
