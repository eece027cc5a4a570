package org.lukk.postgres.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

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
        if (server.isEmpty()) return;
        // Java can only send the signal on which PostgreSQL waits for its clients to leave.
        Command.in(
                        folder.root(),
                        "sh",
                        "-c",
                        "kill -" + durability.stopSignal() + " " + server.get().pid())
                .run(Command.Input.NONE, "Stop process " + server.get().pid() + " yourself");
        Deadline deadline = Deadline.in(PATIENCE);
        while (server.get().worksIn(folder) && !deadline.passed()) deadline.pause();
    }
}
