package org.lukk.postgres.embedded;

import java.util.List;
import java.util.stream.Stream;

/** What a server promises about acknowledged commits. */
enum Durability {
    /** They survive a crash of everything. On the command line, where no file and no ALTER SYSTEM can undo it. */
    LASTING("on", "INT", "WAL_LOG"),

    /** They need not outlive the process: tests and trials. */
    THROW_AWAY("off", "QUIT", "FILE_COPY");

    private final String waitsForTheDisk;
    private final String stopSignal;
    private final String copyStrategy;

    Durability(String waitsForTheDisk, String stopSignal, String copyStrategy) {
        this.waitsForTheDisk = waitsForTheDisk;
        this.stopSignal = stopSignal;
        this.copyStrategy = copyStrategy;
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

    /** The quicker way to copy a database: copying files takes two checkpoints, which wait for the disk. */
    String copyStrategy() {
        return copyStrategy;
    }
}
