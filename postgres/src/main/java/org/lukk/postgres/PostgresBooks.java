package org.lukk.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import org.lukk.closing.Books;
import org.lukk.closing.OpenBooks;
import org.lukk.closing.ReadBooks;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Books in PostgreSQL. Reading looks at one snapshot; writing is read committed, with the locks of architecture.md, and
 * is tried again when it collides with another transaction.
 *
 * {@snippet :
 * try (var server = EmbeddedServer.open(folder, EmbeddedServer.userCache());
 *         var books = PostgresBooks.connect(DatabaseAddress.of(server))) {
 *     books.found(new Books.Company("ACME", Currency.of("USD")));
 * }
 * }
 */
public final class PostgresBooks implements Books, AutoCloseable {
    /** How often a transaction that collided is done again. */
    private static final int RETRIES = 3;

    private static final String SNAPSHOT = "set transaction isolation level repeatable read, read only";

    private final Database database;
    private final Keys keys;
    private final Companies companies = new Companies();
    private final SetUpTables.Known setUp = new SetUpTables.Known();
    private final RunHolders holders;

    private final TemporaryPlace place;

    private PostgresBooks(Database database, TemporaryPlace place) {
        this.database = database;
        this.place = place;
        this.keys = new Keys(new SideConnection(database));
        this.holders = new RunHolders(database);
    }

    /**
     * Opens the books of a database; an empty one is given its tables first.
     *
     * @throws DatabaseFailure if the server may lose what it acknowledged, or the tables are of another version
     */
    public static PostgresBooks connect(DatabaseAddress address) {
        return connect(address, () -> {});
    }

    static PostgresBooks connect(DatabaseAddress address, TemporaryPlace place) {
        try (Connection owner = Database.asOwner(address)) {
            ServerSettings.requireUsable(owner, address.throwAway());
            switch (Migrations.state(owner)) {
                case EMPTY -> Migrations.migrate(address);
                case CURRENT -> {}
                case OLDER ->
                    throw DatabaseFailure.unusable(
                            "These books were written by an older version", "Back them up and run lukk db migrate");
                case NEWER ->
                    throw DatabaseFailure.unusable(
                            "These books were written by a newer version", "Use that version or a newer one");
            }
            return new PostgresBooks(new Database(address), place);
        } catch (SQLException e) {
            throw DatabaseFailure.of(e);
        }
    }

    @Override
    public List<Company> companies() {
        return once(connection -> companies.all(Transaction.client(connection)));
    }

    @Override
    public void found(Company company) {
        once(connection -> {
            companies.found(Transaction.client(connection), company);
            connection.commit();
            return company;
        });
    }

    @Override
    public <T> T read(String company, Function<? super ReadBooks, T> work) {
        return once(connection -> {
            try (Statement snapshot = connection.createStatement()) {
                snapshot.execute(SNAPSHOT);
            }
            return apply(connection, company, work, false);
        });
    }

    @Override
    public <T> T write(String company, Function<? super OpenBooks, T> work) {
        for (int retries = 0; ; retries++) {
            try {
                return once(connection -> apply(connection, company, work, true));
            } catch (DatabaseFailure failure) {
                if (!failure.isCollision() || retries == RETRIES) {
                    throw failure;
                }
            }
        }
    }

    @Override
    public <T> T suppose(String company, Function<? super OpenBooks, T> work) {
        return once(connection -> apply(connection, company, work, false));
    }

    /** What goes when the books are closed, such as a database made for them. */
    interface TemporaryPlace extends AutoCloseable {
        @Override
        void close() throws SQLException;
    }

    /**
     * Checks in the tables themselves what must always be true of a company's books; what is found does not hold.
     *
     * @return findings {@code invariant-broken}; empty when the books hold
     */
    public List<Finding> verify(String company) {
        return read(company, open -> ((CompanyBooks) open).broken());
    }

    DatabaseAddress address() {
        return database.address();
    }

    private interface Step<T> {
        T on(Connection connection) throws SQLException;
    }

    /** One attempt at a transaction; a lock that others hold for too long is an answer, all else a failure. */
    private <T> T once(Step<T> step) {
        try (Connection connection = database.fromPool()) {
            return step.on(connection);
        } catch (DataAccessException e) {
            throw answer(SqlState.behind(e).orElseThrow(() -> e));
        } catch (SQLException e) {
            throw answer(e);
        }
    }

    private static RuntimeException answer(SQLException cause) {
        return SqlState.of(cause).isLockTimeout()
                ? new Refusal(Finding.of(Code.BUSY).with(Argument.NAME, "another session"))
                : DatabaseFailure.of(cause);
    }

    private <T> T apply(Connection connection, String company, Function<? super OpenBooks, T> work, boolean keep)
            throws SQLException {
        JdbcClient client = Transaction.client(connection);
        Transaction transaction = new Transaction(
                connection,
                client,
                companies.key(client, company),
                database.address().folder());
        T answer;
        try {
            answer = work.apply(new CompanyBooks(transaction, keys, setUp, holders));
            if (keep) {
                transaction.endsWithCommit();
                connection.commit();
            } else {
                connection.rollback();
            }
        } catch (SQLException | RuntimeException | Error e) {
            undo(connection, transaction, e);
            throw e;
        }
        if (keep) {
            transaction.committed();
        } else {
            transaction.rolledBack();
        }
        return answer;
    }

    /** What went wrong first is what is told; that the database cannot even roll back says no more. */
    private static void undo(Connection connection, Transaction transaction, Throwable because) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            because.addSuppressed(e);
        }
        transaction.rolledBack();
    }

    @Override
    public void letGo(String company, String token) {
        holders.release(company, token);
    }

    @Override
    public void close() {
        try (place;
                database;
                keys;
                holders) {
            // All of them, the last named first, whatever happens to one.
        } catch (SQLException e) {
            throw DatabaseFailure.of(e);
        }
    }
}
