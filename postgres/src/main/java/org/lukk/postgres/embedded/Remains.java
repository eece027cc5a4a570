package org.lukk.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;

/** What a server that was killed leaves behind: processes that serve nobody, and a file that names a dead process. */
final class Remains {
    private Remains() {}

    static void clear(DataFolder folder) throws IOException {
        Optional<String> file = Folders.read(Postmaster.file(folder));
        if (file.isEmpty()) return; // it stopped in peace
        // Without their postmaster they cannot commit any more, but a long statement would keep them for a while.
        ProcessHandle.allProcesses()
                .flatMap(process -> ServerProcess.of(process.pid()).stream())
                .filter(process -> process.folder().equals(Optional.of(folder.cluster())))
                .forEach(ServerProcess::kill);
        // The process number may belong to somebody else by now, which PostgreSQL cannot tell from a server.
        long pid = Long.parseLong(file.get().lines().findFirst().orElse("0").strip());
        if (ProcessHandle.of(pid).isPresent()) Files.delete(Postmaster.file(folder));
    }
}
