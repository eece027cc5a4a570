package org.lukk.postgres;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** What a database server can do and needs, measured beside the books: a yardstick for the speed of posting. */
public final class ServerFigures {
    private static final String SCRATCH = "lukk_yardstick";
    private static final String PROPORTIONAL_SHARE = "Pss:";
    private static final int KILO = 1024;

    private final DatabaseAddress address;

    public ServerFigures(DatabaseAddress address) {
        this.address = address;
    }

    /**
     * How long the server takes to be given all facts of the books as they are, by COPY into tables without keys, indexes
     * or triggers, and to commit them.
     *
     * @param rows how many rows that were
     * @param took from the first byte to the commit; reading them before is not counted
     */
    public record PlainCopy(long rows, Duration took) {}

    /**
     * Copies every table of facts into one of its own and drops those again.
     *
     * @throws DatabaseFailure if the database does not answer
     */
    public PlainCopy plainCopy() {
        try (Connection owner = Database.asOwner(address);
                Statement statement = owner.createStatement()) {
            statement.execute("create schema " + SCRATCH);
            try {
                return plainCopy(owner, statement);
            } finally {
                statement.execute("drop schema " + SCRATCH + " cascade");
            }
        } catch (SQLException e) {
            throw DatabaseFailure.of(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PlainCopy plainCopy(Connection owner, Statement statement) throws SQLException, IOException {
        CopyManager copies = owner.unwrap(PGConnection.class).getCopyAPI();
        long rows = 0;
        long nanos = 0;
        for (String table : factTables(statement)) {
            String scratch = SCRATCH + "." + table;
            statement.execute("create table " + scratch + " (like lukk." + table + ")");
            Path file = Files.createTempFile("lukk", ".copy");
            try {
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    copies.copyOut("copy lukk." + table + " to stdout (format binary)", out);
                }
                try (InputStream in = Files.newInputStream(file)) {
                    long start = System.nanoTime();
                    rows += copies.copyIn("copy " + scratch + " from stdin (format binary)", in);
                    nanos += System.nanoTime() - start;
                }
            } finally {
                Files.delete(file);
            }
        }
        return new PlainCopy(rows, Duration.ofNanos(nanos));
    }

    private static List<String> factTables(Statement statement) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select relname from pg_class where relnamespace = 'lukk'::regnamespace and relkind = 'r'
                order by relname""")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /**
     * Memory of all processes of the server in bytes, what they share counted once; empty where the server runs on another
     * machine or the system does not tell.
     *
     * @throws DatabaseFailure if the database does not answer
     */
    public OptionalLong memory() {
        try (Connection owner = Database.asOwner(address);
                Statement statement = owner.createStatement();
                ResultSet backend = statement.executeQuery("select pg_backend_pid()")) {
            backend.next();
            return ProcessHandle.of(backend.getLong(1))
                    .flatMap(ProcessHandle::parent)
                    .map(ServerFigures::memoryOf)
                    .orElse(OptionalLong.empty());
        } catch (SQLException e) {
            throw DatabaseFailure.of(e);
        }
    }

    private static OptionalLong memoryOf(ProcessHandle server) {
        long sum = 0;
        for (ProcessHandle process :
                Stream.concat(Stream.of(server), server.children()).toList()) {
            try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"))) {
                sum += lines.filter(line -> line.startsWith(PROPORTIONAL_SHARE))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * KILO)
                        .sum();
            } catch (IOException | UncheckedIOException unreadable) {
                return OptionalLong.empty();
            }
        }
        return OptionalLong.of(sum);
    }
}
