package org.lukk.postgres.embedded;

import java.time.Instant;

/** How the database of a data folder is doing: what {@code lukk db status} tells. */
public sealed interface ServerStatus {
    /** There is no database in the folder yet; the first command that needs one makes it. */
    record NoDatabase() implements ServerStatus {}

    /** The database is there and its server is not running; the next command starts it. */
    record Stopped() implements ServerStatus {}

    /**
     * The server is running.
     *
     * @param process its process number
     * @param port where it listens on the loopback address
     * @param since when it was started
     * @param kept whether {@code lukk db start} asked it to stay when nobody uses it
     * @param inUse whether some command or server process uses it now
     */
    record Running(long process, int port, Instant since, boolean kept, boolean inUse) implements ServerStatus {}
}
