package org.lukk.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections to the database of the books. Those of the pool, and the ones on the side for what must outlive or precede
 * a transaction, act as {@code lukk_app}; only migrations and rebuilding act as the owner.
 */
final class Database implements AutoCloseable {
    private static final int CONNECTIONS = 8;
    private static final long PATIENCE_MILLIS = 30_000;

    /** Locks that are not free after five seconds are answered with {@code busy}. */
    private static final String OPTIONS = String.join(
            " ",
            "-c search_path=lukk,lukk_projection",
            "-c lock_timeout=5s",
            "-c jit=off",
            "-c timezone=UTC",
            "-c default_transaction_isolation=read\\ committed");

    private static final String AS_APPLICATION = OPTIONS + " -c role=lukk_app";

    private final DatabaseAddress address;
    private final HikariDataSource pool = new HikariDataSource();

    Database(DatabaseAddress address) {
        this.address = address;
        pool.setPoolName("lukk");
        pool.setDataSource(dataSource(address, AS_APPLICATION));
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(0);
        // The first use opens the first connection; trying one out before and closing it again would only take time.
        pool.setInitializationFailTimeout(-1);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        pool.setAutoCommit(false);
    }

    private static PGSimpleDataSource dataSource(DatabaseAddress address, String options) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(address.url());
        source.setUser(address.user());
        source.setPassword(address.password());
        source.setOptions(options);
        source.setApplicationName("lukk");
        source.setReWriteBatchedInserts(true);
        // Texts take the type of the column they are written to, so that a word needs no cast to its enumeration.
        source.setStringType("unspecified");
        return source;
    }

    Connection fromPool() throws SQLException {
        return pool.getConnection();
    }

    /** A connection of its own, to be closed by whoever asks for it; every statement commits by itself. */
    Connection onTheSide() throws SQLException {
        return dataSource(address, AS_APPLICATION).getConnection();
    }

    static Connection asOwner(DatabaseAddress address) throws SQLException {
        return dataSource(address, OPTIONS).getConnection();
    }

    DatabaseAddress address() {
        return address;
    }

    @Override
    public void close() {
        pool.close();
    }
}
