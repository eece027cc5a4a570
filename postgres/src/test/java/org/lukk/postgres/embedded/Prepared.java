package org.lukk.postgres.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** Data folders whose database is made already, because making one takes most of a second. */
final class Prepared {
    static final Path BINARIES = EmbeddedServer.userCache();

    private static @Nullable Path made;

    private Prepared() {}

    static synchronized DataFolder folder(Path at) throws IOException {
        if (made == null) {
            Path original = Files.createTempDirectory("lukk-prepared-");
            EmbeddedServer.open(original, BINARIES).close();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(original)));
            made = original;
        }
        Files.createDirectories(at);
        Command.in(at, "cp", "-r", made + "/.", ".").run(Command.Input.NONE, "");
        return new DataFolder(at.toRealPath());
    }

    static EmbeddedServer open(DataFolder folder) {
        return EmbeddedServer.open(folder.root(), BINARIES);
    }

    static Postmaster postmaster(DataFolder folder) throws IOException {
        return Postmaster.of(folder).orElseThrow();
    }

    static Connection connect(EmbeddedServer server) throws SQLException {
        return DriverManager.getConnection(server.jdbcUrl(EmbeddedServer.BOOKS), server.user(), server.password());
    }

    static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String ask(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = connect(server)) {
            return ask(connection, sql);
        }
    }

    static String ask(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void delete(Path folder) {
        try {
            Folders.delete(folder);
        } catch (IOException e) {
            throw ServerFailure.of(e);
        }
    }
}
