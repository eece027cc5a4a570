package org.lukk.postgres;

import java.time.LocalDate;
import org.lukk.closing.ReadBooks;

/**
 * The active close that counts: what it left open is where the next run begins.
 *
 * @param run its number; 0: none yet
 * @param date closed up to this day
 * @param recording everything posted since it was sealed has a higher one
 * @param begun everything posted since it began has a higher number
 */
record LastClose(int run, LocalDate date, long recording, long begun) {
    /** Before the first close. */
    static final LastClose NONE = new LastClose(0, ReadBooks.BEGINNING, 0, 0);
}
