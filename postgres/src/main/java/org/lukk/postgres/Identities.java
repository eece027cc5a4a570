package org.lukk.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.Source;

/** Finds lots by name and by number: what never changes of them. */
final class Identities {
    /** Columns 1 to 15 of whatever reads whole transactions; {@code cost_object} comes from one of the updates. */
    static final String COLUMNS = """
            t.lot, t.name, t.event, t.receipt, t.place, u.cost_object, t.sequence, t.split, t.dated, t.ordered,
            t.cost_taken_over, t.document, t.party, t.description, t.revenue""";

    /** How many there are. */
    static final int COUNT = 15;

    private static final String BY_NAME = "select " + COLUMNS + """

            from inventory_transaction t
            cross join lateral (
              select cost_object from inventory_update where lot = t.lot and book = :book limit 1) u
            where t.company = :company and t.name = any(:names::text[])""";
    private static final String BY_NUMBER = """
            select t.lot, t.name, u.cost_object, t.place
            from inventory_transaction t
            cross join lateral (
              select cost_object from inventory_update where lot = t.lot and book = :book limit 1) u
            where t.lot = any(:lots)""";
    private final Transaction transaction;
    private final Keys keys;
    private final Map<Long, Known> known = new HashMap<>();

    /** A lot and where its facts belong. */
    record Known(String name, int costObject, int place) {}

    Identities(Transaction transaction, Keys keys) {
        this.transaction = transaction;
        this.keys = keys;
    }

    Map<String, InventoryTransaction> find(Collection<String> names) {
        Map<String, InventoryTransaction> found = new HashMap<>();
        if (!names.isEmpty()) {
            transaction
                    .sql(BY_NAME)
                    .param("book", transaction.book())
                    .param("company", transaction.company().id())
                    .param("names", names.toArray(String[]::new))
                    .query(row -> {
                        know(row.getLong(1), row.getString(2), row.getInt(6), row.getInt(5));
                        found.put(row.getString(2), read(row, keys));
                    });
        }
        return found;
    }

    private void know(long lot, String name, int costObject, int place) {
        known.put(lot, new Known(name, costObject, place));
    }

    /** Sees to it that these lots are known. */
    void know(Collection<Long> lots) {
        long[] missing = lots.stream()
                .filter(lot -> !known.containsKey(lot))
                .mapToLong(Long::longValue)
                .toArray();
        if (missing.length > 0) {
            transaction
                    .sql(BY_NUMBER)
                    .param("book", transaction.book())
                    .param("lots", missing)
                    .query(row -> {
                        know(row.getLong(1), row.getString(2), row.getInt(3), row.getInt(4));
                    });
        }
    }

    Known known(long lot) {
        return Objects.requireNonNull(known.get(lot), () -> "no lot " + lot);
    }

    static long[] array(Collection<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).toArray();
    }

    static InventoryTransaction read(ResultSet row, Keys keys) throws SQLException {
        Keys.Place place = keys.place(row.getInt(5));
        return new InventoryTransaction(
                row.getLong(1),
                row.getString(2),
                Words.event(row.getString(3)),
                row.getBoolean(4),
                place.item(),
                place.dimensions(),
                keys.costObject(row.getInt(6)),
                row.getLong(7),
                row.getInt(8),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDate.class),
                row.getBoolean(11),
                source(row));
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(text(row, 12), text(row, 13), text(row, 14), text(row, 15));
    }

    private static String text(ResultSet row, int column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
