package org.lukk.postgres;

import java.net.URI;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import org.lukk.postgres.embedded.EmbeddedServer;
import org.lukk.postgres.embedded.TemporaryDatabase;
import org.lukk.postgres.embedded.ThrowAwayServer;

/** A copy of books that are prepared, with a process that looks at them. */
final class CopiedBooks implements AutoCloseable {
    /** The database ends the sessions of the dead by itself, some time; here it is told to, and waited for. */
    private static final String END_SESSIONS =
            "select pg_terminate_backend(pid, 10000) from pg_stat_activity where client_port = any(?)";

    private final TemporaryDatabase database;
    private final PostgresBooks books;
    private final Connection server;

    private CopiedBooks(TemporaryDatabase database) throws SQLException {
        this.database = database;
        this.books = PostgresBooks.connect(address(database));
        this.server = Database.asOwner(address(database));
    }

    static CopiedBooks of(TemporaryDatabase prepared) throws SQLException {
        return new CopiedBooks(copyOf(prepared));
    }

    static TemporaryDatabase copyOf(TemporaryDatabase prepared) throws SQLException {
        return TemporaryDatabase.copyOf(prepared.name(), embedded());
    }

    /** Empty books that can be prepared. */
    static TemporaryDatabase newDatabase() throws SQLException {
        ThrowAwayDatabases.shared();
        return TemporaryDatabase.copyOf(ThrowAwayDatabases.TEMPLATE, embedded());
    }

    private static EmbeddedServer embedded() {
        return ThrowAwayServer.shared();
    }

    static int port() {
        return URI.create(embedded().jdbcUrl("").substring("jdbc:".length())).getPort();
    }

    static DatabaseAddress address(TemporaryDatabase database) {
        return new DatabaseAddress(
                database.jdbcUrl(),
                embedded().user(),
                embedded().password(),
                true,
                embedded().place());
    }

    /** The address of these books behind a line that listens at a port. */
    DatabaseAddress addressBy(int line) {
        return addressBy(database, line);
    }

    static DatabaseAddress addressBy(TemporaryDatabase database, int line) {
        DatabaseAddress direct = address(database);
        String url = direct.url().replace(":" + port() + "/", ":" + line + "/");
        return new DatabaseAddress(url, direct.user(), direct.password(), true, direct.folder());
    }

    PostgresBooks books() {
        return books;
    }

    Trade trade() {
        return new Trade(books, "kari");
    }

    /** What is in the books once nothing is left of the sessions of a process that died, and its run is given up. */
    List<String> afterDeathOf(BreakingLine line) throws SQLException {
        Array ports = server.createArrayOf("int4", line.portsSeen().toArray());
        try (PreparedStatement end = server.prepareStatement(END_SESSIONS)) {
            end.setArray(1, ports);
            end.execute();
        }
        trade().giveUpDeadRun();
        return trade().fingerprint();
    }

    @Override
    public void close() throws SQLException {
        books.close();
        server.close();
        database.close();
    }
}
