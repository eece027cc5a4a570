package org.lukk.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lukk.closing.OpenQuery;
import org.lukk.closing.OpenTransaction;
import org.lukk.values.CostObject;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a run reads: the opening state, which the last active close left, and what has an update dated since; never what
 * was settled before, nor what is dated later. What a lot costs is summed up from its updates; what runs adjusted of it,
 * from the opening state and from what came since.
 */
final class OpenTransactions {
    private static final int FETCH = 4_000;

    private static final String SUMS = """
              t.lot, t.name, t.receipt, u.cost_object, t.dated, t.ordered, u.financial_date, t.sequence, t.split,
              u.quantity, u.posted, u.physical_accounts, u.financial_accounts,
              exists (select from cancellation where receipt = t.lot and book = :book)
                or exists (select from cancellation where issue = t.lot and book = :book),
              u.first_date <= :upTo
            """;
    private static final String OF_LOT = """
            join inventory_transaction t on t.lot = o.lot
            cross join lateral (
              select max(cost_object) as cost_object, min(date) as first_date,
                sum(physical_quantity + financial_quantity)::bigint as quantity,
                max(date) filter (where kind = 'financial') as financial_date,
                sum(physical_amount + financial_amount)::bigint as posted,
                max(physical_accounts) as physical_accounts, max(financial_accounts) as financial_accounts
              from inventory_update where lot = t.lot and book = :book) u
            """;
    private static final String OPENING = "select o.quantity_settled, o.amount_settled, o.adjusted,\n" + SUMS
            + "from opening_state o\n" + OF_LOT + "where o.book = :book and o.run = :close and not o.pool";
    private static final String DATED_SINCE = "select 0, 0, 0,\n" + SUMS + """
            from (
              select distinct lot from inventory_update
              where book = :book and date > :closedTo and date <= :upTo) o
            """ + OF_LOT;
    private static final String ADJUSTED_SINCE = """
            select lot, sum(amount)::bigint
            from (
              select lot, amount from cost_adjustment
              where book = :book and run > :close and run = any(:counting)
              union all
              select lot, amount from adjustment_change
              where book = :book and recording > :recording and run = any(:counting)) since
            group by lot""";
    private static final String POOLS = """
            select p.number, p.name, p.cost_object, p.date, p.quantity, o.quantity_settled, p.amount, o.amount_settled
            from opening_state o join pool p on p.number = o.lot
            where o.book = :book and o.run = :close and o.pool
            order by p.number""";

    private final Transaction transaction;
    private final Keys keys;
    private final RunTables runs;

    OpenTransactions(Transaction transaction, Keys keys, RunTables runs) {
        this.transaction = transaction;
        this.keys = keys;
        this.runs = runs;
    }

    /**
     * Reads in the order of numbers. The parts are put together here and not by the database, which has not counted yet
     * what an import just brought and would choose how to join by a guess.
     */
    void read(OpenQuery query, Consumer<OpenTransaction> each) {
        LastClose close = runs.lastClose();
        Map<Long, Long> adjusted = adjustedSince(close, query);
        TreeMap<Long, OpenTransaction> open = new TreeMap<>();
        of(OPENING, query).param("close", close.run()).withFetchSize(FETCH).query(row -> {
            put(row, adjusted, open);
        });
        of(DATED_SINCE, query)
                .param("closedTo", close.date())
                .withFetchSize(FETCH)
                .query(row -> {
                    if (!open.containsKey(row.getLong(4))) {
                        put(row, adjusted, open);
                    }
                });
        transaction
                .sql(POOLS)
                .param("book", transaction.book())
                .param("close", close.run())
                .query(row -> {
                    open.put(row.getLong(1), pool(row));
                });
        open.values().forEach(each);
    }

    private Map<Long, Long> adjustedSince(LastClose close, OpenQuery query) {
        Map<Long, Long> adjusted = new HashMap<>();
        transaction
                .sql(ADJUSTED_SINCE)
                .param("book", transaction.book())
                .param("close", close.run())
                .param("recording", close.recording())
                .param("counting", runs.counting(query.without()))
                .query(row -> {
                    adjusted.put(row.getLong(1), row.getLong(2));
                });
        return adjusted;
    }

    private StatementSpec of(String sql, OpenQuery query) {
        return transaction.sql(sql).param("book", transaction.book()).param("upTo", query.upTo());
    }

    /** Puts a lot that is not wholly settled; a cancelled one is, with its opposite. */
    private void put(ResultSet row, Map<Long, Long> adjustedSince, Map<Long, OpenTransaction> open)
            throws SQLException {
        long quantity = Math.abs(row.getLong(13));
        long settled = row.getLong(1);
        boolean cancelled = row.getBoolean(17);
        boolean dated = row.getBoolean(18);
        if (quantity > settled && !cancelled && dated) {
            long lot = row.getLong(4);
            long adjusted = Math.addExact(row.getLong(3), adjustedSince.getOrDefault(lot, 0L));
            open.put(lot, lot(row, adjusted));
        }
    }

    private OpenTransaction lot(ResultSet row, long adjusted) throws SQLException {
        boolean receipt = row.getBoolean(6);
        Money posted = Money.ofMinor(row.getLong(14));
        Money present = posted.plus(Money.ofMinor(adjusted));
        LocalDate financialDate = row.getObject(10, LocalDate.class);
        Quantity size = Quantity.ofMicro(row.getLong(13)).abs();
        return new OpenTransaction(
                row.getLong(4),
                row.getString(5),
                false,
                receipt,
                keys.costObject(row.getInt(7)),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                financialDate,
                row.getLong(11),
                row.getInt(12),
                size,
                size.minus(Quantity.ofMicro(row.getLong(1))),
                receipt ? posted : posted.negated(),
                receipt ? present : present.negated(),
                Money.ofMinor(row.getLong(2)),
                keys.accounts(row.getInt(financialDate == null ? 15 : 16)));
    }

    private OpenTransaction pool(ResultSet row) throws SQLException {
        LocalDate date = row.getObject(4, LocalDate.class);
        CostObject costObject = keys.costObject(row.getInt(3));
        long quantity = row.getLong(5);
        Money amount = Money.ofMinor(row.getLong(7));
        return new OpenTransaction(
                row.getLong(1),
                row.getString(2),
                true,
                true,
                costObject,
                date,
                date,
                date,
                row.getLong(1),
                0,
                Quantity.ofMicro(quantity),
                Quantity.ofMicro(quantity - row.getLong(6)),
                amount,
                amount,
                Money.ofMinor(row.getLong(8)),
                null);
    }
}
