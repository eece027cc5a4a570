package org.lukk.postgres;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.Adjustment;
import org.lukk.closing.AdjustmentQuery;
import org.lukk.closing.OrderChange;
import org.lukk.closing.Sealing;
import org.lukk.costing.Basis;
import org.lukk.inventory.OrderAdjustment;
import org.lukk.inventory.OrderLine;
import org.lukk.inventory.PostedFacts;
import org.lukk.inventory.ProductionOrder;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** Production orders and BOM journals, and what runs changed of them beside stock. */
final class OrderTables {
    /** First half of the key of advisory locks on orders; the second is made of company and name. */
    private static final int ORDER = 0x4c4b02;

    private static final Table ORDERS = Table.of("production_order", "number", "recording", "book", "name");
    private static final Table LINES = Table.of(
            "order_line",
            "place",
            "production_order",
            "lot",
            "weight",
            "amount",
            "recording",
            "book",
            "date",
            "kind",
            "accounts",
            "percent");
    private static final Table ADJUSTMENTS = Table.of(
            "order_adjustment",
            "production_order",
            "lot",
            "amount",
            "recording",
            "book",
            "run",
            "date",
            "kind",
            "accounts");

    private static final String LOCK = """
            select pg_advisory_xact_lock(:order, key)
            from (select distinct hashtext(:company::text || ' ' || name) as key from unnest(:names::text[]) as asked (name)
              order by 1) keys""";
    private static final String ANY = "select exists (select from production_order where book = :book)";
    private static final String BY_NAME = """
            select number from production_order where book = :book and name = any(:names::text[])""";
    private static final String BY_LOT = """
            select distinct l.production_order from unnest(:lots) as asked (lot)
            cross join lateral (
              select production_order, book from order_line where lot = asked.lot and lot <> 0 offset 0) l
            where l.book = :book""";
    private static final String ALL = "select number from production_order where book = :book";
    private static final String READ = """
            select o.number, coalesce(o.name, ''), l.place, l.kind, l.lot, l.weight, l.percent, l.amount, l.date, l.accounts
            from production_order o join order_line l on l.production_order = o.number
            where o.number = any(:numbers)
            order by o.number, l.place""";
    private static final String ADJUSTED = """
            select run, production_order, lot, kind, amount, date, accounts from order_adjustment
            where book = :book and production_order = any(:orders) and run = any(:counting)""";
    private static final String LISTED = """
            select a.run, coalesce(t.name, ''), coalesce(p.item, ''), sum(a.amount)::bigint, a.accounts
            from order_adjustment a
            left join inventory_transaction t on t.lot = a.lot
            left join place p on p.id = t.place
            where a.book = :book and %s
            group by a.run, a.production_order, a.lot, a.kind, a.accounts, t.name, p.item
            having sum(a.amount) <> 0
            order by a.run, a.production_order, a.lot, a.kind""";
    private static final String LOT =
            "a.lot <> 0 and a.lot = (select lot from inventory_transaction where company = :company and name = :lot)";
    private static final String OF_RUN = LISTED.formatted("a.run = :run and a.recording is null");
    private static final String LEFT_OF_RUN = LISTED.formatted("a.run = :run");
    private static final String OF_LOT = LISTED.formatted(LOT + " and a.recording is null");
    private static final String LEFT_OF_LOT = LISTED.formatted(LOT);

    private final Transaction transaction;
    private final Keys keys;
    private final RunTables runs;

    OrderTables(Transaction transaction, Keys keys, RunTables runs) {
        this.transaction = transaction;
        this.keys = keys;
        this.runs = runs;
    }

    /** Orders of these names, kept from others until the transaction ends: those that do not exist yet, too. */
    List<ProductionOrder> lock(Collection<String> names) {
        if (names.isEmpty()) {
            return List.of();
        }
        String[] asked = new TreeSet<>(names).toArray(String[]::new);
        transaction
                .sql(LOCK)
                .param("order", ORDER)
                .param("company", transaction.company().id())
                .param("names", asked)
                .query(row -> {});
        return read(transaction
                .sql(BY_NAME)
                .param("book", transaction.book())
                .param("names", asked)
                .query((row, number) -> row.getLong(1))
                .list());
    }

    /** Orders that lots were posted to; books without any answer at once. */
    List<ProductionOrder> of(Collection<Long> lots) {
        boolean any = !lots.isEmpty()
                && transaction
                        .sql(ANY)
                        .param("book", transaction.book())
                        .query(Boolean.class)
                        .single();
        return any
                ? read(transaction
                        .sql(BY_LOT)
                        .param("book", transaction.book())
                        .param("lots", Identities.array(lots))
                        .query((row, number) -> row.getLong(1))
                        .list())
                : List.of();
    }

    List<ProductionOrder> all() {
        return read(transaction
                .sql(ALL)
                .param("book", transaction.book())
                .query((row, number) -> row.getLong(1))
                .list());
    }

    private List<ProductionOrder> read(Collection<Long> numbers) {
        Map<Long, String> names = new TreeMap<>();
        Map<Long, List<OrderLine>> lines = new TreeMap<>();
        if (!numbers.isEmpty()) {
            transaction.sql(READ).param("numbers", Identities.array(numbers)).query(row -> {
                names.put(row.getLong(1), row.getString(2));
                lines.computeIfAbsent(row.getLong(1), any -> new ArrayList<>()).add(line(row));
            });
        }
        List<ProductionOrder> orders = new ArrayList<>();
        names.forEach(
                (number, name) -> orders.add(new ProductionOrder(number, name, lines.getOrDefault(number, List.of()))));
        return orders;
    }

    private OrderLine line(ResultSet row) throws SQLException {
        String percent = row.getString(7);
        return new OrderLine(
                row.getLong(3),
                row.getLong(1),
                OrderLine.Kind.of(row.getString(4)),
                row.getLong(5),
                Quantity.ofMicro(row.getLong(6)),
                percent == null ? BigDecimal.ZERO : new BigDecimal(percent),
                Money.ofMinor(row.getLong(8)),
                row.getObject(9, LocalDate.class),
                keys.accounts(row.getInt(10)));
    }

    void append(PostedFacts facts, long recording) {
        try (Rows rows = transaction.rows(ORDERS, facts.orders().size())) {
            for (ProductionOrder order : facts.orders()) {
                rows.row()
                        .put(order.number())
                        .put(recording)
                        .put(transaction.book())
                        .put(order.isJournal() ? null : order.name());
            }
            rows.end();
        }
        try (Rows rows = transaction.rows(LINES, facts.orderLines().size())) {
            for (OrderLine line : facts.orderLines()) {
                rows.row()
                        .put(line.place())
                        .put(line.order())
                        .put(line.lot())
                        .put(line.weight().micro())
                        .put(line.amount().minor())
                        .put(recording)
                        .put(transaction.book())
                        .put(line.date())
                        .put(line.kind().word())
                        .putKey(keys.accounts(line.accounts()))
                        .put(percent(line));
            }
            rows.end();
        }
        write(facts.orderAdjustments(), recording);
    }

    private static @Nullable String percent(OrderLine line) {
        return line.kind() == OrderLine.Kind.SURCHARGE ? line.percent().toPlainString() : null;
    }

    // ---- runs

    void seal(Sealing run, List<OrderChange> changes) {
        write(
                changes.stream()
                        .map(OrderChange::adjustment)
                        .map(change -> change.with(run.number(), change.amount(), run.date()))
                        .toList(),
                null);
    }

    /** Writes what runs changed, or what a recording takes back of it. */
    private void write(List<OrderAdjustment> changes, @Nullable Long recording) {
        try (Rows rows = transaction.rows(ADJUSTMENTS, changes.size())) {
            for (OrderAdjustment change : changes) {
                rows.row()
                        .put(change.order())
                        .put(change.lot())
                        .put(change.amount().minor())
                        .putKey(recording)
                        .put(transaction.book())
                        .put(change.run())
                        .put(change.date())
                        .put(change.kind().word())
                        .putKey(keys.accounts(change.accounts()));
            }
            rows.end();
        }
    }

    List<OrderAdjustment> adjustments(Collection<Long> orders, Set<Integer> without) {
        return transaction
                .sql(ADJUSTED)
                .param("book", transaction.book())
                .param("orders", Identities.array(orders))
                .param("counting", runs.counting(without))
                .query((row, number) -> new OrderAdjustment(
                        row.getInt(1),
                        row.getLong(2),
                        row.getLong(3),
                        OrderAdjustment.Kind.of(row.getString(4)),
                        Money.ofMinor(row.getLong(5)),
                        row.getObject(6, LocalDate.class),
                        keys.accounts(row.getInt(7))))
                .list();
    }

    void list(AdjustmentQuery query, Consumer<Adjustment> each) {
        (switch (query) {
                    case AdjustmentQuery.OfRun(int run) ->
                        transaction.sql(OF_RUN).param("run", run);
                    case AdjustmentQuery.LeftOfRun(int run) ->
                        transaction.sql(LEFT_OF_RUN).param("run", run);
                    case AdjustmentQuery.OfLot(String lot) ->
                        transaction
                                .sql(OF_LOT)
                                .param("lot", lot)
                                .param("company", transaction.company().id());
                    case AdjustmentQuery.LeftOfLot(String lot) ->
                        transaction
                                .sql(LEFT_OF_LOT)
                                .param("lot", lot)
                                .param("company", transaction.company().id());
                })
                .param("book", transaction.book())
                .query(row -> {
                    each.accept(adjustment(row));
                });
    }

    private Adjustment adjustment(ResultSet row) throws SQLException {
        return new Adjustment(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                Basis.FINANCIAL,
                Money.ofMinor(row.getLong(4)),
                Optional.ofNullable(keys.accounts(row.getInt(5))));
    }
}
