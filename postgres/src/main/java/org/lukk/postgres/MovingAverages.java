package org.lukk.postgres;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lukk.inventory.LastPosted;
import org.lukk.values.CostObject;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** What moving average asks of the facts of a cost object, whose row on hand is locked by then. */
final class MovingAverages {
    private static final String COST_OBJECTS = """
            select c.id from cost_object c join on_hand o on o.cost_object = c.id
            where c.book = :book and c.item = :item and o.updates > 0""";
    private static final String LATEST = "select max(date) from inventory_update where cost_object = :costObject";
    private static final String LAST_ISSUE = """
            select -(u.physical_quantity + u.financial_quantity), -(u.physical_amount + u.financial_amount)
            from inventory_update u join inventory_transaction t on t.lot = u.lot
            where u.cost_object = :costObject and not t.receipt and t.event <> 'cancel'
              and u.kind in ('physical', 'financial') and u.physical_quantity + u.financial_quantity <> 0
            order by u.number desc
            limit 1""";

    private final Transaction transaction;
    private final Keys keys;

    MovingAverages(Transaction transaction, Keys keys) {
        this.transaction = transaction;
        this.keys = keys;
    }

    /** Cost objects of an item that were posted to; until the commit nobody posts to another one. */
    Set<CostObject> costObjects(String item) {
        new ItemLock(transaction).takeAlone(item);
        return new TreeSet<>(transaction
                .sql(COST_OBJECTS)
                .param("book", transaction.book())
                .param("item", item)
                .query((row, number) -> keys.costObject(row.getInt(1)))
                .list());
    }

    LastPosted lastPosted(CostObject costObject) {
        int id = keys.costObject(transaction.book(), costObject);
        @Nullable LocalDate[] latest = {null};
        transaction.sql(LATEST).param("costObject", id).query(row -> {
            latest[0] = row.getObject(1, LocalDate.class);
        });
        LastPosted[] last = {new LastPosted(latest[0], Quantity.ZERO, Money.ZERO)};
        transaction.sql(LAST_ISSUE).param("costObject", id).query(row -> {
            last[0] = new LastPosted(latest[0], Quantity.ofMicro(row.getLong(1)), Money.ofMinor(row.getLong(2)));
        });
        return last[0];
    }
}
