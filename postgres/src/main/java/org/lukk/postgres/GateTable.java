package org.lukk.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.lukk.inventory.Gate;

/** The row that says how far inventory is closed; who may pass is decided by {@link GateLock}. */
final class GateTable {
    private static final String READ = """
            select closed_to, token, type, closing_to, user_name, since from gate where book = :book""";
    private static final String BEGIN = """
            update gate set token = :token, type = :type, closing_to = :closingTo, user_name = :user, since = :since,
              begun = :begun
            where book = :book""";
    private static final String END = """
            update gate set token = null, type = null, closing_to = null, user_name = null, since = null,
              begun = null
            where book = :book""";
    private static final String CLOSED_TO = """
            update gate set closed_to =
              (select max(date) from run_status where book = :book and active and type = 'close')
            where book = :book""";

    private final Transaction transaction;

    GateTable(Transaction transaction) {
        this.transaction = transaction;
    }

    Gate read() {
        return transaction
                .sql(READ)
                .param("book", transaction.book())
                .query((row, number) -> new Gate(row.getObject(1, LocalDate.class), closing(row)))
                .single();
    }

    private static Gate.@Nullable RunInProgress closing(ResultSet row) throws SQLException {
        String token = row.getString(2);
        return token == null
                ? null
                : new Gate.RunInProgress(
                        token,
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant());
    }

    void begin(Gate.RunInProgress run) {
        transaction
                .sql(BEGIN)
                .param("book", transaction.book())
                .param("token", run.token())
                .param("type", run.type())
                .param("closingTo", run.closingTo())
                .param("user", run.user())
                .param("since", run.since().atOffset(ZoneOffset.UTC))
                .param("begun", transaction.numbers().take())
                .update();
    }

    /** No run is in progress any more. */
    void end() {
        transaction.sql(END).param("book", transaction.book()).update();
    }

    /** Closed as far as the active closes say. */
    void followRuns() {
        transaction.sql(CLOSED_TO).param("book", transaction.book()).update();
    }
}
