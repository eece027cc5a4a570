package org.lukk.postgres;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What kind of failure PostgreSQL reports, by the codes of its manual (appendix A). */
record SqlState(String code) {
    static final String SERIALIZATION_FAILURE = "40001";
    private static final Set<String> COLLISIONS = Set.of(SERIALIZATION_FAILURE, "40P01", "23505");
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final Set<String> NO_SUCH_SCHEMA = Set.of("3F000", "42P01");
    private static final Set<String> GONE = Set.of("57P01", "57P02", "57P03");

    static SqlState of(SQLException failure) {
        String code = failure.getSQLState();
        return new SqlState(code == null ? "" : code);
    }

    /** The failure of the database behind whatever was thrown. */
    static Optional<SQLException> behind(Throwable thrown) {
        @Nullable Throwable cause = thrown;
        while (cause != null && !(cause instanceof SQLException)) {
            cause = cause.getCause();
        }
        return Optional.ofNullable((SQLException) cause);
    }

    /**
     * Two transactions were in each other's way: a deadlock, a serialization failure, or both wrote what may exist once.
     * The same work done again sees what the other did.
     */
    boolean isCollision() {
        return COLLISIONS.contains(code);
    }

    /** Somebody else held a lock for longer than one waits for it. */
    boolean isLockTimeout() {
        return code.equals(LOCK_NOT_AVAILABLE);
    }

    /** A table or its schema does not exist. */
    boolean isMissingTable() {
        return NO_SUCH_SCHEMA.contains(code);
    }

    /** The connection or the server is gone. */
    boolean isAway() {
        return code.startsWith("08") || GONE.contains(code);
    }
}
