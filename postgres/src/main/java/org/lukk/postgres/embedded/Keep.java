package org.lukk.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/**
 * The wish that a running server stays when its last user leaves, so that the next command need not start it.
 *
 * <p>The file names one server by process and start. A server that crashed or went down with the machine takes the
 * wish with it, and nothing has to be cleaned.
 */
record Keep(DataFolder folder) {
    void ask(Postmaster server) throws IOException {
        Folders.writePrivate(folder.keepFile(), name(server));
    }

    void end() throws IOException {
        Files.deleteIfExists(folder.keepFile());
    }

    boolean isAskedOf(Postmaster server) throws IOException {
        return Folders.read(folder.keepFile()).equals(Optional.of(name(server)));
    }

    private static String name(Postmaster server) {
        return server.pid() + " " + server.started();
    }
}
