package org.lukk.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import org.lukk.postgres.embedded.SafeSettings;

/** Refuses a server that is too old, or that may lose or damage what it acknowledged. */
final class ServerSettings {
    private static final int OLDEST = 15;

    private ServerSettings() {}

    static void requireUsable(Connection connection, boolean throwAway) throws SQLException {
        int version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw DatabaseFailure.unusable(
                    "This server is PostgreSQL " + version, "Use PostgreSQL " + OLDEST + " or newer");
        }
        if (!throwAway) {
            SafeSettings.require(connection);
        }
    }
}
