package org.lukk.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.TransactionQuery;
import org.lukk.costing.Basis;
import org.lukk.inventory.Difference;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.inventory.ReceiptChange;
import org.lukk.inventory.RunAdjustment;
import org.lukk.inventory.TransactionState;
import org.lukk.inventory.Update;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Transactions as they stand now: the sums of their facts, with the settlements and adjustments of active runs. */
final class TransactionStates {
    private static final int FETCH = 2_000;

    private static final String STATE = "select " + Identities.COLUMNS + """
            ,
              u.quantity, u.financial_date, u.posted, u.kept, u.physical_accounts, u.financial_accounts,
              coalesce(s.quantity, 0), coalesce(s.amount, 0), coalesce(s.cancelled, false),
              a.runs, a.amounts, a.dates, a.accounts, c.parts, c.adjusts, c.counts, c.amounts, c.accounts,
              u.difference, u.difference_accounts
            from inventory_transaction t
            cross join lateral (
              select max(cost_object) as cost_object,
                sum(physical_quantity + financial_quantity)::bigint as quantity,
                max(date) filter (where kind = 'financial') as financial_date,
                coalesce(sum(physical_amount + financial_amount) filter (where kind <> 'kept' and part is null), 0)::bigint
                  as posted,
                coalesce(sum(physical_amount + financial_amount) filter (where kind = 'kept'), 0)::bigint as kept,
                max(physical_accounts) filter (where part is null) as physical_accounts,
                max(financial_accounts) filter (where part is null) as financial_accounts,
                bool_or(part is not null) as charged,
                coalesce(sum(difference) filter (where part is null), 0)::bigint as difference,
                (array_agg(difference_accounts order by number desc)
                  filter (where part is null and difference_accounts is not null))[1] as difference_accounts
              from inventory_update where lot = t.lot and book = :book) u
            left join lateral (
              select sum(quantity)::bigint as quantity, sum(amount)::bigint as amount, bool_or(run is null) as cancelled
              from (
                select run, quantity, amount from settlement where receipt = t.lot and book = :book
                union all
                select run, quantity, amount from settlement where issue = t.lot and book = :book
                union all
                select null, quantity, amount from cancellation where receipt = t.lot and book = :book
                union all
                select null, quantity, amount from cancellation where issue = t.lot and book = :book) made
              where run is null
                or exists (select from run_status r where r.book = :book and r.number = made.run and r.active)) s on true
            left join lateral (
              select array_agg(run order by run) as runs, array_agg(amount order by run) as amounts,
                array_agg(date - date '1970-01-01' order by run) as dates, array_agg(accounts order by run) as accounts
              from (
                select run, sum(amount)::bigint as amount, min(date) as date, max(accounts) as accounts
                from adjustment
                where lot = t.lot and book = :book
                  and basis = case when u.financial_date is null then 'physical' else 'financial' end::basis
                group by run
                having sum(amount) <> 0) net
              where exists (select from run_status r where r.book = :book and r.number = net.run and r.active)) a on true
            left join lateral (
              select array_agg(part order by part) as parts, array_agg(adjusts order by part) as adjusts,
                array_agg(counts order by part) as counts, array_agg(amount order by part) as amounts,
                array_agg(accounts order by part) as accounts
              from (
                select part, bool_or(kind = 'adjustment') as adjusts, min(counts) - date '1970-01-01' as counts,
                  sum(physical_amount + financial_amount)::bigint as amount,
                  max(case when u.financial_date is null then physical_accounts else financial_accounts end) as accounts
                from inventory_update where lot = t.lot and book = :book and part is not null
                group by part
                having sum(physical_amount + financial_amount) <> 0) changes
              where u.charged) c on true
            """;

    private static final String BY_NUMBER = STATE + "where t.lot = any(:lots)";
    private static final String BY_NAME = STATE + "where t.company = :company and t.name = :name";
    private static final String LISTED = STATE + """
            where t.company = :company and t.lot > :after
              and (:item = '' or exists (select from place where place.id = t.place and place.item = :item))
              and (:from::date is null or t.dated >= :from::date) and (:to::date is null or t.dated <= :to::date)
            order by t.lot
            limit :limit""";

    private final Transaction transaction;
    private final Keys keys;

    TransactionStates(Transaction transaction, Keys keys) {
        this.transaction = transaction;
        this.keys = keys;
    }

    Map<Long, TransactionState> find(Collection<Long> lots) {
        Map<Long, TransactionState> found = new HashMap<>();
        if (!lots.isEmpty()) {
            of(BY_NUMBER).param("lots", Identities.array(lots)).query(row -> {
                found.put(row.getLong(1), state(row));
            });
        }
        return found;
    }

    Optional<TransactionState> find(String lot) {
        return of(BY_NAME)
                .param("company", transaction.company().id())
                .param("name", lot)
                .query((row, number) -> state(row))
                .optional();
    }

    void list(TransactionQuery query, Consumer<TransactionState> each) {
        of(LISTED)
                .param("company", transaction.company().id())
                .param("after", query.after())
                .param("item", query.item())
                .param("from", query.from())
                .param("to", query.to())
                .param("limit", query.limit() == 0 ? Integer.MAX_VALUE : query.limit())
                .withFetchSize(FETCH)
                .query(row -> {
                    each.accept(state(row));
                });
    }

    private StatementSpec of(String sql) {
        return transaction.sql(sql).param("book", transaction.book());
    }

    private TransactionState state(ResultSet row) throws SQLException {
        int at = Identities.COUNT;
        InventoryTransaction identity = Identities.read(row, keys);
        LocalDate financialDate = row.getObject(at + 2, LocalDate.class);
        return new TransactionState(
                identity,
                Quantity.ofMicro(row.getLong(at + 1)),
                financialDate,
                Money.ofMinor(row.getLong(at + 3)),
                new Difference(Money.ofMinor(row.getLong(at + 19)), keys.accounts(row.getInt(at + 20))),
                Money.ofMinor(row.getLong(at + 4)),
                changes(row, at + 14),
                adjustments(row, at + 10, identity.lot(), financialDate == null ? Basis.PHYSICAL : Basis.FINANCIAL),
                keys.accounts(row.getInt(at + 5)),
                keys.accounts(row.getInt(at + 6)),
                Quantity.ofMicro(row.getLong(at + 7)),
                Money.ofMinor(row.getLong(at + 8)),
                row.getBoolean(at + 9));
    }

    private List<ReceiptChange> changes(ResultSet row, int at) throws SQLException {
        Array parts = row.getArray(at);
        if (parts == null) {
            return List.of();
        }
        Long[] part = (Long[]) parts.getArray();
        Boolean[] adjusts = (Boolean[]) row.getArray(at + 1).getArray();
        Integer[] counts = (Integer[]) row.getArray(at + 2).getArray();
        Long[] amount = (Long[]) row.getArray(at + 3).getArray();
        @Nullable Integer[] accounts = (Integer[]) row.getArray(at + 4).getArray();
        List<ReceiptChange> changes = new ArrayList<>();
        for (int i = 0; i < part.length; i++) {
            changes.add(new ReceiptChange(
                    part[i],
                    adjusts[i] ? Update.Kind.ADJUSTMENT : Update.Kind.CHARGE,
                    LocalDate.ofEpochDay(counts[i]),
                    Money.ofMinor(amount[i]),
                    keys.accounts(accounts[i])));
        }
        return changes;
    }

    private List<RunAdjustment> adjustments(ResultSet row, int at, long lot, Basis basis) throws SQLException {
        Array runs = row.getArray(at);
        if (runs == null) {
            return List.of();
        }
        Integer[] run = (Integer[]) runs.getArray();
        Long[] amount = (Long[]) row.getArray(at + 1).getArray();
        Integer[] date = (Integer[]) row.getArray(at + 2).getArray();
        @Nullable Integer[] accounts = (Integer[]) row.getArray(at + 3).getArray();
        List<RunAdjustment> adjustments = new ArrayList<>();
        for (int i = 0; i < run.length; i++) {
            adjustments.add(new RunAdjustment(
                    run[i],
                    lot,
                    basis,
                    Money.ofMinor(amount[i]),
                    LocalDate.ofEpochDay(date[i]),
                    keys.accounts(accounts[i])));
        }
        return adjustments;
    }
}
