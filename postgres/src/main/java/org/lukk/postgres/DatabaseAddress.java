package org.lukk.postgres;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.lukk.postgres.embedded.EmbeddedServer;

/**
 * Where the books are kept, and as whom they are opened.
 *
 * @param url JDBC address of the database
 * @param user owner of the books' tables; everyday work is done as {@code lukk_app}, which the owner may become
 * @param throwAway acknowledged commits need not outlive the server: trials and tests only
 * @param folder where an embedded server keeps them; absent for a server elsewhere
 */
public record DatabaseAddress(
        String url,
        String user,
        String password,
        boolean throwAway,
        @Nullable Path folder) {
    /** A server of the operator's own, which must keep what it acknowledged. */
    public static DatabaseAddress of(String url, String user, String password) {
        return new DatabaseAddress(url, user, password, false, null);
    }

    /** The books in the embedded server of a data folder. */
    public static DatabaseAddress of(EmbeddedServer server) {
        return new DatabaseAddress(
                server.jdbcUrl(EmbeddedServer.BOOKS), server.user(), server.password(), false, server.place());
    }

    @Override
    public String toString() {
        return url + " as " + user;
    }
}
