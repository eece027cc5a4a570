package org.lukk.postgres.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import org.lukk.postgres.embedded.ServerFailure.Reason;

/** Starts the server of a folder in which none is running, whatever the last one left behind. */
final class ServerStart {
    private static final Duration PATIENCE_WITH_ANOTHER_SERVER = Duration.ofSeconds(3);
    private static final Duration BETWEEN_TWO_STARTS = Duration.ofMillis(50);
    private static final int PORTS_TO_TRY = 5;

    private final DataFolder folder;
    private final Programs programs;
    private final Durability durability;

    ServerStart(DataFolder folder, Programs programs, Durability durability) {
        this.folder = folder;
        this.programs = programs;
        this.durability = durability;
    }

    Postmaster run() throws IOException {
        if (!folder.hasCluster()) NewCluster.create(folder, programs);
        folder.refuseOtherVersion();
        Folders.writePrivate(folder.cluster().resolve("lukk.conf"), NewCluster.resource("lukk.conf"));
        folder.log().turnOver();
        Remains.clear(folder);
        for (int tried = 0; tried < PORTS_TO_TRY; tried++) {
            Optional<Postmaster> server = startAt(tried == 0 ? preferredPort() : freePort());
            if (server.isPresent()) return remember(server.get());
        }
        throw new ServerFailure(
                Reason.PORT_IN_USE,
                "Each of " + PORTS_TO_TRY + " free ports was taken meanwhile",
                "Run the command again");
    }

    /** The server; empty when somebody else took the port first. */
    private Optional<Postmaster> startAt(int port) throws IOException {
        Deadline deadline = Deadline.in(PATIENCE_WITH_ANOTHER_SERVER);
        for (; ; ) {
            long logged = folder.log().size();
            Process start = programs.startServer(port, durability);
            Optional<Postmaster> server = awaitReady(start);
            if (server.isPresent()) return server;
            String said = folder.log().since(logged);
            if (said.contains("Address already in use")) return Optional.empty();
            if (!isLockedByAnotherServer(start, said)) throw failure(start, said);
            if (deadline.passed()) throw usedElsewhere();
            deadline.pause(BETWEEN_TWO_STARTS);
        }
    }

    /** The server when it answers; empty when the start failed. */
    private Optional<Postmaster> awaitReady(Process start) throws IOException {
        Deadline deadline = Deadline.in(Postmaster.PATIENCE);
        while (!deadline.passed()) {
            boolean over = !start.isAlive();
            Optional<Postmaster> server = Postmaster.of(folder).filter(Postmaster::isReady);
            if (over || server.isPresent()) return server;
            deadline.pause();
        }
        throw Postmaster.stillBusy(folder);
    }

    // The last processes of a server that was killed end within moments; a server in another container does not.
    private static boolean isLockedByAnotherServer(Process start, String said) {
        return start.exitValue() == Programs.LOCKED_BY_ANOTHER_SERVER
                || said.contains("pre-existing shared memory block");
    }

    private ServerFailure usedElsewhere() {
        return new ServerFailure(
                Reason.BUSY,
                "The database in " + folder.root()
                        + " is running where this process cannot see it, in another container perhaps",
                "Stop it there first, or run the command there");
    }

    private ServerFailure failure(Process start, String said) throws IOException {
        String output = new String(start.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return ServerFailure.ofProgram(
                "PostgreSQL",
                said.isEmpty() ? output : said,
                "Look at " + folder.log().file());
    }

    private Postmaster remember(Postmaster server) throws IOException {
        Folders.writePrivate(folder.portFile(), Integer.toString(server.port()));
        return server;
    }

    private int preferredPort() throws IOException {
        Optional<Integer> last =
                Folders.read(folder.portFile()).map(String::strip).map(Integer::valueOf);
        return last.isPresent() && isFree(last.get()) ? last.get() : freePort();
    }

    private static boolean isFree(int port) {
        try (ServerSocket _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return true;
        } catch (IOException e) {
            return false; // taken by another program
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
