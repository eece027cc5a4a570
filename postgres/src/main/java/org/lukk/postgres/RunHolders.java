package org.lukk.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.lukk.inventory.Gate;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/**
 * Shows that somebody works on a run in progress: its holder keeps a lock on a connection of its own from begin to seal.
 * The database frees the locks of dead processes, so where the gate says closing and this lock is free, the holder is
 * dead.
 */
final class RunHolders implements AutoCloseable {
    private static final int HOLDER = 0x4c4b02;

    private static final String TAKE = "select pg_try_advisory_lock(:holder, :company)";
    private static final String GIVE_UP = "select pg_advisory_unlock_all()";
    private static final String IS_TAKEN = """
            select exists (
              select from pg_locks
              where locktype = 'advisory' and classid = :holder and objid = :company and granted
                and database = (select oid from pg_database where datname = current_database()))""";

    private final Database database;
    private final Map<Held, Connection> connections = new HashMap<>();

    /** A run in progress: tokens are unique within a company. */
    private record Held(String company, String token) {}

    RunHolders(Database database) {
        this.database = database;
    }

    synchronized void hold(CompanyKey company, Gate.RunInProgress run) {
        boolean held = false;
        try {
            Connection connection = database.onTheSide();
            connections.put(new Held(company.name(), run.token()), connection);
            held = Transaction.client(connection)
                    .sql(TAKE)
                    .param("holder", HOLDER)
                    .param("company", company.id())
                    .query(Boolean.class)
                    .single();
        } catch (SQLException e) {
            throw DatabaseFailure.of(e);
        } finally {
            if (!held) {
                release(company.name(), run.token());
            }
        }
        if (!held) {
            throw new Refusal(Finding.of(Code.BUSY).with(Argument.NAME, "another run"));
        }
    }

    /** The run has ended; one that another process holds is left alone. */
    synchronized void release(String company, String token) {
        Connection connection = connections.remove(new Held(company, token));
        if (connection != null) {
            // Closing alone frees the lock a moment later, and the next run may begin before.
            try (connection) {
                Transaction.client(connection).sql(GIVE_UP).query(row -> {});
            } catch (SQLException e) {
                throw DatabaseFailure.of(e);
            }
        }
    }

    static boolean isHeld(Transaction transaction) {
        return transaction
                .sql(IS_TAKEN)
                .param("holder", HOLDER)
                .param("company", transaction.company().id())
                .query(Boolean.class)
                .single();
    }

    @Override
    public synchronized void close() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.close();
        }
        connections.clear();
    }
}
