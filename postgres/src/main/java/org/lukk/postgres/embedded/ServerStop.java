package org.lukk.postgres.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.lukk.postgres.embedded.ServerFailure.Reason;

/** Stops the server of a folder. */
final class ServerStop {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private ServerStop() {}

    /**
     * Asks it to stop at once and waits until it has. One that takes longer than our patience is writing to a slow
     * disk; it goes on stopping, and whoever opens the folder next waits for it.
     */
    static void of(DataFolder folder, Durability durability) throws IOException {
        Optional<Postmaster> server = Postmaster.of(folder);
        if (server.isPresent()) stop(server.get(), folder, durability);
        if (durability == Durability.THROW_AWAY) Folders.delete(folder.root());
    }

    private static void stop(Postmaster server, DataFolder folder, Durability durability) throws IOException {
        // Java itself can only send the signal on which PostgreSQL waits for its clients to leave.
        String kill = "kill -" + durability.stopSignal() + " " + server.pid();
        boolean sent = Command.in(folder.root(), "sh", "-c", kill).succeeds();
        if (!sent && server.worksIn(folder)) {
            throw new ServerFailure(
                    Reason.PERMISSION,
                    "The server, process " + server.pid() + ", may not be stopped by this user",
                    "Stop it as the user who runs it");
        }
        Deadline deadline = Deadline.in(PATIENCE);
        while (server.worksIn(folder) && !deadline.passed()) deadline.pause();
    }
}
