package org.lukk.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lukk.ledger.Account;
import org.lukk.ledger.ChartOfAccounts;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;

/**
 * What must always be true of the tables, in SQL over the facts and with nothing of the code that writes them (reliability.md
 * section 4). Every check gives rows of what does not hold: what, the value there is, the value there should be. Amounts
 * are minor units, quantities millionths.
 */
final class Invariants {
    /** So many findings of one check are told. */
    private static final int TOLD = 20;

    private static final Map<String, String> CHECKS = new LinkedHashMap<>();

    static {
        CHECKS.put("I1 vouchers balance", """
                select 'voucher ' || number_of(voucher), sum(amount), 0
                from ledger_entry where book = :book group by voucher having sum(amount) <> 0
                union all
                select 'entries of voucher ' || number_of(number), 0, 2 from voucher
                where book = :book and not exists (select from ledger_entry where voucher = voucher.number)""");
        CHECKS.put("I2 trial balance is zero", """
                select 'entries dated ' || date, sum(amount), 0
                from ledger_entry where book = :book group by date having sum(amount) <> 0""");
        CHECKS.put("I3 subledger equals ledger", """
                with booked as (
                  select date, physical_accounts as accounts, physical_amount as amount from inventory_update
                  where book = :book and physical_accounts is not null
                  union all
                  select date, financial_accounts, financial_amount from inventory_update
                  where book = :book and financial_accounts is not null
                  union all
                  select date, difference_accounts, difference from inventory_update
                  where book = :book and difference_accounts is not null
                  union all
                  select date, accounts, amount from order_line where book = :book and accounts is not null
                  union all
                  select date, accounts, amount from order_adjustment where book = :book and accounts is not null
                  union all
                  select r.reversed_on, a.accounts, -a.amount
                  from order_adjustment a join run_status r on r.book = a.book and r.number = a.run
                  where a.book = :book and a.accounts is not null and r.reversed_on is not null
                  union all
                  select date, accounts, amount from adjustment where book = :book and accounts is not null
                  union all
                  select r.reversed_on, a.accounts, -a.amount
                  from adjustment a join run_status r on r.book = a.book and r.number = a.run
                  where a.book = :book and a.accounts is not null and r.reversed_on is not null),
                subledger as (
                  select leg.account, sums.date, sum(side.sign * sums.amount) as amount
                  from (select date, accounts, sum(amount) as amount from booked group by date, accounts) sums
                  join posted_accounts accounts on accounts.id = sums.accounts
                  cross join lateral (
                    select unnest(accounts.with_value) as leg, 1 as sign
                    union all
                    select unnest(accounts.against_value), -1) side
                  join ledger_leg leg on leg.id = side.leg
                  group by leg.account, sums.date),
                entries as (
                  select leg, date, amount from ledger_entry
                  where book = :book and not (
                    lot is null and leg in (select id from ledger_leg where posting_type = 'opening'))
                  union all
                  select unnest(kept.legs), kept.date, unnest(kept.amounts)
                  from kept_voucher kept
                  join run_status r on r.book = kept.book and r.number = kept.run and r.active
                  where kept.book = :book and not exists (
                    select from voucher where book = kept.book and run = kept.run and run > 0)),
                ledger as (
                  select leg.account, entries.date, sum(entries.amount) as amount
                  from entries join ledger_leg leg on leg.id = entries.leg group by leg.account, entries.date)
                select 'account ' || account || ' on ' || date, coalesce(l.amount, 0), coalesce(s.amount, 0)
                from ledger l full join subledger s using (account, date)
                where account = any(:controlled::text[]) and coalesce(l.amount, 0) <> coalesce(s.amount, 0)""");
        CHECKS.put("I4 on hand is the sum of the facts", """
                select c.item || ' ' || c.dimensions || ' on hand',
                  concat_ws(' ', o.physical_quantity, o.physical_amount, o.financial_quantity, o.financial_amount),
                  concat_ws(' ', u.physical_quantity, u.physical_amount, u.financial_quantity, u.financial_amount)
                from cost_object c
                left join on_hand o on o.cost_object = c.id
                cross join lateral (
                  select count(*) as updates, coalesce(sum(physical_quantity), 0) as physical_quantity,
                    coalesce(sum(physical_amount), 0) as physical_amount,
                    coalesce(sum(financial_quantity), 0) as financial_quantity,
                    coalesce(sum(financial_amount), 0) as financial_amount
                  from inventory_update where cost_object = c.id) u
                where c.book = :book and (o.updates, o.physical_quantity, o.physical_amount, o.financial_quantity,
                  o.financial_amount) is distinct from (u.updates, u.physical_quantity, u.physical_amount,
                  u.financial_quantity, u.financial_amount)""");
        CHECKS.put("I4 quantities lie where they were posted", """
                with posted as (
                  select t.place, u.cost_object, sum(u.physical_quantity) as physical, sum(u.financial_quantity) as financial
                  from inventory_update u join inventory_transaction t on t.lot = u.lot
                  where u.book = :book group by t.place, u.cost_object)
                select p.item || ' ' || p.dimensions, concat_ws(' ', q.physical_quantity, q.financial_quantity),
                  concat_ws(' ', posted.physical, posted.financial)
                from posted
                left join quantity_on_hand q on q.place = posted.place and q.cost_object = posted.cost_object
                join place p on p.id = posted.place
                where (q.physical_quantity, q.financial_quantity) is distinct from (posted.physical, posted.financial)""");
        CHECKS.put("I4 adjustments on hand are those of the runs", """
                with adjusted as (
                  select cost_object, run, sum(amount) as amount from adjustment where book = :book
                  group by cost_object, run),
                moved as (
                  select m.cost_object, m.run, sum(m.physical_amount + m.financial_amount) as amount
                  from run_on_hand m join cost_object c on c.id = m.cost_object where c.book = :book
                  group by m.cost_object, m.run)
                select 'adjusted by run ' || run || ' of ' || (select item || ' ' || dimensions from cost_object where id = cost_object), coalesce(moved.amount, 0),
                  coalesce(adjusted.amount, 0)
                from moved full join adjusted using (cost_object, run)
                where coalesce(moved.amount, 0) <> coalesce(adjusted.amount, 0)""");
        CHECKS.put("I5 settlements fit", """
                with made as (
                  select s.receipt, s.issue, s.quantity from settlement s
                  join run_status r on r.book = s.book and r.number = s.run and r.active where s.book = :book
                  union all
                  select receipt, issue, quantity from cancellation where book = :book),
                settled as (
                  select lot, sum(quantity) as quantity from (
                    select receipt as lot, quantity from made where receipt is not null
                    union all
                    select issue, quantity from made) either
                  group by lot),
                posted as (
                  select lot, abs(sum(physical_quantity + financial_quantity)) as quantity from inventory_update
                  where book = :book group by lot)
                select 'settled of ' || name_of(lot), settled.quantity, posted.quantity
                from settled join posted using (lot) where settled.quantity > posted.quantity""");
        CHECKS.put("I6 pools take in what they are and give away no more", """
                select 'pool ' || p.name || ' of run ' || p.run, concat_ws(' ', taken.quantity, taken.amount, given.quantity),
                  concat_ws(' ', p.quantity, p.amount)
                from pool p
                cross join lateral (
                  select coalesce(sum(a.amount), 0) as amount
                  from adjustment a join run_status r on r.book = a.book and r.number = a.run and r.active
                  where a.lot = p.number and a.book = p.book) adjusted
                cross join lateral (
                  select coalesce(sum(quantity), 0) as quantity, coalesce(sum(amount), 0) as amount
                  from settlement where issue = p.number and book = p.book and run = p.run) taken
                cross join lateral (
                  select coalesce(sum(s.amount), 0) as amount
                  from settlement s join run_status r on r.book = s.book and r.number = s.run and r.active
                  where s.issue = p.number and s.book = p.book and s.run <> p.run) later
                cross join lateral (
                  select coalesce(sum(s.quantity), 0) as quantity, coalesce(sum(s.amount), 0) as amount
                  from settlement s join run_status r on r.book = s.book and r.number = s.run and r.active
                  where s.receipt = p.number and s.book = p.book) given
                where p.book = :book and (taken.quantity <> p.quantity or taken.amount <> p.amount
                  or given.quantity > p.quantity or (given.quantity = p.quantity and given.amount <> p.amount + later.amount + adjusted.amount))""");
        CHECKS.put("I7 the opening state carries what active closes settled", """
                with close as (
                  select number from run_status where book = :book and active and type = 'close'
                  order by date desc limit 1)
                select 'settled of ' || name_of(o.lot) || ' in the opening state',
                  concat_ws(' ', o.quantity_settled, o.amount_settled), concat_ws(' ', made.quantity, made.amount)
                from close
                join opening_state o on o.book = :book and o.run = close.number
                cross join lateral (
                  select coalesce(sum(quantity), 0) as quantity, coalesce(sum(amount), 0) as amount from (
                    select run, quantity, amount from settlement where receipt = o.lot and book = :book
                    union all
                    select run, quantity, amount from settlement where issue = o.lot and book = :book and not o.pool) s
                  where exists (
                    select from run_status r where r.book = :book and r.number = s.run and r.active)) made
                where o.quantity_settled <> made.quantity or o.amount_settled <> made.amount""");
        CHECKS.put("I8 nothing is left on nothing", """
                with close as (
                  select number, date from run_status where book = :book and active and type = 'close'
                  order by date desc limit 1),
                value as (
                  select cost_object, sum(quantity) as quantity, sum(amount) as amount from (
                    select u.cost_object, u.physical_quantity + u.financial_quantity as quantity,
                      u.physical_amount + u.financial_amount as amount
                    from inventory_update u join close on u.date <= close.date where u.book = :book
                    union all
                    select a.cost_object, 0, case when a.date <= close.date then a.amount else 0 end
                      - case when r.reversed_on <= close.date then a.amount else 0 end
                    from adjustment a join run_status r on r.book = a.book and r.number = a.run cross join close
                    where a.book = :book) changes
                  group by cost_object)
                select c.item || ' ' || c.dimensions || ' at the last close', value.amount, 0
                from value join cost_object c on c.id = value.cost_object cross join close
                where value.quantity = 0 and value.amount <> 0 and not exists (
                  select from opening_state o
                  where o.book = :book and o.run = close.number and o.cost_object = value.cost_object)
                and not exists (
                  select from adjustment a join run_status r on r.book = a.book and r.number = a.run
                  where a.book = :book and a.cost_object = value.cost_object
                  and a.date <= close.date and (r.date > close.date or r.reversed_on > close.date))
                and not exists (
                  select from inventory_update u join inventory_transaction t on t.lot = u.lot
                  where u.book = :book and u.cost_object = value.cost_object
                  and u.date <= close.date and t.dated > close.date)
                and not exists (
                  select from inventory_update u join inventory_transaction t on t.lot = u.lot
                  join inventory_update later on later.cost_object = u.cost_object and later.lot < t.lot
                  where u.book = :book and u.cost_object = value.cost_object and t.event in ('revalue', 'standard-cost')
                  and u.date <= close.date and later.book = :book and later.date > close.date)""");
        CHECKS.put("I10 periods are respected", """
                select name_of(u.lot) || ' dated ' || u.date, 'recorded after run ' || r.number, 'before it'
                from run_status r
                join inventory_update u on u.book = r.book and u.number > r.recording and u.date <= r.date
                where r.book = :book and r.active and r.type = 'close'""");
        CHECKS.put("I10 the gate stands where the closes left it", """
                select 'closed to', coalesce(gate.closed_to::text, 'nothing'), coalesce(closes.date::text, 'nothing')
                from gate cross join (
                  select max(date) as date from run_status where book = :book and active and type = 'close') closes
                where gate.book = :book and gate.closed_to is distinct from closes.date""");
        CHECKS.put("I11 voucher numbers have no gaps", """
                select 'series ' || series || ' ' || year || ' from ' || first_number, first_number, expected
                from (
                  select series, year, first_number, coalesce(lag(first_number + vouchers)
                    over (partition by series, year order by first_number), 1) as expected
                  from voucher_range where book = :book) ranges
                where first_number <> expected
                union all
                select 'last of series ' || n.series || ' ' || n.year, n.last, coalesce(max(first_number + vouchers - 1), 0)
                from number_series n
                left join voucher_range r on r.book = n.book and r.series = n.series and r.year = n.year
                where n.book = :book group by n.series, n.year, n.last
                having n.last <> coalesce(max(first_number + vouchers - 1), 0)""");
        CHECKS.put("I11 every number has its voucher", """
                select 'vouchers from ' || number_of(r.first_voucher), count(v.number), r.vouchers
                from voucher_range r
                left join voucher v on v.book = r.book
                  and v.number between r.first_voucher and r.first_voucher + r.vouchers - 1
                where r.book = :book group by r.first_voucher, r.vouchers having count(v.number) <> r.vouchers
                union all
                select 'vouchers in all', (select count(*) from voucher where book = :book),
                  (select coalesce(sum(vouchers), 0) from voucher_range where book = :book)
                where (select count(*) from voucher where book = :book)
                  <> (select coalesce(sum(vouchers), 0) from voucher_range where book = :book)""");
        CHECKS.put("I11 facts refer to what is there", """
                select 'update of lot ' || lot, 'nothing', 'a transaction' from inventory_update u
                where book = :book and not exists (select from inventory_transaction t where t.lot = u.lot)
                union all
                select 'updates of ' || name, 'none', 'one' from inventory_transaction t
                where company = :company and not exists (select from inventory_update u where u.lot = t.lot and u.book = :book)
                union all
                select 'voucher of an update of ' || name_of(u.lot), 'nothing', 'a voucher' from inventory_update u
                where book = :book and voucher is not null
                  and not exists (select from voucher v where v.number = u.voucher)
                union all
                select 'voucher of an entry of ' || coalesce(name_of(e.lot), e.date::text), 'nothing', 'a voucher' from ledger_entry e
                where book = :book and not exists (select from voucher v where v.number = e.voucher)
                union all
                select 'adjustment by run ' || run || ' of lot ' || lot, 'nothing', 'a transaction' from cost_adjustment a
                where book = :book and not exists (select from inventory_transaction t where t.lot = a.lot)
                  and not exists (select from pool where pool.number = a.lot)""");
        CHECKS.put("I11 entries are dated like their vouchers", """
                select 'voucher ' || number_of(v.number), e.date, v.date
                from voucher v join ledger_entry e on e.voucher = v.number
                where v.book = :book and (e.date <> v.date or e.book <> v.book)
                group by v.number, e.date, v.date""");
        CHECKS.put("I12 runs did what they say", """
                select what || ' of run ' || number, there, said from run r
                cross join lateral (values
                  ('settlements', (select count(*) from settlement s where s.book = r.book and s.run = r.number),
                    r.settlements),
                  ('adjusted amount',
                    (select coalesce(sum(abs(amount)), 0) from (
                      select amount from cost_adjustment a where a.book = r.book and a.run = r.number
                      union all
                      select amount from order_adjustment a
                      where a.book = r.book and a.run = r.number and a.recording is null) adjusted),
                    r.adjusted_amount),
                  ('log', (select count(*) from run_log l where l.book = r.book and l.run = r.number), r.warnings)
                ) sums (what, there, said)
                where r.book = :book and r.type in ('close', 'recalculation') and there <> said""");
        CHECKS.put("I5 what is added to a settlement belongs to one", FlowInvariants.ADDITIONS);
        CHECKS.put("I13 what goes into an ended order comes out of it", OrderInvariant.SQL);
        CHECKS.put("I13 what leaves one place arrives at the other", FlowInvariants.TRANSFERS);
        CHECKS.put("I12 reversals name a run before them", """
                select 'run ' || r.number, coalesce(r.reverses::text, 'nothing'), 'a run before it, not a reversal'
                from run r left join run reversed on reversed.book = r.book and reversed.number = r.reverses
                where r.book = :book and (r.type = 'reversal') <> (r.reverses is not null)
                  or r.book = :book and r.reverses is not null
                  and (reversed.number is null or reversed.number >= r.number or reversed.type = 'reversal')""");
        CHECKS.put("I12 markings cover no more than there is", """
                select 'markings of ' || name_of(lot), marked.quantity, posted.quantity
                from (
                  select lot, sum(quantity) as quantity from (
                    select issue as lot, quantity from mark_change where book = :book and issue <> 0
                    union all
                    select receipt, quantity from mark_change where book = :book) either
                  group by lot) marked
                cross join lateral (
                  select abs(coalesce(sum(physical_quantity + financial_quantity), 0)) as quantity
                  from inventory_update u where u.lot = marked.lot and u.book = :book) posted
                where marked.quantity > posted.quantity or marked.quantity < 0""");
        CHECKS.put("I11 runs are numbered without gaps", """
                select 'runs', count(*), coalesce(max(number), 0) from run
                where book = :book having count(*) <> coalesce(max(number), 0)""");
    }

    /** People know lots by their names and vouchers by their numbers. */
    private static final Map<String, String> WORDS = Map.of(
            "name_of\\(([^)]*)\\)", """
            coalesce((
              select named.name from (select name, lot as numbered from inventory_transaction) named
              where named.numbered = $1), 'lot ' || $1)""",
            "number_of\\(([^)]*)\\)", """
            coalesce((
              select numbered.year || '-' || lpad((numbered.first_number + $1 - numbered.first_voucher)::text, 6, '0')
              from voucher_range numbered where numbered.first_voucher <= $1 and numbered.book = :book
              order by numbered.first_voucher desc limit 1), 'without a number')""");

    private final Transaction transaction;
    private final ChartOfAccounts chart;

    Invariants(Transaction transaction, ChartOfAccounts chart) {
        this.transaction = transaction;
        this.chart = chart;
    }

    List<Finding> broken() {
        List<Finding> broken = new ArrayList<>();
        CHECKS.forEach((name, sql) -> broken.addAll(broken(name, inWords(sql))));
        return broken;
    }

    private static String inWords(String sql) {
        String worded = sql;
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            worded = worded.replaceAll(word.getKey(), word.getValue());
        }
        return worded;
    }

    private List<Finding> broken(String name, String sql) {
        String[] controlled = chart.accounts().stream()
                .filter(Account::isControlled)
                .map(Account::code)
                .toArray(String[]::new);
        return transaction
                .sql("select * from (" + sql + ") broken limit " + TOLD)
                .param("book", transaction.book())
                .param("company", transaction.company().id())
                .param("controlled", controlled)
                .query((row, number) -> finding(name + ": " + row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    static Finding finding(String what, String value, String expected) {
        return Finding.of(Code.INVARIANT_BROKEN)
                .with(Argument.NAME, what)
                .with(Argument.VALUE, value)
                .with(Argument.EXPECTED, expected);
    }
}
