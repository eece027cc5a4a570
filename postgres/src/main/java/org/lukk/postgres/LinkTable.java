package org.lukk.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lukk.closing.Followed;
import org.lukk.inventory.CostLink;
import org.lukk.inventory.Shipment;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** Which receipts take their amount from issues, and what runs adjusted of them for that. */
final class LinkTable {
    private static final Table CHANGES =
            Table.of("cost_link", "place", "issue", "receipt", "quantity", "recording", "book", "kind");

    private static final String ANY = "select exists (select from cost_link where book = :book)";
    private static final String OF_LOTS = """
            select place, kind, issue, receipt, sum(quantity)::bigint
            from (
              select l.* from unnest(:lots) as asked (lot)
              cross join lateral (select ctid, * from cost_link where issue = asked.lot and book = :book offset 0) l
              union
              select l.* from unnest(:lots) as asked (lot)
              cross join lateral (select ctid, * from cost_link where receipt = asked.lot and book = :book offset 0) l) made
            group by place, kind, issue, receipt
            having sum(quantity) <> 0
            order by place, issue""";
    private static final String FOLLOWED = """
            select lot, type, after, sum(amount)::bigint
            from (
              select a.lot, r.type, a.run > :close as after, a.amount
              from unnest(:lots) as asked (lot)
              cross join lateral (
                select lot, run, amount from adjustment where lot = asked.lot and book = :book offset 0) a
              join run r on r.book = :book and r.number = a.run
              where a.run = any(:counting)) adjusted
            group by lot, type, after""";

    private static final Table SHIPMENTS = Table.of("shipment", "lot", "recording", "book", "destination");
    private static final String DESTINATIONS = """
            select lot, destination from shipment where lot = any(:lots) and book = :book order by lot""";

    private final Transaction transaction;
    private final RunTables runs;

    LinkTable(Transaction transaction, RunTables runs) {
        this.transaction = transaction;
        this.runs = runs;
    }

    /** Links in force that lead from or to any of these lots; books without any answer at once. */
    List<CostLink> of(Collection<Long> lots) {
        if (lots.isEmpty() || !hasAny()) {
            return List.of();
        }
        return transaction
                .sql(OF_LOTS)
                .param("book", transaction.book())
                .param("lots", Identities.array(lots))
                .query((row, number) -> link(row))
                .list();
    }

    private boolean hasAny() {
        return transaction
                .sql(ANY)
                .param("book", transaction.book())
                .query(Boolean.class)
                .single();
    }

    private static CostLink link(ResultSet row) throws SQLException {
        return new CostLink(
                row.getLong(1),
                CostLink.Kind.of(row.getString(2)),
                row.getLong(3),
                row.getLong(4),
                Quantity.ofMicro(row.getLong(5)));
    }

    Map<Long, Followed> followed(Collection<Long> receipts, Set<Integer> without) {
        Map<Long, Followed> followed = new HashMap<>();
        if (!receipts.isEmpty()) {
            transaction
                    .sql(FOLLOWED)
                    .param("book", transaction.book())
                    .param("lots", Identities.array(receipts))
                    .param("close", runs.lastClose().run())
                    .param("counting", runs.counting(without))
                    .query(row -> {
                        followed.merge(
                                row.getLong(1),
                                Followed.NOTHING.plus(
                                        Words.runType(row.getString(2)),
                                        row.getBoolean(3),
                                        Money.ofMinor(row.getLong(4))),
                                Followed::plus);
                    });
        }
        return followed;
    }

    /** Where those of these lots go that came into transit. */
    List<Shipment> shipments(Collection<Long> lots) {
        return lots.isEmpty()
                ? List.of()
                : transaction
                        .sql(DESTINATIONS)
                        .param("book", transaction.book())
                        .param("lots", Identities.array(lots))
                        .query((row, number) -> new Shipment(row.getLong(1), NamedValues.dimensions(row.getString(2))))
                        .list();
    }

    void appendShipments(List<Shipment> shipments, long recording) {
        try (Rows rows = transaction.rows(SHIPMENTS, shipments.size())) {
            for (Shipment shipment : shipments) {
                rows.row()
                        .put(shipment.lot())
                        .put(recording)
                        .put(transaction.book())
                        .put(shipment.destination().canonical());
            }
            rows.end();
        }
    }

    void append(List<CostLink> changes, long recording) {
        try (Rows rows = transaction.rows(CHANGES, changes.size())) {
            for (CostLink change : changes) {
                rows.row()
                        .put(change.order())
                        .put(change.issue())
                        .put(change.receipt())
                        .put(change.quantity().micro())
                        .put(recording)
                        .put(transaction.book())
                        .put(change.kind().word());
            }
            rows.end();
        }
    }
}
