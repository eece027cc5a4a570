package org.lukk.postgres;

import java.time.LocalDate;
import java.util.function.Consumer;
import org.lukk.closing.BookedDay;
import org.lukk.values.Money;

/** What the ledger must hold by account, item and day. */
final class BookedDays {
    private static final int FETCH = 2_000;

    private static final String BOOKED = """
            with booked as (
              select cost_object, date, physical_accounts as accounts, physical_amount as amount from inventory_update
              where book = :book and physical_accounts is not null
              union all
              select cost_object, date, financial_accounts, financial_amount from inventory_update
              where book = :book and financial_accounts is not null
              union all
              select cost_object, date, difference_accounts, difference from inventory_update
              where book = :book and difference_accounts is not null
              union all
              select cost_object, date, accounts, amount from adjustment where book = :book and accounts is not null
              union all
              select a.cost_object, r.reversed_on, a.accounts, -a.amount
              from adjustment a join run_status r on r.book = a.book and r.number = a.run
              where a.book = :book and a.accounts is not null and r.reversed_on is not null),
            of_orders as (
              select lot, date, accounts, amount from order_line where book = :book and accounts is not null
              union all
              select lot, date, accounts, amount from order_adjustment where book = :book and accounts is not null
              union all
              select a.lot, r.reversed_on, a.accounts, -a.amount
              from order_adjustment a join run_status r on r.book = a.book and r.number = a.run
              where a.book = :book and a.accounts is not null and r.reversed_on is not null),
            sums as (
              select c.item, b.date, b.accounts, sum(b.amount) as amount
              from booked b join cost_object c on c.id = b.cost_object
              where b.date <= :asOf group by c.item, b.date, b.accounts
              union all
              select coalesce(p.item, ''), o.date, o.accounts, sum(o.amount)
              from of_orders o
              left join inventory_transaction t on t.lot = o.lot
              left join place p on p.id = t.place
              where o.date <= :asOf group by p.item, o.date, o.accounts)
            select leg.account, sums.item, sums.date, sum(side.sign * sums.amount)::bigint
            from sums
            join posted_accounts accounts on accounts.id = sums.accounts
            cross join lateral (
              select unnest(accounts.with_value) as leg, 1 as sign
              union all
              select unnest(accounts.against_value), -1) side
            join ledger_leg leg on leg.id = side.leg
            group by leg.account, sums.item, sums.date
            having sum(side.sign * sums.amount) <> 0
            order by leg.account, sums.item, sums.date""";

    private final Transaction transaction;

    BookedDays(Transaction transaction) {
        this.transaction = transaction;
    }

    void read(LocalDate asOf, Consumer<BookedDay> each) {
        transaction
                .sql(BOOKED)
                .param("book", transaction.book())
                .param("asOf", asOf)
                .withFetchSize(FETCH)
                .query(row -> {
                    each.accept(new BookedDay(
                            row.getString(1),
                            row.getString(2),
                            row.getObject(3, LocalDate.class),
                            Money.ofMinor(row.getLong(4))));
                });
    }
}
