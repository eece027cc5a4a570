package org.lukk.postgres;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.lukk.closing.Previews;

/** Previews that were shown, with the number of the recording that was the last one then. */
final class PreviewTable implements Previews {
    private static final String RECORDED = "select coalesce(max(number), 0) from recording where company = :company";
    private static final String KEEP = """
            insert into preview (book, digest, date, recorded, made, user_name)
            values (:book, :digest, :date, :recorded, :made, :user)""";
    private static final String FIND = """
            select date, recorded, made, user_name from preview where book = :book and digest = :digest
            order by recorded desc, made desc limit 1""";
    /** A number that a transaction in flight had already taken is lower, and its postings are not told. */
    private static final String SINCE = """
            select name from (
              select t.name, min(since.recording) as first, t.lot
              from (
                select lot, recording from inventory_update where book = :book and recording > :recorded
                union all
                select issue, recording from mark_change where book = :book and recording > :recorded) since
              join inventory_transaction t on t.lot = since.lot
              group by t.name, t.lot
              union all
              select 'run ' || number, recording, number from run where book = :book and recording > :recorded) named
            order by first, lot""";

    private final Transaction transaction;

    PreviewTable(Transaction transaction) {
        this.transaction = transaction;
    }

    @Override
    public long recorded() {
        return transaction
                .sql(RECORDED)
                .param("company", transaction.company().id())
                .query(Long.class)
                .single();
    }

    @Override
    public void keep(Shown preview) {
        transaction
                .sql(KEEP)
                .param("book", transaction.book())
                .param("digest", preview.digest())
                .param("date", preview.date())
                .param("recorded", preview.recorded())
                .param("made", preview.made().atOffset(ZoneOffset.UTC))
                .param("user", preview.by())
                .update();
    }

    @Override
    public Optional<Shown> find(String digest) {
        return transaction
                .sql(FIND)
                .param("book", transaction.book())
                .param("digest", digest)
                .query((row, _) -> new Shown(
                        digest,
                        row.getObject(1, LocalDate.class),
                        row.getLong(2),
                        row.getObject(3, OffsetDateTime.class).toInstant(),
                        row.getString(4)))
                .optional();
    }

    @Override
    public List<String> since(long recorded) {
        return transaction
                .sql(SINCE)
                .param("book", transaction.book())
                .param("recorded", recorded)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
