package org.lukk.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    Path temporary;

    @Test
    void firstOpeningMakesTheBooksAndTheirRoles() throws Exception {
        // A folder that the shell would misread, were it asked.
        Path folder = temporary.resolve("the $HOME of \"books\" & 'figures'");
        try (EmbeddedServer server = EmbeddedServer.open(folder, Prepared.BINARIES);
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
        DataFolder folder = Prepared.folder(temporary);
        Prepared.open(folder).close();
        assertThat(Files.getPosixFilePermissions(folder.passwordFile()))
                .isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThat(Files.getPosixFilePermissions(folder.cluster()))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void usersShareOneServerAndTheLastStopsIt() throws Exception {
        DataFolder folder = Prepared.folder(temporary);
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
        DataFolder folder = Prepared.folder(temporary);
        EmbeddedServer server = Prepared.open(folder);
        try (Connection left = Prepared.connect(server)) {
            server.close();
            assertThat(Postmaster.of(folder)).isEmpty();
            assertThat(left.isValid(1)).isFalse();
        }
    }

    @Test
    void interruptedThreadStillStopsTheServer() throws Exception {
        DataFolder folder = Prepared.folder(temporary);
        EmbeddedServer server = Prepared.open(folder);
        Thread.currentThread().interrupt();
        server.close();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(Postmaster.of(folder)).isEmpty();
    }

    @Test
    void portStaysTheSameUnlessSomebodyElseTookIt() throws Exception {
        DataFolder folder = Prepared.folder(temporary);
        int port = openAndClose(folder);
        assertThat(openAndClose(folder)).isEqualTo(port);
        try (ServerSocket other = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(openAndClose(folder)).isNotEqualTo(other.getLocalPort());
        }
    }

    @Test
    void serverThatIsKeptStaysUntilItIsStopped() throws Exception {
        Path folder = Prepared.folder(temporary).root();
        assertThat(EmbeddedServer.status(folder)).isEqualTo(new ServerStatus.Stopped());
        EmbeddedServer server = EmbeddedServer.open(folder, Prepared.BINARIES);
        assertThat(running(folder)).matches(running -> running.inUse() && !running.kept());
        server.keepRunning();
        server.close();
        assertThat(running(folder)).matches(running -> running.kept() && !running.inUse());
        EmbeddedServer.open(folder, Prepared.BINARIES).close();
        assertThat(running(folder)).matches(running -> running.port() == server.port());
        assertThat(EmbeddedServer.stop(folder)).isEqualTo(new ServerStatus.Stopped());
    }

    @Test
    void stopLeavesAServerToThoseWhoUseIt() throws Exception {
        DataFolder folder = Prepared.folder(temporary);
        EmbeddedServer server = Prepared.open(folder);
        server.keepRunning();
        assertThat(EmbeddedServer.stop(folder.root())).isInstanceOf(ServerStatus.Running.class);
        server.close();
        assertThat(EmbeddedServer.status(folder.root())).isEqualTo(new ServerStatus.Stopped());
    }

    @Test
    void folderWithoutDatabaseStaysAsItIs() {
        Path folder = temporary.resolve("missing");
        assertThat(EmbeddedServer.status(folder)).isEqualTo(new ServerStatus.NoDatabase());
        assertThat(EmbeddedServer.stop(folder)).isEqualTo(new ServerStatus.NoDatabase());
        assertThat(folder).doesNotExist();
    }

    private static ServerStatus.Running running(Path folder) {
        return (ServerStatus.Running) EmbeddedServer.status(folder);
    }

    private static int openAndClose(DataFolder folder) {
        try (EmbeddedServer server = Prepared.open(folder)) {
            return server.port();
        }
    }
}
