package org.lukk.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A server for tests and trials, in a temporary folder that goes with it. It does not wait for the disk. */
public final class ThrowAwayServer {
    private static final String PREFIX = "lukk-throw-away-";

    private static @Nullable EmbeddedServer ofThisProcess;

    private ThrowAwayServer() {}

    /** The one of this process: started on first use, gone when the process ends. */
    public static synchronized EmbeddedServer shared() {
        EmbeddedServer server = ofThisProcess;
        if (server == null) {
            server = start(EmbeddedServer.userCache());
            server.closeWhenProcessEnds();
            ofThisProcess = server;
        }
        return server;
    }

    /** A new one; closing it deletes all it held. */
    public static EmbeddedServer start(Path binariesCache) {
        try {
            DataFolder folder = DataFolder.at(Files.createTempDirectory(PREFIX));
            return EmbeddedServer.open(folder, binariesCache, Durability.THROW_AWAY);
        } catch (IOException e) {
            throw ServerFailure.of(e);
        }
    }
}
