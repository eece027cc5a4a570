package org.lukk.interchange.csv;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import org.jspecify.annotations.Nullable;

/** Reads {@code YYYY-MM-DD}, years 1 to 9999. */
final class Dates {
    private static final int LENGTH = 10;

    private Dates() {}

    /** The date of a text; null if it is none. */
    static @Nullable LocalDate parse(String text) {
        if (text.length() != LENGTH || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return null;
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, LENGTH);
        boolean exists = year > 0
                && month > 0
                && month <= 12
                && day > 0
                && day <= Month.of(month).length(Year.isLeap(year));
        return exists ? LocalDate.of(year, month, day) : null;
    }

    /** The number of some digits; -1 if anything else stands among them. */
    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = 10 * number + (c - '0');
        }
        return number;
    }
}
