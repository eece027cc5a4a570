package org.lukk.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lukk.costing.Basis;
import org.lukk.inventory.OnHand;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * What is on hand: what was posted, and beside it what active runs adjusted. The row of a cost object is also the lock of
 * its lots, taken in the order of ids.
 */
final class OnHandTable {
    private static final Table RUN_ON_HAND =
            Table.of("run_on_hand", "cost_object", "run", "physical_amount", "financial_amount");

    private static final String LOCK = """
            select cost_object from on_hand where cost_object = any(:costObjects) order by cost_object for update""";
    private static final String NOT_POSTED_TO = """
            select cost_object from on_hand where cost_object = any(:costObjects) and updates = 0""";
    private static final String PRESENT = """
            select o.cost_object, o.physical_quantity, o.physical_amount + coalesce(r.physical_amount, 0),
              o.financial_quantity, o.financial_amount + coalesce(r.financial_amount, 0)
            from on_hand o
            left join lateral (
              select sum(physical_amount)::bigint as physical_amount, sum(financial_amount)::bigint as financial_amount
              from run_on_hand
              where cost_object = o.cost_object
                and run in (select number from run_status where book = :book and active)) r on true
            where o.cost_object = any(:costObjects)""";
    private static final String MOVE = """
            update on_hand set
              updates = on_hand.updates + c.updates,
              physical_quantity = on_hand.physical_quantity + c.physical_quantity,
              physical_amount = on_hand.physical_amount + c.physical_amount,
              financial_quantity = on_hand.financial_quantity + c.financial_quantity,
              financial_amount = on_hand.financial_amount + c.financial_amount
            from unnest(:ids, :updates, :physicalQuantities, :physicalAmounts, :financialQuantities, :financialAmounts)
              as c (id, updates, physical_quantity, physical_amount, financial_quantity, financial_amount)
            where on_hand.cost_object = c.id""";
    private static final String MOVE_QUANTITIES = """
            insert into quantity_on_hand as q (place, cost_object, physical_quantity, financial_quantity)
            select * from unnest(:places, :costObjects, :physicalQuantities, :financialQuantities)
            on conflict (place, cost_object) do update set
              physical_quantity = q.physical_quantity + excluded.physical_quantity,
              financial_quantity = q.financial_quantity + excluded.financial_quantity""";
    private static final String QUANTITY_AT = """
            select coalesce(sum(physical_quantity + financial_quantity), 0)::bigint
            from quantity_on_hand q
            where place = :place and exists (
              select from cost_object where cost_object.id = q.cost_object and cost_object.book = :book)""";

    private final Transaction transaction;
    private final Keys keys;

    OnHandTable(Transaction transaction, Keys keys) {
        this.transaction = transaction;
        this.keys = keys;
    }

    /**
     * Locks the cost objects, then says what is on hand of each: in a statement of its own, since one that waited for a lock
     * sees the row that it waited for as it is now and all the rest as it was before.
     */
    Map<CostObject, OnHand> lock(Collection<CostObject> costObjects) {
        Map<CostObject, OnHand> found = new HashMap<>();
        if (costObjects.isEmpty()) {
            return found;
        }
        keys.internCostObjects(transaction.book(), costObjects);
        int[] ids = costObjects.stream()
                .mapToInt(costObject -> keys.costObject(transaction.book(), costObject))
                .toArray();
        lock(ids);
        transaction
                .sql(PRESENT)
                .param("book", transaction.book())
                .param("costObjects", ids)
                .query(row -> {
                    found.put(keys.costObject(row.getInt(1)), onHand(row, 2));
                });
        transaction.numbers().startAnew();
        return found;
    }

    private void lock(int[] ids) {
        shareItemsOfNew(ids);
        transaction.sql(LOCK).param("costObjects", ids).query(row -> {});
    }

    /** Of a cost object that was posted to it is known for good; of the others the item is locked before they are. */
    private void shareItemsOfNew(int[] ids) {
        Set<Integer> unknown = new TreeSet<>();
        Arrays.stream(ids).filter(id -> !keys.isPostedTo(id)).forEach(unknown::add);
        if (unknown.isEmpty()) {
            return;
        }
        Set<String> items = new TreeSet<>();
        Set<Integer> postedTo = new TreeSet<>(unknown);
        transaction
                .sql(NOT_POSTED_TO)
                .param("costObjects", unknown.stream().mapToInt(id -> id).toArray())
                .query(row -> {
                    postedTo.remove(row.getInt(1));
                    items.add(keys.costObject(row.getInt(1)).item());
                });
        new ItemLock(transaction).share(items);
        transaction.afterCommit(() -> keys.arePostedTo(postedTo));
    }

    static OnHand onHand(ResultSet row, int column) throws SQLException {
        return new OnHand(
                Quantity.ofMicro(row.getLong(column)),
                Money.ofMinor(row.getLong(column + 1)),
                Quantity.ofMicro(row.getLong(column + 2)),
                Money.ofMinor(row.getLong(column + 3)));
    }

    Quantity quantityAt(String item, Dimensions exactly) {
        int place = keys.place(new Keys.Place(transaction.company().id(), item, exactly));
        return Quantity.ofMicro(transaction
                .sql(QUANTITY_AT)
                .param("place", place)
                .param("book", transaction.book())
                .query(Long.class)
                .single());
    }

    /** What a batch of facts moves, summed up by cost object and by place. */
    final class Moves {
        private final TreeMap<Integer, long[]> byCostObject = new TreeMap<>();
        private final TreeMap<Long, long[]> byPlace = new TreeMap<>();

        void add(Identities.Known lot, OnHand change) {
            long[] sums = byCostObject.computeIfAbsent(lot.costObject(), id -> new long[5]);
            sums[0]++;
            sums[1] = Math.addExact(sums[1], change.physicalQuantity().micro());
            sums[2] = Math.addExact(sums[2], change.physicalAmount().minor());
            sums[3] = Math.addExact(sums[3], change.financialQuantity().micro());
            sums[4] = Math.addExact(sums[4], change.financialAmount().minor());
            long[] quantities = byPlace.computeIfAbsent(
                    (long) lot.place() << Integer.SIZE | lot.costObject(), place -> new long[2]);
            quantities[0] =
                    Math.addExact(quantities[0], change.physicalQuantity().micro());
            quantities[1] =
                    Math.addExact(quantities[1], change.financialQuantity().micro());
        }

        void write() {
            if (!byCostObject.isEmpty()) {
                writeAmounts();
                writeQuantities();
            }
        }

        private void writeAmounts() {
            int moved = transaction
                    .sql(MOVE)
                    .param(
                            "ids",
                            byCostObject.keySet().stream().mapToInt(id -> id).toArray())
                    .param("updates", column(byCostObject, 0))
                    .param("physicalQuantities", column(byCostObject, 1))
                    .param("physicalAmounts", column(byCostObject, 2))
                    .param("financialQuantities", column(byCostObject, 3))
                    .param("financialAmounts", column(byCostObject, 4))
                    .update();
            if (moved != byCostObject.size()) {
                throw new IllegalStateException("moved on hand " + moved + " of " + byCostObject.size());
            }
        }

        private void writeQuantities() {
            int[] places = byPlace.keySet().stream()
                    .mapToInt(key -> (int) (key >>> Integer.SIZE))
                    .toArray();
            int[] costObjects =
                    byPlace.keySet().stream().mapToInt(Long::intValue).toArray();
            transaction
                    .sql(MOVE_QUANTITIES)
                    .param("places", places)
                    .param("costObjects", costObjects)
                    .param("physicalQuantities", column(byPlace, 0))
                    .param("financialQuantities", column(byPlace, 1))
                    .update();
        }

        private static long[] column(Map<?, long[]> sums, int column) {
            return sums.values().stream().mapToLong(row -> row[column]).toArray();
        }
    }

    Moves moves() {
        return new Moves();
    }

    /** What runs adjusted, summed up by run and cost object. */
    final class RunMoves {
        private final TreeMap<Long, long[]> sums = new TreeMap<>();

        void add(int run, int costObject, Basis basis, Money amount) {
            long[] sum = sums.computeIfAbsent((long) run << Integer.SIZE | costObject, key -> new long[2]);
            int column = basis == Basis.PHYSICAL ? 0 : 1;
            sum[column] = Math.addExact(sum[column], amount.minor());
        }

        void write() {
            try (Rows rows = transaction.rows(RUN_ON_HAND, sums.size())) {
                sums.forEach((key, sum) -> rows.row()
                        .put(key.intValue())
                        .put((int) (key >>> Integer.SIZE))
                        .put(sum[0])
                        .put(sum[1]));
                rows.end();
            }
        }
    }

    RunMoves runMoves() {
        return new RunMoves();
    }
}
