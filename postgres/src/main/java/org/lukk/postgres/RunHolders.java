package org.lukk.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.lukk.inventory.Gate;

/**
 * Shows that somebody works on a run in progress: its holder keeps a lock on a connection of its own from begin to seal.
 * The database frees the locks of dead processes, so where the gate says closing and this lock is free, the holder is
 * dead.
 */
final class RunHolders implements AutoCloseable {
    private static final int HOLDER = 0x4c4b02;

    private static final String TAKE = "select pg_advisory_lock(:holder, :company)";
    private static final String GIVE_UP = "select pg_advisory_unlock_all()";
    private static final String IS_TAKEN = """
            select exists (
              select from pg_locks
              where locktype = 'advisory' and classid = :holder and objid = :company and granted
                and database = (select oid from pg_database where datname = current_database()))""";

    private final Database database;
    private final Map<Held, Connection> connections = new ConcurrentHashMap<>();

    /** A run in progress: tokens are unique within a company. */
    private record Held(String company, String token) {}

    RunHolders(Database database) {
        this.database = database;
    }

    /**
     * Takes the lock. Where the gate is idle nobody holds it but one whose run has just ended and who is about to release it;
     * that is waited for.
     */
    void hold(CompanyKey company, Gate.RunInProgress run) {
        boolean held = false;
        try {
            // Nothing else of this process stands still meanwhile: the one to be waited for may be in it.
            Connection connection = database.onTheSide();
            connections.put(new Held(company.name(), run.token()), connection);
            Transaction.client(connection)
                    .sql(TAKE)
                    .param("holder", HOLDER)
                    .param("company", company.id())
                    .query(row -> {});
            held = true;
        } catch (SQLException e) {
            throw DatabaseFailure.of(e);
        } finally {
            if (!held) {
                release(company.name(), run.token());
            }
        }
    }

    /** The run has ended; one that another process holds is left alone. */
    void release(String company, String token) {
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
    public void close() throws SQLException {
        for (Connection connection : connections.values()) {
            connection.close();
        }
        connections.clear();
    }
}
