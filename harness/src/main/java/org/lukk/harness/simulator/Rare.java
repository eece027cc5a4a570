package org.lukk.harness.simulator;

import java.util.Locale;

/** What is rare and legal. In each run some may happen, and then they happen often. */
enum Rare {
    /** The process of a command ends in the middle, and nothing of it goes on. */
    DIES,
    /** A command is carried out, its answer is lost, and it is sent again. */
    ANSWER_LOST,
    /** Two users send the same command at once. */
    SENT_TWICE,
    /** A posting is dated before the date of the run in progress. */
    POSTED_BEHIND,
    /** A posting is dated in what is closed. */
    POSTED_IN_CLOSED,
    LONG_TEXT,
    EMPTY_LIST,
    LAST_DAY_OF_MONTH,
    ZERO_COST,
    EQUAL_DATES,
    SAME_NAME,
    UNKNOWN_NAME,
    /** A preview that nobody was shown is to be closed. */
    UNKNOWN_PREVIEW,
    /** The books are exported and imported elsewhere. */
    COPIED;

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
