package org.lukk.postgres.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.lukk.postgres.embedded.FolderLock.Turn;

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
            sweep(Path.of(System.getProperty("java.io.tmpdir")).toRealPath());
            DataFolder folder = DataFolder.at(Files.createTempDirectory(PREFIX));
            return EmbeddedServer.open(folder, binariesCache, Durability.THROW_AWAY);
        } catch (IOException e) {
            throw ServerFailure.of(e);
        }
    }

    /** Ends the servers of processes that were killed and deletes what they held; says how many. */
    static int sweep(Path temporaryFiles) throws IOException {
        int swept = 0;
        try (DirectoryStream<Path> left = Files.newDirectoryStream(temporaryFiles, PREFIX + "*")) {
            for (Path folder : left) if (isSwept(new DataFolder(folder))) swept++;
        }
        return swept;
    }

    private static boolean isSwept(DataFolder folder) {
        if (!folder.hasCluster()) return false; // somebody is making it now
        try (Turn turn = folder.lock().turnWithin(Duration.ZERO).orElse(null)) {
            if (turn == null || turn.inUse()) return false;
            ServerStop.of(folder, Durability.THROW_AWAY);
            return true;
        } catch (IOException e) {
            return false; // its owner is deleting it now
        }
    }
}
