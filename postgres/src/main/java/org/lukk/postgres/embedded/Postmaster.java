package org.lukk.postgres.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.lukk.postgres.embedded.ServerFailure.Reason;

/**
 * A running server, as the file {@code postmaster.pid} in its folder describes it.
 *
 * <p>The file of a server that was killed stays behind, and its process number may belong to somebody else by now. So
 * a process counts as this folder's server only if it works in this folder.
 */
record Postmaster(long pid, Instant started, int port, State state) {
    /** What the server is doing. */
    enum State {
        STARTING,
        READY,
        STOPPING
    }

    // A server that was killed replays its log first: seconds, minutes after a very large import on a slow disk.
    static final Duration PATIENCE = Duration.ofMinutes(10);

    // Lines of the file, from PostgreSQL's miscadmin.h; the last one is missing in the first moments.
    private static final int PID = 0;
    private static final int STARTED = 2;
    private static final int PORT = 3;
    private static final int STATUS = 7;

    static Path file(DataFolder folder) {
        return folder.cluster().resolve("postmaster.pid");
    }

    /** The server at work in the folder, if any. */
    static Optional<Postmaster> of(DataFolder folder) throws IOException {
        return Folders.read(file(folder))
                .map(text -> read(text.lines().map(String::strip).toList()))
                .filter(server -> server.worksIn(folder));
    }

    /** The server once it answers; empty if there is none, or the one there was has finished stopping. */
    static Optional<Postmaster> settled(DataFolder folder) throws IOException {
        Deadline deadline = Deadline.in(PATIENCE);
        for (; ; ) {
            Optional<Postmaster> server = of(folder);
            if (server.isEmpty() || server.get().isReady()) return server;
            if (deadline.passed()) throw stillBusy(folder);
            deadline.pause();
        }
    }

    boolean isReady() {
        return state == State.READY;
    }

    static ServerFailure stillBusy(DataFolder folder) {
        return new ServerFailure(
                Reason.BUSY,
                "The database in " + folder.root() + " is still starting or stopping after " + PATIENCE.toMinutes()
                        + " minutes",
                "Look at " + folder.log().file() + ", wait, and run the command again");
    }

    /** Whether the process is alive and, as far as we may look, works in the folder. */
    boolean worksIn(DataFolder folder) {
        return ServerProcess.of(pid)
                .filter(process ->
                        process.folder().map(folder.cluster()::equals).orElse(true))
                .isPresent();
    }

    private static Postmaster read(List<String> lines) {
        // The file is written in pieces: a number that is not there yet belongs to a server that is starting.
        return new Postmaster(
                Math.abs(number(lines, PID)),
                Instant.ofEpochSecond(number(lines, STARTED)),
                (int) number(lines, PORT),
                state(lines));
    }

    private static State state(List<String> lines) {
        if (lines.size() <= STATUS) return State.STARTING;
        return switch (lines.get(STATUS)) {
            case "ready" -> State.READY;
            case "stopping" -> State.STOPPING;
            default -> State.STARTING;
        };
    }

    private static long number(List<String> lines, int line) {
        return lines.size() > line && lines.get(line).matches("-?\\d{1,18}") ? Long.parseLong(lines.get(line)) : 0;
    }
}
