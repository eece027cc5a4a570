package org.lukk.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A connection beside the transactions in progress, opened when first needed; one use at a time. */
final class SideConnection implements AutoCloseable {
    private static final int SECONDS_TO_ANSWER = 5;

    private final Database database;
    private @Nullable Connection connection;

    SideConnection(Database database) {
        this.database = database;
    }

    /** Does something in a transaction of its own. */
    synchronized void transaction(Consumer<JdbcClient> work) {
        try {
            Connection open = open();
            open.setAutoCommit(false);
            boolean done = false;
            try {
                work.accept(Transaction.client(open));
                done = true;
            } finally {
                if (done) {
                    open.commit();
                } else {
                    open.rollback();
                }
            }
        } catch (SQLException e) {
            throw DatabaseFailure.of(e);
        }
    }

    private Connection open() throws SQLException {
        Connection open = connection;
        if (open == null || !open.isValid(SECONDS_TO_ANSWER)) {
            close();
            open = database.onTheSide();
            connection = open;
        }
        return open;
    }

    @Override
    public synchronized void close() throws SQLException {
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }
}
