package org.lukk.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lukk.closing.OpenQuery;
import org.lukk.closing.OpenTransaction;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * What a run reads: the opening state, which the last active close left, what postings touched of it since that close
 * began, and what has an update dated since; never what was settled before, nor what is dated later.
 *
 * <p>The parts are put together here and not by the database, which has not counted yet what an import just brought and
 * would choose how to join by a guess.
 */
final class OpenTransactions {
    private static final int FETCH = 4_000;

    private static final String OPENING = """
            select lot, name, receipt, cost_object, dated, ordered, financial_date, sequence, split, quantity,
              quantity_settled, posted, present, amount_settled, accounts, pool
            from opening_state where book = :book and run = :close""";
    private static final String TOUCHED = """
            select lot from inventory_update where number > :begun and lot <= :begun and book = :book
            union all
            select unnest(array[receipt, issue]) from cancellation where book = :book and recording > :begun""";
    /** Adjustments of runs behind the close, which are recalculations, and what postings changed of them. */
    private static final String ADJUSTED_SINCE = """
            select lot, sum(amount)::bigint from adjustment
            where book = :book and run > :close and run = any(:counting) group by lot""";

    /** Charges and adjustments that count since the close, of receipts that it left open. */
    private static final String CHANGED_SINCE = """
            select lot, sum(physical_amount + financial_amount)::bigint from inventory_update
            where book = :book and part is not null and counts > :closedTo and counts <= :upTo group by lot""";

    /** What no run settles is not in the opening state, which would carry all of it from close to close. */
    private static final String PERPETUAL = """
            select distinct u.lot
            from model_group m
            join item i on i.company = m.company and i.model_group = m.name
            join cost_object c on c.book = :book and c.item = i.code
            join inventory_update u on u.cost_object = c.id and u.date <= :closedTo and u.part is null
            where m.company = :company and m.method = any(:perpetual)""";

    private static final String[] PERPETUAL_METHODS = Arrays.stream(Method.values())
            .filter(Method::isPerpetual)
            .map(Method::word)
            .toArray(String[]::new);

    /**
     * A part that was split off after the run's date is as old as the whole. What the close saw by its invoice and did not
     * leave open is settled, even if the goods came later than the close.
     */
    private static final String LOTS = """
            select t.lot, t.name, t.receipt, u.cost_object, t.dated, t.ordered, u.financial_date, t.sequence, t.split,
              abs(u.quantity), u.posted, u.physical_accounts, u.financial_accounts,
              case when not o.touched and t.split = 0 then 0 else (
                select coalesce(sum(amount), 0)::bigint from adjustment
                where lot = t.lot and book = :book and run <= :close and run = any(:counting)) end,
              case when t.receipt
                then exists (select from cancellation where receipt = t.lot and book = :book)
                else exists (select from cancellation where issue = t.lot and book = :book) end,
              least(t.dated, u.first_date) <= :upTo, u.changed
            from (
              select unnest(:touched) as lot, true as touched
              union all
              select distinct since.lot, false from inventory_update since
              where since.book = :book and since.date > :closedTo and since.date <= :upTo and since.part is null
                and not exists (
                  select from inventory_update seen
                  where seen.lot = since.lot and seen.book = :book and seen.date <= :closedTo and seen.part is null)
              union all
              select lot, false from inventory_update
              where book = :book and date > :upTo and kind = 'split') o
            cross join lateral (select * from inventory_transaction where lot = o.lot offset 0) t
            cross join lateral (
              select max(cost_object) as cost_object, min(date) filter (where part is null) as first_date,
                sum(physical_quantity + financial_quantity)::bigint as quantity,
                max(date) filter (where kind = 'financial') as financial_date,
                coalesce(sum(physical_amount + financial_amount) filter (where part is null), 0)::bigint as posted,
                coalesce(sum(physical_amount + financial_amount) filter (where counts <= :upTo), 0)::bigint as changed,
                max(physical_accounts) filter (where part is null) as physical_accounts,
                max(financial_accounts) filter (where part is null) as financial_accounts
              from inventory_update where lot = o.lot and book = :book) u""";

    private final Transaction transaction;
    private final Keys keys;
    private final RunTables runs;

    OpenTransactions(Transaction transaction, Keys keys, RunTables runs) {
        this.transaction = transaction;
        this.keys = keys;
        this.runs = runs;
    }

    /** Reads in the order of numbers. */
    void read(OpenQuery query, Consumer<OpenTransaction> each) {
        new Reading(query).read().values().forEach(each);
    }

    /** What closes have settled of a lot. */
    private record Settled(Quantity quantity, Money amount) {
        private static final Settled NOTHING = new Settled(Quantity.ZERO, Money.ZERO);
    }

    /** One reading on its way. */
    private final class Reading {
        private final OpenQuery query;
        private final LastClose close = runs.lastClose();
        private final int[] counting;
        private final Set<Long> touched = new HashSet<>();
        private final Map<Long, Settled> settledBefore = new HashMap<>();
        private final Map<Long, Long> adjustedSince = new HashMap<>();
        private final Map<Long, Long> changedSince = new HashMap<>();
        private final TreeMap<Long, OpenTransaction> open = new TreeMap<>();

        Reading(OpenQuery query) {
            this.query = query;
            this.counting = runs.counting(query.without());
        }

        Map<Long, OpenTransaction> read() {
            if (close.run() > 0) {
                of(TOUCHED).param("begun", close.begun()).query(row -> {
                    touched.add(row.getLong(1));
                });
            }
            of(ADJUSTED_SINCE)
                    .param("close", close.run())
                    .param("counting", counting)
                    .query(row -> {
                        adjustedSince.put(row.getLong(1), row.getLong(2));
                    });
            if (close.run() > 0) {
                of(CHANGED_SINCE)
                        .param("closedTo", close.date())
                        .param("upTo", query.upTo())
                        .query(row -> {
                            changedSince.put(row.getLong(1), row.getLong(2));
                        });
            }
            of(OPENING).param("close", close.run()).withFetchSize(FETCH).query(this::opening);
            if (close.run() > 0 && query.perpetual()) {
                of(PERPETUAL)
                        .param("company", transaction.company().id())
                        .param("perpetual", PERPETUAL_METHODS)
                        .param("closedTo", close.date())
                        .query(row -> {
                            settledBefore.putIfAbsent(row.getLong(1), Settled.NOTHING);
                        });
            }
            of(LOTS).param("close", close.run())
                    .param("counting", counting)
                    .param("touched", Identities.array(settledBefore.keySet()))
                    .param("closedTo", close.date())
                    .param("upTo", query.upTo())
                    .withFetchSize(FETCH)
                    .query(this::lot);
            return open;
        }

        private StatementSpec of(String sql) {
            return transaction.sql(sql).param("book", transaction.book());
        }

        /**
         * A row of the opening state; if it was touched since, only what is settled of it counts. What a close found
         * open is open on its date, even a lot whose receipt is dated later than its invoice.
         */
        private void opening(ResultSet row) throws SQLException {
            long lot = row.getLong(1);
            Settled settled = new Settled(Quantity.ofMicro(row.getLong(11)), Money.ofMinor(row.getLong(14)));
            if (touched.contains(lot)) {
                settledBefore.put(lot, settled);
            } else if (!close.date().isAfter(query.upTo())
                    || !row.getObject(5, LocalDate.class).isAfter(query.upTo())) {
                Money posted = Money.ofMinor(row.getLong(12));
                Money present =
                        present(row, Money.ofMinor(row.getLong(13)), changedSince.getOrDefault(row.getLong(1), 0L));
                put(row, settled, posted, present, row.getInt(15), row.getBoolean(16));
            }
        }

        /** A lot summed up from its updates; a cancelled one is wholly settled, with its opposite. */
        private void lot(ResultSet row) throws SQLException {
            boolean cancelled = row.getBoolean(15);
            boolean dated = row.getBoolean(16);
            if (!cancelled && dated && !open.containsKey(row.getLong(1))) {
                Settled settled = settledBefore.getOrDefault(row.getLong(1), Settled.NOTHING);
                long sign = row.getBoolean(3) ? 1 : -1;
                Money posted = Money.ofMinor(sign * row.getLong(11));
                Money present = present(row, posted, Math.addExact(row.getLong(14), row.getLong(17)));
                boolean financial = row.getObject(7) != null;
                put(row, settled, posted, present, row.getInt(financial ? 13 : 12), false);
            }
        }

        /** A cost as a size, with adjustments, which are signed like the lot. */
        private Money present(ResultSet row, Money cost, long adjusted) throws SQLException {
            Money change = Money.ofMinor(Math.addExact(adjusted, adjustedSince.getOrDefault(row.getLong(1), 0L)));
            return row.getBoolean(3) ? cost.plus(change) : cost.minus(change);
        }

        private void put(ResultSet row, Settled settled, Money posted, Money present, int accounts, boolean pool)
                throws SQLException {
            Quantity quantity = Quantity.ofMicro(row.getLong(10));
            if (quantity.equals(settled.quantity)) {
                return;
            }
            OpenTransaction transaction = new OpenTransaction(
                    row.getLong(1),
                    row.getString(2),
                    pool,
                    row.getBoolean(3),
                    keys.costObject(row.getInt(4)),
                    row.getObject(5, LocalDate.class),
                    row.getObject(6, LocalDate.class),
                    row.getObject(7, LocalDate.class),
                    row.getLong(8),
                    row.getInt(9),
                    quantity,
                    quantity.minus(settled.quantity),
                    posted,
                    present,
                    settled.amount,
                    keys.accounts(accounts));
            open.put(transaction.lot(), transaction);
        }
    }
}
