package org.lukk.postgres;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** The database could not do what was asked; nothing was changed. */
public final class DatabaseFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String remedy;
    private final boolean worthRetrying;

    private DatabaseFailure(String message, String remedy, boolean worthRetrying, @Nullable Throwable cause) {
        super(message, cause);
        this.remedy = remedy;
        this.worthRetrying = worthRetrying;
    }

    static DatabaseFailure unusable(String message, String remedy) {
        return new DatabaseFailure(message, remedy, false, null);
    }

    static DatabaseFailure of(SQLException cause) {
        boolean away = SqlState.of(cause).isAway();
        return new DatabaseFailure(
                away
                        ? "The database does not answer: " + cause.getMessage()
                        : "The database failed: " + cause.getMessage(),
                away
                        ? "See that the database server runs and run the command again"
                        : "Run the command again; if it fails again, run lukk doctor",
                away || SqlState.of(cause).isCollision(),
                cause);
    }

    /** Another transaction was in the way, as this program noticed itself. */
    static DatabaseFailure collision(String because) {
        return of(new SQLException(because, SqlState.SERIALIZATION_FAILURE));
    }

    /** Whether another transaction was in the way, so that the same work done again may pass. */
    boolean isCollision() {
        return getCause() instanceof SQLException cause && SqlState.of(cause).isCollision();
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    /** Whether the same may succeed when it is tried again. */
    public boolean isWorthRetrying() {
        return worthRetrying;
    }
}
