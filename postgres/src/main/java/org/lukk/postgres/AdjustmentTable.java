package org.lukk.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Consumer;
import org.lukk.closing.Adjustment;
import org.lukk.ledger.PostedAccounts;
import org.lukk.values.Money;

/** Lists what a run adjusted when it was sealed. */
final class AdjustmentTable {
    private static final int FETCH = 2_000;

    private static final String OF_RUN = """
            select a.run, coalesce(t.name, pool.name), c.item, a.basis, a.amount, a.accounts
            from cost_adjustment a
            join cost_object c on c.id = a.cost_object
            left join inventory_transaction t on t.lot = a.lot
            left join pool on pool.number = a.lot
            where a.book = :book and a.run = :run
            order by a.lot""";

    private final Transaction transaction;
    private final Keys keys;

    AdjustmentTable(Transaction transaction, Keys keys) {
        this.transaction = transaction;
        this.keys = keys;
    }

    void list(int run, Consumer<Adjustment> each) {
        transaction
                .sql(OF_RUN)
                .param("book", transaction.book())
                .param("run", run)
                .withFetchSize(FETCH)
                .query(row -> {
                    each.accept(adjustment(row));
                });
    }

    private Adjustment adjustment(ResultSet row) throws SQLException {
        Optional<PostedAccounts> accounts = Optional.ofNullable(keys.accounts(row.getInt(6)));
        return new Adjustment(
                row.getInt(1),
                row.getString(2),
                row.getString(3),
                Words.basis(row.getString(4)),
                Money.ofMinor(row.getLong(5)),
                accounts.map(kept -> kept.stock().account()).orElse(""),
                accounts.flatMap(PostedAccounts::offset)
                        .map(PostedAccounts.Leg::account)
                        .orElse(""));
    }
}
