package org.lukk.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.lukk.postgres.embedded.EmbeddedServer;
import org.lukk.postgres.embedded.TemporaryDatabase;
import org.lukk.postgres.embedded.ThrowAwayServer;

/**
 * Books for scenarios and tests, each in a database of its own that goes when they are closed. A database is a copy of a
 * template that was given its tables once.
 */
public final class ThrowAwayDatabases {
    static final String TEMPLATE = "lukk_template";
    private static final String CREATE_TEMPLATE = "create database " + TEMPLATE;

    private final EmbeddedServer server;

    /** Databases in a throw-away server of one's own, to be made once for it. */
    public ThrowAwayDatabases(EmbeddedServer server) {
        this.server = server;
        createTemplate();
        Migrations.migrate(address(server.jdbcUrl(TEMPLATE)));
    }

    private static final class Shared {
        private static final ThrowAwayDatabases OF_THIS_PROCESS = new ThrowAwayDatabases(ThrowAwayServer.shared());
    }

    /** Databases in the throw-away server of this process. */
    public static ThrowAwayDatabases shared() {
        return Shared.OF_THIS_PROCESS;
    }

    /** New empty books. */
    public PostgresBooks books() {
        try {
            TemporaryDatabase database = TemporaryDatabase.copyOf(TEMPLATE, server);
            return PostgresBooks.connect(address(database.jdbcUrl()), database::close);
        } catch (SQLException e) {
            throw DatabaseFailure.of(e);
        }
    }

    private DatabaseAddress address(String url) {
        return new DatabaseAddress(url, server.user(), server.password(), true, server.place());
    }

    private void createTemplate() {
        try (Connection owner = Database.asOwner(address(server.jdbcUrl(EmbeddedServer.BOOKS)));
                Statement statement = owner.createStatement()) {
            statement.execute(CREATE_TEMPLATE);
        } catch (SQLException e) {
            throw DatabaseFailure.of(e);
        }
    }
}
