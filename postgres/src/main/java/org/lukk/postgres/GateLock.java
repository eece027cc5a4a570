package org.lukk.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.StringJoiner;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/**
 * Who may pass the gate of a company. Postings share it; whoever begins or seals a run has it alone (architecture.md, A
 * close against the database). Row locks would not do: shared ones overtake a waiting exclusive one for as long as there
 * is traffic.
 */
final class GateLock {
    /** First half of the key of advisory locks; the second is the company. */
    static final int GATE = 0x4c4b01;

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 200;

    private static final String SHARED = "select pg_advisory_xact_lock_shared(:gate, :company)";
    private static final String ALONE = "select pg_advisory_xact_lock(:gate, :company)";
    private static final String WAIT_SHORTLY = "set local lock_timeout = '50ms'";
    private static final String WAIT_AS_USUAL = "set local lock_timeout = '5s'";
    private static final String HOLDERS = """
            select coalesce(nullif(activity.application_name, ''), 'a session') || ' (' || activity.pid || ')'
            from pg_locks lock join pg_stat_activity activity on activity.pid = lock.pid
            where lock.locktype = 'advisory' and lock.classid = :gate and lock.objid = :company and lock.granted
              and lock.database = (select oid from pg_database where datname = current_database())
              and lock.pid <> pg_backend_pid()
            order by activity.pid""";

    private final Transaction transaction;

    GateLock(Transaction transaction) {
        this.transaction = transaction;
    }

    void share() {
        take(SHARED);
    }

    /**
     * Waits for postings in flight. It asks again and again and never stands in the queue for long, so that postings do
     * not pile up behind it.
     */
    void takeAlone() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!isTakenShortly()) {
            if (System.nanoTime() - end >= 0) {
                throw busy();
            }
            pause();
        }
    }

    private boolean isTakenShortly() {
        Connection connection = transaction.connection();
        try (Statement statement = connection.createStatement()) {
            Savepoint before = connection.setSavepoint();
            try {
                statement.execute(WAIT_SHORTLY);
                take(ALONE);
                statement.execute(WAIT_AS_USUAL);
                connection.releaseSavepoint(before);
                return true;
            } catch (org.springframework.dao.DataAccessException e) {
                if (SqlState.behind(e)
                        .filter(failure -> SqlState.of(failure).isLockTimeout())
                        .isEmpty()) {
                    throw e;
                }
                connection.rollback(before);
                return false;
            }
        } catch (SQLException e) {
            throw DatabaseFailure.of(e);
        }
    }

    private void take(String statement) {
        transaction
                .sql(statement)
                .param("gate", GATE)
                .param("company", transaction.company().id())
                .query(row -> {});
    }

    private Refusal busy() {
        StringJoiner holders = new StringJoiner(", ").setEmptyValue("a session");
        transaction
                .sql(HOLDERS)
                .param("gate", GATE)
                .param("company", transaction.company().id())
                .query(row -> {
                    holders.add(row.getString(1));
                });
        return new Refusal(Finding.of(Code.BUSY).with(Argument.NAME, holders.toString()));
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refusal(Finding.of(Code.BUSY).with(Argument.NAME, "a session"));
        }
    }
}
