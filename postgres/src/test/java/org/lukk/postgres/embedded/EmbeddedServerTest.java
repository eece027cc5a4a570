package org.lukk.postgres.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
    @TempDir
    Path folder;

    @Test
    void firstOpeningMakesTheBooksDatabaseAndItsRoles() throws SQLException {
        try (EmbeddedServer server = EmbeddedServer.open(folder, EmbeddedServer.userCache());
                Connection connection = connect(server)) {
            assertThat(ask(connection, "SELECT current_user || ' ' || current_database()"))
                    .isEqualTo("lukk lukk");
            assertThat(ask(connection, "SELECT datlocale FROM pg_database WHERE datname = 'lukk'"))
                    .isEqualTo("C.UTF-8");
            connection.createStatement().execute("SET ROLE lukk_app");
            assertThat(ask(connection, "SELECT current_user")).isEqualTo("lukk_app");
        }
    }

    @Test
    void secondUserSharesTheServerAndTheLastStopsIt() throws Exception {
        DataFolder data = DataFolder.at(folder);
        EmbeddedServer first = EmbeddedServer.open(folder, EmbeddedServer.userCache());
        EmbeddedServer second = EmbeddedServer.open(folder, EmbeddedServer.userCache());
        assertThat(second.jdbcUrl("lukk")).isEqualTo(first.jdbcUrl("lukk"));
        first.close();
        assertThat(Postmaster.of(data)).isPresent();
        second.close();
        assertThat(Postmaster.of(data)).isEmpty();
    }

    private static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(EmbeddedServer.BOOKS), server.user(), server.password());
    }

    private static String ask(Connection connection, String sql) throws SQLException {
        try (ResultSet row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
