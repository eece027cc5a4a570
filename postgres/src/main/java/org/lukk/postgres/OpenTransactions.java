package org.lukk.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.OpenQuery;
import org.lukk.closing.OpenTransaction;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.CostObject;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/**
 * What a run reads: the opening state, which the last active close left, and what has an update dated since; never what
 * was settled before, nor what is dated later. What a lot costs is summed up from its updates; what runs adjusted of it,
 * from the opening state and from what came since.
 */
final class OpenTransactions {
    private static final int FETCH = 4_000;

    private static final String LOTS = """
            with adjusted as materialized (
              select lot, sum(amount)::bigint as amount
              from (
                select lot, amount from cost_adjustment
                where book = :book and run > :close and run = any(:counting)
                union all
                select lot, amount from adjustment_change
                where book = :book and recording > :recording and run = any(:counting)) since
              group by lot)
            select t.lot, t.name, t.receipt, u.cost_object, t.dated, t.ordered, u.financial_date, t.sequence, t.split,
              u.quantity, c.quantity_settled, u.posted, u.posted + c.adjusted + coalesce(a.amount, 0),
              c.amount_settled, u.physical_accounts, u.financial_accounts
            from (
              select lot, quantity_settled, amount_settled, adjusted
              from opening_state
              where book = :book and run = :close and not pool
              union all
              select distinct lot, 0, 0, 0
              from inventory_update later
              where book = :book and date > :closedTo and date <= :upTo and not exists (
                select from opening_state o where o.book = :book and o.run = :close and o.lot = later.lot)) c
            join inventory_transaction t on t.lot = c.lot
            cross join lateral (
              select max(cost_object) as cost_object, min(date) as first_date,
                sum(physical_quantity + financial_quantity)::bigint as quantity,
                max(date) filter (where kind = 'financial') as financial_date,
                sum(physical_amount + financial_amount)::bigint as posted,
                max(physical_accounts) as physical_accounts, max(financial_accounts) as financial_accounts
              from inventory_update where lot = c.lot and book = :book) u
            left join adjusted a on a.lot = c.lot
            where abs(u.quantity) > c.quantity_settled and u.first_date <= :upTo
              and not exists (select from cancellation x where x.receipt = c.lot and x.book = :book)
              and not exists (select from cancellation x where x.issue = c.lot and x.book = :book)
            order by t.lot""";
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

    /** Lots first, then pools, each in the order of their numbers. */
    void read(OpenQuery query, Consumer<OpenTransaction> each) {
        LastClose close = runs.lastClose();
        transaction
                .sql(LOTS)
                .param("book", transaction.book())
                .param("close", close.run())
                .param("recording", close.recording())
                .param("closedTo", close.date())
                .param("upTo", query.upTo())
                .param("counting", runs.counting(query.without()))
                .withFetchSize(FETCH)
                .query(row -> {
                    each.accept(lot(row));
                });
        transaction
                .sql(POOLS)
                .param("book", transaction.book())
                .param("close", close.run())
                .query(row -> {
                    each.accept(pool(row));
                });
    }

    private OpenTransaction lot(ResultSet row) throws SQLException {
        boolean receipt = row.getBoolean(3);
        int sign = receipt ? 1 : -1;
        LocalDate financialDate = row.getObject(7, LocalDate.class);
        long size = Math.abs(row.getLong(10));
        @Nullable PostedAccounts accounts = keys.accounts(row.getInt(financialDate == null ? 15 : 16));
        return new OpenTransaction(
                row.getLong(1),
                row.getString(2),
                false,
                receipt,
                keys.costObject(row.getInt(4)),
                row.getObject(5, LocalDate.class),
                row.getObject(6, LocalDate.class),
                financialDate,
                row.getLong(8),
                row.getInt(9),
                Quantity.ofMicro(size),
                Quantity.ofMicro(size - row.getLong(11)),
                Money.ofMinor(sign * row.getLong(12)),
                Money.ofMinor(sign * row.getLong(13)),
                Money.ofMinor(row.getLong(14)),
                accounts);
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
