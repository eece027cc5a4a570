package org.lukk.postgres.embedded;

import java.nio.file.Files;
import java.util.Optional;

/** What a server that was killed leaves behind: processes that serve nobody. */
final class Remains {
    private Remains() {}

    static void clear(DataFolder folder) {
        if (!Files.exists(Postmaster.file(folder))) return; // it stopped in peace
        // Without their postmaster they cannot commit any more, but a long statement would keep them for a while.
        ProcessHandle.allProcesses()
                .flatMap(process -> ServerProcess.of(process.pid()).stream())
                .filter(process -> process.folder().equals(Optional.of(folder.cluster())))
                .forEach(ServerProcess::kill);
    }
}
