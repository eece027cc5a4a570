package org.lukk.postgres.embedded;

import java.time.Duration;
import org.lukk.postgres.embedded.ServerFailure.Reason;

/** How long to wait for another process before giving up; time runs on the machine's monotonic clock. */
final class Deadline {
    private static final Duration A_MOMENT = Duration.ofMillis(2);

    private final long end;

    private Deadline(long end) {
        this.end = end;
    }

    static Deadline in(Duration patience) {
        return new Deadline(System.nanoTime() + patience.toNanos());
    }

    boolean passed() {
        return System.nanoTime() - end >= 0;
    }

    /** Rests a moment before the next look at a file. */
    void pause() {
        pause(A_MOMENT);
    }

    void pause(Duration pause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    static ServerFailure interrupted() {
        Thread.currentThread().interrupt();
        return new ServerFailure(
                Reason.BUSY, "Interrupted while waiting for the embedded database", "Run the command again");
    }
}
