package org.lukk.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.lukk.closing.Adjustment;
import org.lukk.closing.AdjustmentQuery;
import org.lukk.values.Money;

/** Lists what runs adjusted when they were sealed, and what is left of it. */
final class AdjustmentTable {
    private static final int FETCH = 2_000;

    private static final String NAMED = """
            join cost_object c on c.id = a.cost_object
            left join inventory_transaction t on t.lot = a.lot
            left join pool on pool.number = a.lot
            """;
    private static final String SEALED = """
            select a.run, coalesce(t.name, pool.name), c.item, a.basis, a.amount, a.accounts
            from cost_adjustment a
            """ + NAMED + """
            where a.book = :book""";
    private static final String LEFT = """
            select a.run, coalesce(t.name, pool.name), c.item, a.basis, a.amount, a.accounts
            from (
              select run, lot, cost_object, basis, accounts, sum(amount)::bigint as amount
              from adjustment where book = :book and %s
              group by run, lot, cost_object, basis, accounts
              having sum(amount) <> 0) a
            """ + NAMED;

    private static final String OF_RUN = SEALED + " and a.run = :run order by a.lot";
    private static final String OF_LOT = SEALED + """
             and a.lot = (select lot from inventory_transaction where company = :company and name = :lot)
            order by a.run""";
    private static final String LEFT_OF_RUN = LEFT.formatted("run = :run") + " order by a.lot, a.basis, a.accounts";
    private static final String LEFT_OF_LOT =
            LEFT.formatted("lot = (select lot from inventory_transaction where company = :company and name = :lot)")
                    + " order by a.run, a.basis, a.accounts";

    private final Transaction transaction;
    private final Keys keys;

    AdjustmentTable(Transaction transaction, Keys keys) {
        this.transaction = transaction;
        this.keys = keys;
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
                .withFetchSize(FETCH)
                .query(row -> {
                    each.accept(adjustment(row));
                });
    }

    private Adjustment adjustment(ResultSet row) throws SQLException {
        return new Adjustment(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                Words.basis(row.getString(4)),
                Money.ofMinor(row.getLong(5)),
                Optional.ofNullable(keys.accounts(row.getInt(6))));
    }
}
