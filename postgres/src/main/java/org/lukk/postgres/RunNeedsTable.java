package org.lukk.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.RunNeeds;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** What a run will need, from the opening state of the last close and what was posted since: never from history. */
final class RunNeedsTable {
    private static final String COUNT = """
            select (select count(*) from opening_state where book = :book and run = :close)
              + (select count(*) from inventory_update where book = :book and number > :recording)""";
    private static final String ACCOUNTS = """
            select distinct leg.account
            from (
              select accounts from opening_state where book = :book and run = :close
              union
              select physical_accounts from inventory_update where book = :book and number > :recording
              union
              select financial_accounts from inventory_update where book = :book and number > :recording) kept
            join posted_accounts posted on posted.id = kept.accounts
            cross join lateral unnest(posted.with_value || posted.against_value) as named (leg)
            join ledger_leg leg on leg.id = named.leg""";
    private static final String LAST_NUMBER = """
            select coalesce(max(last), 0) from number_series
            where book = :book and series = :series and year = :year""";
    private static final String NUMBERED = """
            select coalesce(sum(vouchers), 0) from voucher_range
            where book = :book and series = :series and year = :year""";

    private final Transaction transaction;

    RunNeedsTable(Transaction transaction) {
        this.transaction = transaction;
    }

    RunNeeds read(LastClose close, String year) {
        long transactions = since(COUNT, close).query(Long.class).single();
        Set<String> accounts =
                Set.copyOf(since(ACCOUNTS, close).query(String.class).set());
        return new RunNeeds(
                transactions, accounts, series(LAST_NUMBER, year), series(NUMBERED, year), room(transaction.folder()));
    }

    private StatementSpec since(String sql, LastClose close) {
        return of(sql).param("close", close.run()).param("recording", close.recording());
    }

    private long series(String sql, String year) {
        return of(sql).param("series", VoucherNumbers.SERIES)
                .param("year", year)
                .query(Long.class)
                .single();
    }

    private StatementSpec of(String sql) {
        return transaction.sql(sql).param("book", transaction.book());
    }

    /** Bytes free beneath an embedded database; elsewhere its disk is out of sight. */
    private static long room(@Nullable Path folder) {
        if (folder == null) {
            return RunNeeds.ROOM_UNKNOWN;
        }
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
