package org.lukk.postgres;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Numbers for lots, pools, vouchers and recordings. Each is higher than all that any transaction took before it was
 * fetched.
 */
final class Numbers {
    /** So many are fetched at least, the rest being kept for what else the transaction writes. */
    private static final int AT_LEAST = 64;

    private static final String TAKE = "select take_numbers(:count)";

    private final JdbcClient client;
    private long next;
    private long end;

    Numbers(JdbcClient client) {
        this.client = client;
    }

    long take() {
        return take(1);
    }

    /** The first of so many numbers without gaps between. */
    long take(int count) {
        if (next + count > end) {
            int fetched = Math.max(count, AT_LEAST);
            next = client.sql(TAKE).param("count", fetched).query(Long.class).single();
            end = next + fetched;
        }
        long first = next;
        next += count;
        return first;
    }

    /**
     * Gives the rest up. What is taken after a lock was waited for must be higher than what its holder took, or the order
     * of entry inside a cost object would not be that of its lots.
     */
    void startAnew() {
        end = next;
    }
}
