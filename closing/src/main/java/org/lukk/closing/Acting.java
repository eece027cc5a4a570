package org.lukk.closing;

import java.time.Instant;
import java.time.InstantSource;
import org.lukk.inventory.Origin;

/**
 * Who acts, on whose books, when, and by which command: every use case is told.
 *
 * @param user such as {@code cli:kari}
 * @param command identity of the command
 * @param clock the caller's; the domain has none
 */
public record Acting(String company, String user, String command, InstantSource clock) {
    Instant now() {
        return clock.instant();
    }

    /** Who and when, as facts keep it. */
    public Origin origin() {
        return Origin.of(user, command, now());
    }
}
