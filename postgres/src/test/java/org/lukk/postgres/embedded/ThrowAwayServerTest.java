package org.lukk.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThrowAwayServerTest {
    @TempDir
    Path temporary;

    @Test
    void oneIsSharedByAllOfAProcess() {
        assertThat(ThrowAwayServer.shared()).isSameAs(ThrowAwayServer.shared());
    }

    @Test
    void itsSettingsAreNotForBooks() throws Exception {
        try (Connection connection = Prepared.connect(ThrowAwayServer.shared())) {
            assertThatThrownBy(() -> SafeSettings.require(connection))
                    .isInstanceOf(ServerFailure.class)
                    .hasMessageEndingWith("off: fsync, full_page_writes, synchronous_commit");
        }
    }

    @Test
    void nothingIsLeftWhenItIsClosed() throws Exception {
        AnotherUser user = AnotherUser.ofAThrowAwayServerIn(temporary);
        Path folder = user.folder();
        assertThat(folder).hasParent(temporary.toRealPath()).exists();
        user.leave();
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void whatAKilledProcessLeftIsSweptByTheNext() throws Exception {
        AnotherUser killed = AnotherUser.ofAThrowAwayServerIn(temporary);
        AnotherUser alive = AnotherUser.ofAThrowAwayServerIn(temporary);
        Path left = killed.folder();
        Path used = alive.folder();
        killed.kill();
        Files.createDirectories(temporary.resolve("lukk-throw-away-unreadable/pg"));
        Files.createDirectories(temporary.resolve("lukk-throw-away-unreadable/lukk.lock"));
        assertThat(ThrowAwayServer.sweep(temporary.toRealPath())).isEqualTo(1);
        assertThat(left).doesNotExist();
        assertThat(used).exists();
        alive.leave();
    }

    @Test
    void temporaryDatabaseIsACopyThatGoesWhenClosed() throws Exception {
        EmbeddedServer server = ThrowAwayServer.shared();
        try (TemporaryDatabase template = TemporaryDatabase.copyOf(EmbeddedServer.BOOKS, server)) {
            execute(template, server, "CREATE TABLE item (name text)");
            TemporaryDatabase copy = TemporaryDatabase.copyOf(template.name(), server);
            execute(copy, server, "INSERT INTO item VALUES ('bolt')");
            try (Connection left = DriverManager.getConnection(copy.jdbcUrl(), server.user(), server.password())) {
                assertThat(Prepared.ask(left, "SELECT name FROM item")).isEqualTo("bolt");
                copy.close();
                assertThat(left.isValid(1)).isFalse();
            }
            assertThatThrownBy(() -> execute(copy, server, "SELECT 1")).isInstanceOf(SQLException.class);
        }
    }

    private static void execute(TemporaryDatabase database, EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl(), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
