package org.lukk.postgres;

import java.util.TreeMap;
import org.lukk.values.Money;

/**
 * What a run computed, summed up while it is written, and compared with what the tables then hold: work in proportion to
 * the run. A difference is a mistake of the program, and nothing of the run is kept.
 */
final class ControlTotals {
    private static final String SETTLED = """
            select count(*), coalesce(sum(quantity), 0)::bigint, coalesce(sum(amount), 0)::bigint
            from settlement where book = :book and run = :run""";
    private static final String ADJUSTED = """
            select cost_object, count(*), sum(amount)::bigint
            from cost_adjustment where book = :book and run = :run
            group by cost_object""";
    private static final String MOVED = """
            select cost_object, sum(physical_amount + financial_amount)::bigint
            from run_on_hand where cost_object = any(:costObjects) and run = :run
            group by cost_object""";
    /** Accounts on which a run's voucher is not what its adjustments say. */
    private static final String MISPOSTED = """
            select count(*) from (
              select account from (
                select leg.account, entry.amount
                from voucher
                join ledger_entry entry on entry.voucher = voucher.number
                join ledger_leg leg on leg.id = entry.leg
                where voucher.book = :book and voucher.run = :run and voucher.run > 0
                union all
                select leg.account, -side.sign * adjusted.amount
                from (
                  select accounts, sum(amount) as amount
                  from (
                    select accounts, amount from cost_adjustment where book = :book and run = :run
                    union all
                    select accounts, amount from order_adjustment where book = :book and run = :run) changed
                  where accounts is not null group by accounts) adjusted
                join posted_accounts accounts on accounts.id = adjusted.accounts
                cross join lateral (
                  select unnest(accounts.with_value) as leg, 1 as sign
                  union all
                  select unnest(accounts.against_value), -1) side
                join ledger_leg leg on leg.id = side.leg) posted
              group by account
              having sum(amount) <> 0) differing""";

    private final TreeMap<Integer, Sum> adjusted = new TreeMap<>();
    private long settlements;
    private long quantity;
    private long amount;

    private static final class Sum {
        private long count;
        private long amount;
    }

    void settled(long settledQuantity, long settledAmount) {
        settlements++;
        quantity = Math.addExact(quantity, settledQuantity);
        amount = Math.addExact(amount, settledAmount);
    }

    void adjusted(int costObject, Money change) {
        Sum sum = adjusted.computeIfAbsent(costObject, id -> new Sum());
        sum.count++;
        sum.amount = Math.addExact(sum.amount, change.minor());
    }

    /** Compares with what was written; the voucher too if it was posted. */
    void requireWritten(Transaction transaction, int run, boolean posted) {
        transaction
                .sql(SETTLED)
                .param("book", transaction.book())
                .param("run", run)
                .query(row -> {
                    require(settlements, row.getLong(1), "settlements");
                    require(quantity, row.getLong(2), "quantity settled");
                    require(amount, row.getLong(3), "amount settled");
                });
        requireAdjusted(transaction, run);
        if (posted) {
            long differing = transaction
                    .sql(MISPOSTED)
                    .param("book", transaction.book())
                    .param("run", run)
                    .query(Long.class)
                    .single();
            require(0, differing, "accounts that differ from the adjustments");
        }
    }

    private void requireAdjusted(Transaction transaction, int run) {
        TreeMap<Integer, Sum> written = new TreeMap<>();
        transaction
                .sql(ADJUSTED)
                .param("book", transaction.book())
                .param("run", run)
                .query(row -> {
                    Sum sum = new Sum();
                    sum.count = row.getLong(2);
                    sum.amount = row.getLong(3);
                    written.put(row.getInt(1), sum);
                });
        require(adjusted.size(), written.size(), "cost objects adjusted");
        adjusted.forEach((costObject, sum) -> {
            Sum found = written.getOrDefault(costObject, new Sum());
            require(sum.count, found.count, "adjustments of cost object " + costObject);
            require(sum.amount, found.amount, "amount adjusted of cost object " + costObject);
        });
        transaction
                .sql(MOVED)
                .param(
                        "costObjects",
                        adjusted.keySet().stream().mapToInt(id -> id).toArray())
                .param("run", run)
                .query(row -> {
                    Sum sum = adjusted.getOrDefault(row.getInt(1), new Sum());
                    require(sum.amount, row.getLong(2), "amount on hand of cost object " + row.getInt(1));
                });
    }

    private static void require(long computed, long written, String what) {
        if (computed != written) {
            throw new IllegalStateException(
                    "a run was not written as computed: " + what + " " + written + ", computed " + computed);
        }
    }
}
