package org.lukk.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    static Path temporary;

    /** Each test finds its server stopped and leaves it so. */
    private static DataFolder folder;

    @BeforeAll
    static void prepare() throws IOException {
        folder = Prepared.folder(temporary.resolve("data"));
    }

    @AfterEach
    void serverIsStopped() {
        assertThat(EmbeddedServer.status(folder.root())).isEqualTo(new ServerStatus.Stopped());
    }

    @Test
    void firstOpeningMakesTheBooksAndTheirRoles() throws Exception {
        // A folder that the shell would misread, were it asked.
        Path odd = temporary.resolve("the $HOME of \"books\" & 'figures'");
        try (EmbeddedServer server = EmbeddedServer.open(odd, Prepared.BINARIES);
                Connection connection = Prepared.connect(server)) {
            assertThat(Prepared.ask(connection, "SELECT current_user || ' in ' || current_database()"))
                    .isEqualTo("lukk in lukk");
            assertThat(Prepared.ask(connection, "SELECT datlocale FROM pg_database WHERE datname = 'lukk'"))
                    .isEqualTo("C.UTF-8");
            assertThat(Prepared.ask(connection, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
                    .isEqualTo("f");
            assertThat(Prepared.ask(connection, "SHOW jit")).isEqualTo("off");
            assertThat(Prepared.ask(connection, "SELECT version()")).startsWith("PostgreSQL " + Binaries.VERSION + " ");
            Prepared.execute(server, "SET ROLE lukk_app");
            SafeSettings.require(connection);
        }
    }

    @Test
    void onlyTheOwnerOfTheFolderCanReadThePassword() throws Exception {
        Prepared.open(folder).close();
        assertThat(Files.getPosixFilePermissions(folder.passwordFile()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.cluster()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void usersShareOneServerAndTheLastStopsIt() throws Exception {
        EmbeddedServer first = Prepared.open(folder);
        EmbeddedServer second = Prepared.open(folder);
        assertThat(second.jdbcUrl("lukk")).isEqualTo(first.jdbcUrl("lukk"));
        first.close();
        first.close();
        assertThat(Prepared.ask(second, "SELECT 'here'")).isEqualTo("here");
        second.close();
        assertThat(Postmaster.of(folder)).isEmpty();
    }

    @Test
    void sessionsThatAreLeftDoNotHoldUpTheEnd() throws Exception {
        EmbeddedServer server = Prepared.open(folder);
        try (Connection left = Prepared.connect(server)) {
            server.close();
            assertThat(Postmaster.of(folder)).isEmpty();
            assertThat(left.isValid(1)).isFalse();
        }
    }

    @Test
    void interruptedThreadStillStopsTheServer() throws Exception {
        EmbeddedServer server = Prepared.open(folder);
        Thread.currentThread().interrupt();
        server.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Postmaster.of(folder)).isEmpty();
    }

    @Test
    void portStaysTheSameUnlessSomebodyElseTookIt() throws Exception {
        int port = openAndClose();
        assertThat(openAndClose()).isEqualTo(port);
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(openAndClose()).isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void serverThatIsKeptStaysUntilItIsStopped() throws Exception {
        EmbeddedServer server = Prepared.open(folder);
        assertThat(running()).matches(running -> running.inUse() && !running.kept());
        server.keepRunning();
        server.close();
        assertThat(running()).matches(running -> running.kept() && !running.inUse());
        Prepared.open(folder).close();
        assertThat(running()).matches(running -> running.port() == server.port());
        assertThat(EmbeddedServer.stop(folder.root())).isEqualTo(new ServerStatus.Stopped());
    }

    @Test
    void stopLeavesAServerToThoseWhoUseIt() throws Exception {
        EmbeddedServer server = Prepared.open(folder);
        server.keepRunning();
        assertThat(EmbeddedServer.stop(folder.root())).isInstanceOf(ServerStatus.Running.class);
        server.close();
    }

    @Test
    void folderWithoutDatabaseStaysAsItIs() {
        Path missing = temporary.resolve("missing");
        assertThat(EmbeddedServer.status(missing)).isEqualTo(new ServerStatus.NoDatabase());
        assertThat(EmbeddedServer.stop(missing)).isEqualTo(new ServerStatus.NoDatabase());
        assertThat(missing).doesNotExist();
    }

    private static ServerStatus.Running running() {
        return (ServerStatus.Running) EmbeddedServer.status(folder.root());
    }

    private static int openAndClose() {
        try (EmbeddedServer server = Prepared.open(folder)) {
            return server.port();
        }
    }
}
