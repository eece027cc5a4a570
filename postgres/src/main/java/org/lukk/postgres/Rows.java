package org.lukk.postgres;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Rows on their way into one table. Values are put column by column, in the order of the table's columns; a row is
 * complete when the next begins.
 */
interface Rows extends AutoCloseable {
    /** Begins a row. */
    Rows row();

    Rows put(long number);

    Rows put(int number);

    Rows put(boolean value);

    /** A date; absent: null. */
    Rows put(@Nullable LocalDate date);

    /** A text or a word of an enumeration; absent: null. */
    Rows put(@Nullable String text);

    Rows put(byte[] bytes);

    Rows put(UUID id);

    /** A key of eight bytes; absent: null. */
    Rows putKey(@Nullable Long key);

    /** A key of four bytes; absent: null. */
    Rows putKey(@Nullable Integer key);

    /** Sends what is left. */
    void end();

    /** Gives up what was not ended. */
    @Override
    void close();
}
