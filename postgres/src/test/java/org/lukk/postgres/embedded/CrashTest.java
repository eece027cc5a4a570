package org.lukk.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashTest {
    @TempDir
    static Path temporary;

    /** Each test leaves its server stopped. */
    private static DataFolder folder;

    @BeforeAll
    static void prepare() throws IOException {
        folder = Prepared.folder(temporary.resolve("data"));
    }

    @Test
    void killedServerComesBackWithAllThatWasCommitted() throws Exception {
        try (EmbeddedServer before = Prepared.open(folder)) {
            Prepared.execute(before, "CREATE TABLE kept AS SELECT 42 AS answer");
            kill(Prepared.postmaster(folder));
            try (EmbeddedServer after = Prepared.open(folder)) {
                assertThat(after.port()).as("users of before find it again").isEqualTo(before.port());
                assertThat(Prepared.ask(before, "SELECT answer FROM kept")).isEqualTo("42");
            }
        }
        assertThat(Postmaster.of(folder)).isEmpty();
    }

    @Test
    void sessionsOfAKilledServerAreNotWaitedFor() throws Exception {
        try (EmbeddedServer server = Prepared.open(folder);
                Connection busy = Prepared.connect(server)) {
            // A statement that computes does not notice that its postmaster is gone.
            var statement = CompletableFuture.runAsync(() -> computeForEver(busy), Thread::startVirtualThread);
            while (Prepared.ask(server, "SELECT count(*) FROM pg_stat_activity WHERE query LIKE 'DO%'")
                    .equals("0")) {
                Thread.onSpinWait();
            }
            kill(Prepared.postmaster(folder));
            Prepared.open(folder).close();
            assertThat(Prepared.ask(server, "SELECT 'here'")).isEqualTo("here");
            assertThatThrownBy(statement::join).hasRootCauseInstanceOf(EOFException.class);
        }
    }

    @Test
    void wishToKeepAServerEndsWithIt() throws Exception {
        EmbeddedServer kept = Prepared.open(folder);
        kept.keepRunning();
        kill(Prepared.postmaster(folder));
        kept.close();
        Prepared.open(folder).close();
        assertThat(Postmaster.of(folder)).isEmpty();
    }

    @Test
    void processNumberThatBelongsToSomebodyElseByNowIsNoServer() throws Exception {
        Files.writeString(
                Postmaster.file(folder),
                ProcessHandle.current().pid() + "\n" + folder.cluster() + "\n1\n5432\n\n127.0.0.1\n0 0\nready   \n");
        try (EmbeddedServer server = Prepared.open(folder)) {
            assertThat(Prepared.ask(server, "SELECT 'here'")).isEqualTo("here");
        }
    }

    @Test
    void databaseThatWasNotFinishedIsBegunAnew() throws Exception {
        DataFolder begun = DataFolder.at(temporary.resolve("begun"));
        Files.createDirectories(begun.unfinishedCluster().resolve("base"));
        Files.createFile(begun.lockFile());
        Prepared.open(begun).close();
        assertThat(begun.unfinishedCluster()).doesNotExist();
        assertThat(begun.cluster()).exists();
    }

    @Test
    void serverThatCannotStartSaysWhy() throws Exception {
        Path settings = folder.cluster().resolve("postgresql.conf");
        String before = Files.readString(settings);
        Files.writeString(settings, "shared_buffers = much\n");
        assertThatThrownBy(() -> Prepared.open(folder))
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("invalid value for parameter \"shared_buffers\": \"much\"");
        Files.writeString(settings, before);
    }

    private static void kill(Postmaster server) {
        ProcessHandle process = ProcessHandle.of(server.pid()).orElseThrow();
        process.destroyForcibly();
        process.onExit().join();
    }

    private static void computeForEver(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("DO 'BEGIN LOOP END LOOP; END'");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
