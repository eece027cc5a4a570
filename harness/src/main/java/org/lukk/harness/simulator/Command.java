package org.lukk.harness.simulator;

import java.time.Instant;
import java.time.InstantSource;
import org.lukk.closing.Acting;
import org.lukk.closing.Books;
import org.lukk.harness.simulator.Expected.Came;

/** A command of a user, and what the auditor expects of each of its transactions. */
abstract class Command {
    static final String COMPANY = "S";
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z"));

    private final String token;

    /** A command under an identity of its own. */
    Command(String token) {
        this.token = token;
    }

    /** Carries it out on the user's books, transaction by transaction. */
    abstract void carryOut(Books books);

    /** What may come of its next transaction. */
    abstract Expected expected(Model model);

    /** What came of it. */
    abstract void happened(Model model, Came came);

    /** The same, sent once more: another attempt under an identity of its own. */
    abstract Command again(String token);

    /** What kind of command it is. */
    abstract String kind();

    @Override
    public abstract String toString();

    final String token() {
        return token;
    }

    final Acting acting() {
        return new Acting(COMPANY, "user", token, CLOCK);
    }
}
