package org.lukk.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {
    @TempDir
    Path temporary;

    @Test
    void logThatIsAsLongAsItMayBeStays() throws Exception {
        ServerLog log = logOf(ServerLog.BYTES_BEFORE_A_NEW_FILE);
        log.turnOver();
        assertThat(log.file()).hasSize(ServerLog.BYTES_BEFORE_A_NEW_FILE);
    }

    @Test
    void longerLogMakesPlaceForANewOne() throws Exception {
        ServerLog log = logOf(ServerLog.BYTES_BEFORE_A_NEW_FILE + 1);
        log.turnOver();
        assertThat(log.file()).doesNotExist();
        assertThat(temporary.resolve("server.log.1")).hasSize(ServerLog.BYTES_BEFORE_A_NEW_FILE + 1);
    }

    @Test
    void onlyWhatIsNewIsQuoted() throws Exception {
        ServerLog log = new ServerLog(temporary.resolve("server.log"));
        assertThat(log.since(0)).isEmpty();
        Files.writeString(log.file(), "before\n");
        long size = log.size();
        Files.writeString(log.file(), "before\nafter\n");
        assertThat(log.since(size)).isEqualTo("after\n");
    }

    private ServerLog logOf(long bytes) throws Exception {
        ServerLog log = new ServerLog(temporary.resolve("server.log"));
        Files.write(log.file(), new byte[(int) bytes]);
        return log;
    }
}
