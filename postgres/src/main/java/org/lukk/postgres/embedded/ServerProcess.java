package org.lukk.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A living process of some PostgreSQL server.
 *
 * @param folder the data folder it works in; empty where the system does not say or we may not look
 */
record ServerProcess(long pid, Optional<Path> folder) {
    private static final Path PROCESSES = Path.of("/proc");
    private static final String PROGRAM = "postgres";

    /** The process of a number; empty if there is none or it runs another program. */
    static Optional<ServerProcess> of(long pid) {
        if (pid <= 0) return Optional.empty();
        return Files.exists(PROCESSES.resolve("self"))
                ? onLinux(PROCESSES.resolve(Long.toString(pid)), pid)
                : elsewhere(pid);
    }

    /** Ends it at once. */
    void kill() {
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    private static Optional<ServerProcess> onLinux(Path process, long pid) {
        try {
            if (!isAlive(Files.readString(process.resolve("status")))) return Optional.empty();
            return Optional.of(new ServerProcess(pid, Optional.of(Files.readSymbolicLink(process.resolve("cwd")))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(new ServerProcess(pid, Optional.empty())); // another user's
        }
    }

    // In a container nobody may ever collect a process that has ended: it stays, as a zombie.
    private static boolean isAlive(String status) {
        return status.startsWith("Name:\t" + PROGRAM + "\n") && !status.contains("\nState:\tZ");
    }

    private static Optional<ServerProcess> elsewhere(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(process -> process.info().command())
                .filter(command -> command.endsWith("/" + PROGRAM))
                .map(_ -> new ServerProcess(pid, Optional.empty()));
    }
}
