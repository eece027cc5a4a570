package org.lukk.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lukk.closing.OpenTransaction;
import org.lukk.closing.SettledEarlier;
import org.lukk.closing.Taken;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What closes settled, found through the indexes of settlements: work in proportion to what changed, never to history. */
final class EarlierTable implements SettledEarlier {
    private static final String CHANGED = """
            select lot, sum(physical_amount + financial_amount)::bigint from inventory_update
            where book = :book and part is not null and counts > :closedTo and counts <= :upTo
            group by lot having sum(physical_amount + financial_amount) <> 0""";

    /** What was there when the close began, and is not in what it left open, it had settled wholly. */
    private static final String RECALCULATED = """
            select distinct a.lot
            from adjustment a join run r on r.book = a.book and r.number = a.run
            where a.book = :book and a.run > :close and a.run = any(:counting) and r.type = 'recalculation'
              and a.lot <= :begun
              and not exists (select from opening_state o where o.book = :book and o.run = :close and o.lot = a.lot)""";

    private static final String TAKERS = """
            select s.receipt, s.issue, exists (select from pool where number = s.issue), s.quantity, s.principle
            from unnest(:receipts) as asked (lot)
            cross join lateral (
              select * from settlement where receipt = asked.lot and book = :book and quantity <> 0 offset 0) s
            where s.run = any(:counting)
            order by s.run, s.place""";
    private static final String POOLS = """
            select p.number, p.name, p.cost_object, p.date, p.quantity, p.amount, given.amount + adjusted.amount,
              taken.quantity, taken.amount
            from unnest(:numbers) as asked (number)
            cross join lateral (select * from pool where number = asked.number offset 0) p
            cross join lateral (
              select coalesce(sum(amount), 0)::bigint as amount from settlement
              where issue = p.number and book = :book and run = any(:counting)) given
            cross join lateral (
              select coalesce(sum(amount), 0)::bigint as amount from adjustment
              where lot = p.number and book = :book and run = any(:counting)) adjusted
            cross join lateral (
              select coalesce(sum(quantity), 0)::bigint as quantity, coalesce(sum(amount), 0)::bigint as amount
              from settlement where receipt = p.number and book = :book and run = any(:counting)) taken
            order by p.number""";

    private final Transaction transaction;
    private final Keys keys;
    private final RunTables runs;

    EarlierTable(Transaction transaction, Keys keys, RunTables runs) {
        this.transaction = transaction;
        this.keys = keys;
        this.runs = runs;
    }

    private StatementSpec of(String sql) {
        return transaction.sql(sql).param("book", transaction.book());
    }

    @Override
    public Map<Long, Money> changed(LocalDate upTo) {
        Map<Long, Money> changed = new HashMap<>();
        LastClose close = runs.lastClose();
        if (close.run() > 0) {
            of(CHANGED).param("closedTo", close.date()).param("upTo", upTo).query(row -> {
                changed.put(row.getLong(1), Money.ofMinor(row.getLong(2)));
            });
        }
        return changed;
    }

    @Override
    public Set<Long> recalculated(Set<Integer> without) {
        Set<Long> recalculated = new TreeSet<>();
        LastClose close = runs.lastClose();
        if (close.run() > 0) {
            of(RECALCULATED)
                    .param("close", close.run())
                    .param("begun", close.begun())
                    .param("counting", runs.counting(without))
                    .query(row -> {
                        recalculated.add(row.getLong(1));
                    });
        }
        return recalculated;
    }

    @Override
    public List<Taken> takers(Collection<Long> receipts) {
        return of(TAKERS)
                .param("receipts", Identities.array(receipts))
                .param("counting", runs.counting(Set.of()))
                .query((row, number) -> new Taken(
                        row.getLong(1),
                        row.getLong(2),
                        row.getBoolean(3),
                        Quantity.ofMicro(row.getLong(4)),
                        Words.principle(row.getString(5))))
                .list();
    }

    @Override
    public List<OpenTransaction> pools(Collection<Long> numbers) {
        return of(POOLS)
                .param("numbers", Identities.array(numbers))
                .param("counting", runs.counting(Set.of()))
                .query((row, number) -> pool(row))
                .list();
    }

    private OpenTransaction pool(ResultSet row) throws SQLException {
        LocalDate date = row.getObject(4, LocalDate.class);
        Quantity quantity = Quantity.ofMicro(row.getLong(5));
        return new OpenTransaction(
                row.getLong(1),
                row.getString(2),
                true,
                true,
                keys.costObject(row.getInt(3)),
                date,
                date,
                date,
                row.getLong(1),
                0,
                quantity,
                quantity.minus(Quantity.ofMicro(row.getLong(8))),
                Money.ofMinor(row.getLong(6)),
                Money.ofMinor(row.getLong(7)),
                Money.ofMinor(row.getLong(9)),
                null);
    }
}
