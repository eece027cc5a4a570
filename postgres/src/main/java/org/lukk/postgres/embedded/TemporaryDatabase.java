package org.lukk.postgres.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A database for one test or trial, copied from another one in a few hundredths of a second; closing it drops it. */
public final class TemporaryDatabase implements AutoCloseable {
    private static final String IN_USE = "55006";
    private static final AtomicInteger MADE = new AtomicInteger();

    private final EmbeddedServer server;
    private final String name;

    private TemporaryDatabase(EmbeddedServer server, String name) {
        this.server = server;
        this.name = name;
    }

    /**
     * A copy of a database to which nobody is connected.
     *
     * @param template for instance one with the schema in it and nothing else
     */
    public static TemporaryDatabase copyOf(String template, EmbeddedServer server) throws SQLException {
        String name = "temporary_" + ProcessHandle.current().pid() + "_" + MADE.incrementAndGet();
        execute(
                server,
                "CREATE DATABASE " + name + " TEMPLATE \"" + template.replace("\"", "\"\"") + "\" STRATEGY "
                        + server.durability().copyStrategy());
        return new TemporaryDatabase(server, name);
    }

    /** Its name on the server. */
    public String name() {
        return name;
    }

    /** Its address; user and password are the server's. */
    public String jdbcUrl() {
        return server.jdbcUrl(name);
    }

    /**
     * Drops it, with the sessions that are still in it. PostgreSQL itself sends its housekeeping away from a database that
     * is dropped, but only where nobody is told to force it.
     */
    @Override
    public void close() throws SQLException {
        try {
            execute(server, "DROP DATABASE IF EXISTS " + name);
        } catch (SQLException e) {
            if (!IN_USE.equals(e.getSQLState())) throw e;
            execute(server, "DROP DATABASE IF EXISTS " + name + " WITH (FORCE)");
        }
    }

    private static void execute(EmbeddedServer server, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        server.jdbcUrl(EmbeddedServer.MAINTENANCE), server.user(), server.password());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
