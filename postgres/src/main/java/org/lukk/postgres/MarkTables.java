package org.lukk.postgres;

import java.util.Collection;
import java.util.List;
import org.lukk.inventory.Mark;
import org.lukk.inventory.PostedFacts.MarkChange;
import org.lukk.values.Quantity;

/** Markings in force: those that the last active close left, and what was made or taken off since. */
final class MarkTables {
    private static final Table CHANGES =
            Table.of("mark_change", "place", "issue", "receipt", "quantity", "recording", "book");
    private static final Table OPENING =
            Table.of("opening_mark", "place", "issue", "receipt", "quantity", "book", "run");

    private static final String IN_FORCE = """
            select place, issue, receipt, sum(quantity)::bigint
            from (
              select place, issue, receipt, quantity from opening_mark where book = :book and run = :close
              union all
              select place, issue, receipt, quantity from mark_change where book = :book and recording > :recording) made
            """;
    private static final String NET = """
            group by place, issue, receipt
            having sum(quantity) <> 0
            order by place, issue, receipt""";
    private static final String MADE = """
            select place, issue, receipt, sum(quantity)::bigint
            from mark_change where book = :book
            """ + NET;
    private static final String ALL = IN_FORCE + NET;
    private static final String OF_LOTS = IN_FORCE + "where issue = any(:lots) or receipt = any(:lots)\n" + NET;

    private final Transaction transaction;
    private final RunTables runs;

    MarkTables(Transaction transaction, RunTables runs) {
        this.transaction = transaction;
        this.runs = runs;
    }

    List<Mark> all() {
        LastClose close = runs.lastClose();
        return transaction
                .sql(ALL)
                .param("book", transaction.book())
                .param("close", close.run())
                .param("recording", close.recording())
                .query(MarkTables::mark)
                .list();
    }

    /** Made and not removed, whether closes have used them up or not. */
    List<Mark> made() {
        return transaction
                .sql(MADE)
                .param("book", transaction.book())
                .query(MarkTables::mark)
                .list();
    }

    List<Mark> of(Collection<Long> lots) {
        if (lots.isEmpty()) {
            return List.of();
        }
        LastClose close = runs.lastClose();
        return transaction
                .sql(OF_LOTS)
                .param("book", transaction.book())
                .param("close", close.run())
                .param("recording", close.recording())
                .param("lots", Identities.array(lots))
                .query(MarkTables::mark)
                .list();
    }

    private static Mark mark(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Mark(row.getLong(1), row.getLong(2), row.getLong(3), Quantity.ofMicro(row.getLong(4)));
    }

    void append(List<MarkChange> changes, long recording) {
        try (Rows rows = transaction.rows(CHANGES, changes.size())) {
            for (MarkChange change : changes) {
                rows.row()
                        .put(change.order())
                        .put(change.issue())
                        .put(change.receipt())
                        .put(change.quantity().micro())
                        .put(recording)
                        .put(transaction.book());
            }
            rows.end();
        }
    }

    /** Writes what a close leaves in force. */
    void writeOpening(List<Mark> left, int run) {
        try (Rows rows = transaction.rows(OPENING, left.size())) {
            for (Mark mark : left) {
                rows.row()
                        .put(mark.order())
                        .put(mark.issue())
                        .put(mark.receipt())
                        .put(mark.quantity().micro())
                        .put(transaction.book())
                        .put(run);
            }
            rows.end();
        }
    }
}
