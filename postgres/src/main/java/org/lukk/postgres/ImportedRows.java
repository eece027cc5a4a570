package org.lukk.postgres;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.lukk.closing.PostingRow;

/** Rows that were posted once and are to be posted only once, found by a short hash of their key. */
final class ImportedRows {
    private static final Table ROWS =
            Table.of("posting_row", "key_hash", "import_number", "line", "company", "key", "content", "lot", "file");

    private static final String FIND = """
            select key, content, lot, import_number, file, line
            from posting_row where company = :company and key_hash = any(:hashes)""";
    private static final String OF_IMPORT = """
            select key, content, lot, import_number, file, line
            from posting_row where company = :company and import_number = :import and import_number > 0
            order by place""";
    private static final String NEXT_IMPORT = """
            insert into import (company, number)
            select :company, coalesce(max(number), 0) + 1 from import where company = :company
            returning number""";

    private final Transaction transaction;

    ImportedRows(Transaction transaction) {
        this.transaction = transaction;
    }

    Map<String, PostingRow> find(Collection<String> keys) {
        Map<String, PostingRow> found = new HashMap<>();
        if (!keys.isEmpty()) {
            transaction
                    .sql(FIND)
                    .param("company", transaction.company().id())
                    .param("hashes", keys.stream().map(ImportedRows::hash).toArray(UUID[]::new))
                    .query(row -> {
                        found.put(row.getString(1), row(row));
                    });
        }
        return found;
    }

    List<PostingRow> ofImport(long number) {
        return transaction
                .sql(OF_IMPORT)
                .param("company", transaction.company().id())
                .param("import", number)
                .query((row, place) -> row(row))
                .list();
    }

    private static PostingRow row(ResultSet row) throws SQLException {
        return new PostingRow(
                row.getString(1), row.getString(2), row.getString(3), row.getLong(4), row.getString(5), row.getLong(6));
    }

    long nextImport() {
        return transaction
                .sql(NEXT_IMPORT)
                .param("company", transaction.company().id())
                .query(Long.class)
                .single();
    }

    void append(List<PostingRow> added) {
        try (Rows rows = transaction.rows(ROWS, added.size())) {
            for (PostingRow one : added) {
                rows.row()
                        .put(hash(one.key()))
                        .put(one.importNumber())
                        .put(one.line())
                        .put(transaction.company().id())
                        .put(one.key())
                        .put(one.content())
                        .put(one.lot())
                        .put(one.file());
            }
            rows.end();
        }
    }

    private static UUID hash(String key) {
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
