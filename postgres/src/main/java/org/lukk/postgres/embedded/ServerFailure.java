package org.lukk.postgres.embedded;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.util.Objects;

/** The embedded database cannot do what was asked: why, and what to do about it. */
public final class ServerFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What stands in the way. */
    public enum Reason {
        /** Somebody else is starting, stopping or using the folder; the same call may succeed later. */
        BUSY(true),
        /** Every port that was tried was taken before the server could bind it. */
        PORT_IN_USE(true),
        /** The folder was written by a newer PostgreSQL than the one that comes with this version of Lukk. */
        NEWER_VERSION(false),
        /** The folder was written by an older PostgreSQL and has to be moved by backup and restore. */
        OLDER_VERSION(false),
        /** The folder holds something else. */
        NOT_OURS(false),
        /** The disk is full. */
        NO_SPACE(false),
        /** The user who runs the command may not read or write the folder. */
        PERMISSION(false),
        /** There are no PostgreSQL binaries for this operating system or processor. */
        PLATFORM(false),
        /** A setting that durability depends on is off. */
        UNSAFE_SETTING(false),
        /** PostgreSQL did not start or stop; the message quotes its log. */
        SERVER(false);

        private final boolean isWorthRetrying;

        Reason(boolean isWorthRetrying) {
            this.isWorthRetrying = isWorthRetrying;
        }
    }

    private final Reason reason;
    private final String remedy;

    ServerFailure(Reason reason, String what, String remedy) {
        super(what);
        this.reason = reason;
        this.remedy = remedy;
    }

    private ServerFailure(Reason reason, String what, String remedy, IOException cause) {
        this(reason, what, remedy);
        initCause(cause);
    }

    /** What a failed read or write means to the user. */
    static ServerFailure of(IOException cause) {
        String file = cause instanceof FileSystemException f && f.getFile() != null ? f.getFile() : "a file";
        if (cause instanceof AccessDeniedException) {
            return new ServerFailure(
                    Reason.PERMISSION,
                    "No permission for " + file,
                    "Run Lukk as the user who owns the folder, or give that user another folder",
                    cause);
        }
        String said = Objects.requireNonNullElse(cause.getMessage(), cause.toString());
        if (said.contains(NO_SPACE)) {
            return new ServerFailure(Reason.NO_SPACE, "The disk is full at " + file, FREE_SPACE, cause);
        }
        return new ServerFailure(Reason.SERVER, "Reading or writing failed: " + said, "Look at the disk", cause);
    }

    /** What a failed run of one of PostgreSQL's programs means to the user, from what it wrote. */
    static ServerFailure ofProgram(String program, String said, String remedy) {
        if (said.contains(NO_SPACE)) {
            return new ServerFailure(Reason.NO_SPACE, program + " found the disk full", FREE_SPACE);
        }
        if (said.contains("Permission denied")) {
            return new ServerFailure(
                    Reason.PERMISSION,
                    program + " was refused access: " + said.strip(),
                    "Run Lukk as the user who owns the folder");
        }
        return new ServerFailure(Reason.SERVER, program + " failed: " + said.strip(), remedy);
    }

    /** What stands in the way. */
    public Reason reason() {
        return reason;
    }

    /** What to do about it. */
    public String remedy() {
        return remedy;
    }

    /** Whether the same may succeed when it is tried again. */
    public boolean isWorthRetrying() {
        return reason.isWorthRetrying;
    }

    private static final String NO_SPACE = "No space left on device";
    private static final String FREE_SPACE = "Free some space and run the command again; nothing is lost";
}
