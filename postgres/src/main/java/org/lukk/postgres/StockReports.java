package org.lukk.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.OnHandRow;
import org.lukk.closing.QuantityRow;
import org.lukk.closing.ReadBooks;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.CostObject;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What is on hand and what it is worth: now from the projections, as of a day from the facts by their dates. An
 * adjustment counts from its own date, and its run's reversal takes back from its date what was left of it (rules.md
 *
 */
final class StockReports {
    /** Adjustments as of a day: each on its own date, less what runs reversed by then had left. */
    private static final String ADJUSTED_AS_OF = """
            select a.cost_object, a.basis, a.accounts,
              case when a.date <= :asOf then a.amount else 0 end
                - case when r.reversed_on <= :asOf then a.amount else 0 end as amount
            from adjustment a join run_status r on r.book = a.book and r.number = a.run
            where a.book = :book""";

    private static final String ON_HAND = """
            select o.cost_object, o.physical_quantity, o.physical_amount + coalesce(r.physical_amount, 0),
              o.financial_quantity, o.financial_amount + coalesce(r.financial_amount, 0)
            from on_hand o
            join cost_object c on c.id = o.cost_object
            left join lateral (
              select sum(physical_amount)::bigint as physical_amount, sum(financial_amount)::bigint as financial_amount
              from run_on_hand
              where cost_object = o.cost_object
                and run in (select number from run_status where book = :book and active)) r on true
            where c.book = :book and o.updates > 0 and (:all or c.item = any(:items::text[]))""";
    private static final String ON_HAND_AS_OF = """
            select cost_object, sum(physical_quantity)::bigint, sum(physical_amount)::bigint,
              sum(financial_quantity)::bigint, sum(financial_amount)::bigint
            from (
              select cost_object, physical_quantity, physical_amount, financial_quantity, financial_amount
              from inventory_update where book = :book and date <= :asOf
              union all
              select cost_object, 0, case when basis = 'physical' then amount else 0 end,
                0, case when basis = 'financial' then amount else 0 end
              from (""" + ADJUSTED_AS_OF + """
            ) adjusted where amount <> 0) changes
            where :all or exists (
              select from cost_object c where c.id = changes.cost_object and c.item = any(:items::text[]))
            group by cost_object""";
    private static final String QUANTITIES = """
            select q.cost_object, q.place, q.physical_quantity, q.financial_quantity
            from quantity_on_hand q join cost_object c on c.id = q.cost_object
            where c.book = :book and (:all or c.item = any(:items::text[]))""";
    private static final String QUANTITIES_AS_OF = """
            select u.cost_object, t.place, sum(u.physical_quantity)::bigint, sum(u.financial_quantity)::bigint
            from inventory_update u
            join inventory_transaction t on t.lot = u.lot
            join cost_object c on c.id = u.cost_object
            where u.book = :book and u.date <= :asOf and (:all or c.item = any(:items::text[]))
            group by u.cost_object, t.place""";

    private static final String BOOKED = """
            select accounts, sum(amount)::bigint
            from (
              select physical_accounts as accounts, physical_amount as amount
              from inventory_update where book = :book and date <= :asOf and physical_accounts is not null
              union all
              select financial_accounts, financial_amount
              from inventory_update where book = :book and date <= :asOf and financial_accounts is not null
              union all
              select difference_accounts, difference
              from inventory_update where book = :book and date <= :asOf and difference_accounts is not null
              union all
              select accounts, amount from order_line where book = :book and date <= :asOf and accounts is not null
              union all
              select a.accounts, case when a.date <= :asOf then a.amount else 0 end
                - case when r.reversed_on <= :asOf then a.amount else 0 end
              from order_adjustment a join run_status r on r.book = a.book and r.number = a.run
              where a.book = :book and a.accounts is not null
              union all
              select accounts, amount from (""" + ADJUSTED_AS_OF + """
            ) adjusted where accounts is not null) booked
            group by accounts""";
    private static final String ADJUSTED_BY_RUN = """
            select accounts, sum(amount)::bigint
            from (
              select accounts, amount from adjustment where book = :book and run = :run
              union all
              select accounts, amount from order_adjustment where book = :book and run = :run) adjusted
            where accounts is not null
            group by accounts
            having sum(amount) <> 0""";

    /** What is dated after a run's date no close has settled yet, so the settlements need not be asked. */
    private static final String RECEIVED_AFTER = """
            select wanted.id
            from unnest(:costObjects) as wanted (id)
            cross join lateral (
              select from inventory_update u
              where u.cost_object = wanted.id and u.date > :day and u.kind = 'financial' and u.financial_quantity > 0
                and not exists (select from cancellation x where x.receipt = u.lot and x.book = :book)
              limit 1) received""";

    private static final String ITEMS_DATED = """
            select item from cost_object where id in (
              select cost_object from inventory_update where book = :book and date between :from and :to)""";
    private static final String HAS_STOCK = """
            select exists (
              select from on_hand o join cost_object c on c.id = o.cost_object
              where c.book = :book and c.item = any(:items::text[])
                and o.physical_quantity + o.financial_quantity <> 0)""";
    private static final String HAS_TRANSACTIONS = """
            select exists (
              select from on_hand o join cost_object c on c.id = o.cost_object
              where c.book = :book and c.item = :item and o.updates > 0)""";

    private final Transaction transaction;
    private final Keys keys;

    StockReports(Transaction transaction, Keys keys) {
        this.transaction = transaction;
        this.keys = keys;
    }

    List<OnHandRow> onHand(Collection<String> items, @Nullable LocalDate asOf) {
        return (asOf == null ? of(ON_HAND) : of(ON_HAND_AS_OF).param("asOf", asOf))
                        .param("all", items.isEmpty())
                        .param("items", items.toArray(String[]::new))
                        .query((row, number) ->
                                new OnHandRow(keys.costObject(row.getInt(1)), OnHandTable.onHand(row, 2)))
                        .list()
                        .stream()
                        .sorted(Comparator.comparing(OnHandRow::costObject))
                        .toList();
    }

    List<QuantityRow> quantities(Collection<String> items, @Nullable LocalDate asOf) {
        return (asOf == null ? of(QUANTITIES) : of(QUANTITIES_AS_OF).param("asOf", asOf))
                        .param("all", items.isEmpty())
                        .param("items", items.toArray(String[]::new))
                        .query((row, number) -> quantity(row))
                        .list()
                        .stream()
                        .sorted(Comparator.comparing(QuantityRow::costObject).thenComparing(QuantityRow::dimensions))
                        .toList();
    }

    private QuantityRow quantity(ResultSet row) throws SQLException {
        return new QuantityRow(
                keys.costObject(row.getInt(1)),
                keys.place(row.getInt(2)).dimensions(),
                Quantity.ofMicro(row.getLong(3)),
                Quantity.ofMicro(row.getLong(4)));
    }

    Map<PostedAccounts, Money> booked(@Nullable LocalDate asOf) {
        return byAccounts(of(BOOKED).param("asOf", asOf == null ? ReadBooks.END : asOf));
    }

    Map<PostedAccounts, Money> adjusted(int run) {
        return byAccounts(of(ADJUSTED_BY_RUN).param("run", run));
    }

    private Map<PostedAccounts, Money> byAccounts(StatementSpec statement) {
        Map<PostedAccounts, Money> sums = new HashMap<>();
        statement.query(row -> {
            sums.put(java.util.Objects.requireNonNull(keys.accounts(row.getInt(1))), Money.ofMinor(row.getLong(2)));
        });
        return sums;
    }

    Set<CostObject> receivedAfter(LocalDate day, Collection<CostObject> costObjects) {
        keys.internCostObjects(transaction.book(), costObjects);
        int[] ids = costObjects.stream()
                .mapToInt(costObject -> keys.costObject(transaction.book(), costObject))
                .toArray();
        return new TreeSet<>(of(RECEIVED_AFTER)
                .param("costObjects", ids)
                .param("day", day)
                .query((row, number) -> keys.costObject(row.getInt(1)))
                .list());
    }

    Set<String> itemsDated(LocalDate from, LocalDate to) {
        return new TreeSet<>(of(ITEMS_DATED)
                .param("from", from)
                .param("to", to)
                .query(String.class)
                .list());
    }

    boolean hasStock(Set<String> items) {
        return of(HAS_STOCK)
                .param("items", items.toArray(String[]::new))
                .query(Boolean.class)
                .single();
    }

    boolean hasTransactions(String item) {
        return of(HAS_TRANSACTIONS).param("item", item).query(Boolean.class).single();
    }

    private StatementSpec of(String sql) {
        return transaction.sql(sql).param("book", transaction.book());
    }
}
