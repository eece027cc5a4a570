package org.lukk.postgres.embedded;

import java.util.List;
import java.util.stream.Stream;

/** What a server promises about acknowledged commits. */
enum Durability {
    /** They survive a crash of everything. On the command line, where no file and no ALTER SYSTEM can undo it. */
    LASTING("on", "INT"),

    /** They need not outlive the process: tests and trials. */
    THROW_AWAY("off", "QUIT");

    private final String waitsForTheDisk;
    private final String stopSignal;

    Durability(String waitsForTheDisk, String stopSignal) {
        this.waitsForTheDisk = waitsForTheDisk;
        this.stopSignal = stopSignal;
    }

    /** The settings that make the difference. */
    List<String> settings() {
        return Stream.of("fsync", "full_page_writes", "synchronous_commit")
                .map(name -> name + "=" + waitsForTheDisk)
                .toList();
    }

    /** Fast: sessions are ended and everything is written; or immediately, writing nothing. */
    String stopSignal() {
        return stopSignal;
    }
}
