package org.lukk.postgres;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lukk.inventory.Origin;

/** Who recorded facts, when and from where: one row for all facts of an origin in a transaction. */
final class Recordings {
    private static final String INSERT = """
            insert into recording (number, company, user_name, command, recorded, import_number, file)
            values (:number, :company, :user, :command, :recorded, :import, :file)""";

    private static final String COUNT = """
            select count(*) from recording where company = :company and number > :number""";

    private final Transaction transaction;
    private final Map<Origin, Long> written = new HashMap<>();

    Recordings(Transaction transaction) {
        this.transaction = transaction;
    }

    long of(Origin origin) {
        return written.computeIfAbsent(origin, this::insert);
    }

    /** Always a new one, higher than all before: a run's, behind which its successors find what was posted since. */
    long ofRun(String user, Instant recorded) {
        return insert(Origin.of(user, "", recorded));
    }

    /** An instant as a parameter; none where there is none. */
    static @Nullable OffsetDateTime instant(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private long insert(Origin origin) {
        long number = transaction.numbers().take();
        transaction
                .sql(INSERT)
                .param("number", number)
                .param("company", transaction.company().id())
                .param("user", origin.user())
                .param("command", origin.command())
                .param("recorded", origin.recorded().atOffset(ZoneOffset.UTC))
                .param("import", origin.importNumber())
                .param("file", origin.file())
                .update();
        return number;
    }

    /** How many were made behind one; counted, since a transaction in flight may yet commit a lower number. */
    long countSince(long number) {
        return transaction
                .sql(COUNT)
                .param("company", transaction.company().id())
                .param("number", number)
                .query(Long.class)
                .single();
    }
}
