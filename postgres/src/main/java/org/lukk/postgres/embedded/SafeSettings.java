package org.lukk.postgres.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.lukk.postgres.embedded.ServerFailure.Reason;

/**
 * The settings on which "an acknowledged commit survives" depends; with one of them off, books are not opened. Of the
 * server that comes with Lukk as of one named with {@code --db}.
 */
public final class SafeSettings {
    private static final String THAT_ARE_OFF = """
            SELECT string_agg(name, ', ' ORDER BY name) FROM pg_settings
            WHERE name IN ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums') AND setting = 'off'
            """;

    private SafeSettings() {}

    /** Refuses a server on which a crash could lose or damage what was acknowledged. */
    public static void require(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(THAT_ARE_OFF)) {
            row.next();
            String off = row.getString(1);
            if (off == null) return;
            throw new ServerFailure(
                    Reason.UNSAFE_SETTING,
                    "The database server runs with these settings off: " + off,
                    "Switch them on (data_checksums: pg_checksums --enable on the stopped server)");
        }
    }
}
