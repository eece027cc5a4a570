package org.lukk.postgres;

import java.util.Collection;
import java.util.TreeSet;

/**
 * Whether an item may get further cost objects. The first posting to a cost object shares the lock of its item; whoever
 * gives all cost objects of an item another cost has it alone, so that none is left out that comes into use meanwhile.
 */
final class ItemLock {
    /** First half of the key of advisory locks; the second is made of the company and the item. */
    private static final int ITEM = 0x4c4b04;

    private static final String SHARED = "select pg_advisory_xact_lock_shared(:item, :key)";
    private static final String ALONE = "select pg_advisory_xact_lock(:item, :key)";

    private final Transaction transaction;

    ItemLock(Transaction transaction) {
        this.transaction = transaction;
    }

    void share(Collection<String> items) {
        new TreeSet<>(items).forEach(item -> take(SHARED, item));
    }

    void takeAlone(String item) {
        take(ALONE, item);
    }

    private void take(String statement, String item) {
        transaction
                .sql(statement)
                .param("item", ITEM)
                .param("key", (transaction.company().id() + " " + item).hashCode())
                .query(row -> {});
    }
}
