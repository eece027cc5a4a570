package org.lukk.postgres;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;

/**
 * Brings a database to the schema of this program. Whether that is due is one look at a row; the machinery of migrations
 * is only loaded when it is.
 */
public final class Migrations {
    /** The newest migration of this program. */
    static final int VERSION = 15;

    private static final String SCHEMA = "lukk";
    private static final String APPLIED = """
            select coalesce(max(version::int), 0) from lukk.flyway_schema_history where success""";

    private Migrations() {}

    /** How a database compares with this program. */
    public enum State {
        /** No books yet. */
        EMPTY,
        CURRENT,
        /** Written by an older program: {@code lukk db migrate} brings it up. */
        OLDER,
        /** Written by a newer program: this one keeps away. */
        NEWER
    }

    public static State state(DatabaseAddress address) {
        try (Connection owner = Database.asOwner(address)) {
            return state(owner);
        } catch (SQLException e) {
            throw DatabaseFailure.of(e);
        }
    }

    static State state(Connection owner) throws SQLException {
        int version = version(owner);
        if (version == 0) {
            return State.EMPTY;
        }
        return version == VERSION ? State.CURRENT : version < VERSION ? State.OLDER : State.NEWER;
    }

    private static int version(Connection owner) throws SQLException {
        try (ResultSet row = owner.createStatement().executeQuery(APPLIED)) {
            row.next();
            return row.getInt(1);
        } catch (SQLException e) {
            if (SqlState.of(e).isMissingTable()) {
                return 0;
            }
            throw e;
        }
    }

    /** Applies what is missing; one after the other, each whole or not at all. */
    public static void migrate(DatabaseAddress address) {
        Flyway.configure()
                .dataSource(address.url(), address.user(), address.password())
                .defaultSchema(SCHEMA)
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }
}
