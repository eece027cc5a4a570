package org.lukk.postgres;

import java.util.List;
import org.lukk.values.Method;

/**
 * How many do what in a bank test, and for how long.
 *
 * @param methods of the items of each company, one each
 * @param postings after so many it ends, or
 * @param seconds after so many
 */
record BankSettings(
        long seed,
        int companies,
        List<Method> methods,
        int writers,
        int readers,
        int closers,
        int postings,
        int seconds) {
    /** So many posted in a company: somebody closes it, or takes that back. */
    int postingsPerRun() {
        return Math.clamp(postings / 20, 20, 200);
    }

    /** So many posted anywhere: somebody looks. */
    int postingsPerSnapshot() {
        return Math.clamp(postings / 20, 20, 400);
    }
}
