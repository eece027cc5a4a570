package org.lukk.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.lukk.closing.Settlement;
import org.lukk.closing.SettlementQuery;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** Lists settlements, those of cancellations among them, in the order in which they were made. */
final class SettlementTable {
    private static final int FETCH = 2_000;

    private static final String LISTED = """
            select made.run, made.date, made.principle, coalesce(place.item, issue_object.item), coalesce(made.receipt, 0), made.issue,
              coalesce(receipt_lot.name, receipt_pool.name, ''), coalesce(issue_lot.name, issue_pool.name),
              receipt_pool.number is not null, issue_pool.number is not null, made.quantity, made.amount, made.active
            from (
              select s.run, r.date, s.principle, s.receipt, s.issue, s.quantity, s.amount, r.active, r.recording, s.place
              from settlement s join run_status r on r.book = s.book and r.number = s.run
              where s.book = :book
              union all
              select 0, date, 'cancelled', receipt, issue, quantity, amount, true, recording, greatest(receipt, issue)
              from cancellation where book = :book) made
            left join inventory_transaction receipt_lot on receipt_lot.lot = made.receipt
            left join pool receipt_pool on receipt_pool.number = made.receipt
            left join inventory_transaction issue_lot on issue_lot.lot = made.issue
            left join pool issue_pool on issue_pool.number = made.issue
            left join cost_object issue_object on issue_object.id = issue_pool.cost_object
            left join place on place.id = issue_lot.place
            """;
    private static final String ORDER = "order by made.recording, made.place";

    private static final String ALL = LISTED + ORDER;
    private static final String OF_RUN = LISTED + "where made.run = :run\n" + ORDER;
    private static final String OF_LOT = LISTED + """
            where made.receipt = (select lot from inventory_transaction where company = :company and name = :lot)
              or made.issue = (select lot from inventory_transaction where company = :company and name = :lot)
            """ + ORDER;
    private static final String OF_POOL = LISTED + "where made.receipt = :pool or made.issue = :pool\n" + ORDER;

    private final Transaction transaction;

    SettlementTable(Transaction transaction) {
        this.transaction = transaction;
    }

    void list(SettlementQuery query, Consumer<Settlement> each) {
        (switch (query) {
                    case SettlementQuery.All _ -> transaction.sql(ALL);
                    case SettlementQuery.OfRun(int run) ->
                        transaction.sql(OF_RUN).param("run", run);
                    case SettlementQuery.OfLot(String lot) ->
                        transaction
                                .sql(OF_LOT)
                                .param("company", transaction.company().id())
                                .param("lot", lot);
                    case SettlementQuery.OfPool(long pool) ->
                        transaction.sql(OF_POOL).param("pool", pool);
                })
                .param("book", transaction.book())
                .withFetchSize(FETCH)
                .query(row -> {
                    each.accept(settlement(row));
                });
    }

    private static Settlement settlement(ResultSet row) throws SQLException {
        return new Settlement(
                row.getInt(1),
                row.getObject(2, LocalDate.class),
                Words.principle(row.getString(3)),
                row.getString(4),
                row.getLong(5),
                row.getLong(6),
                row.getString(7),
                row.getString(8),
                row.getBoolean(9),
                row.getBoolean(10),
                Quantity.ofMicro(row.getLong(11)),
                Money.ofMinor(row.getLong(12)),
                row.getBoolean(13));
    }
}
