package org.lukk.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.Run;
import org.lukk.closing.Sealing;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Money;

/** Runs and their logs. */
final class RunTables {
    private static final Table LOG = Table.of("run_log", "book", "run", "place", "code", "cause", "arguments");

    private static final String ALL = """
            select run.number, run.type, run.date, v.year, v.number, k.run, run.transactions, run.settlements,
              run.adjusted_amount, run.warnings, run.digest, run.started, run.finished, recording.user_name, run.note,
              coalesce(run.reverses, 0), coalesce(run.reversed_by, 0)
            from run_status run
            join recording on recording.number = run.recording
            left join kept_voucher k on k.book = run.book and k.run = run.number
            left join lateral (
              select range.year, range.first_number + voucher.number - range.first_voucher as number
              from voucher join voucher_range range
                on range.first_voucher = (
                  select max(first_voucher) from voucher_range where first_voucher <= voucher.number)
              where voucher.book = run.book and voucher.run = run.number and voucher.run > 0) v on true
            where run.book = :book
            order by run.number""";
    private static final String LAST_CLOSE = """
            select number, date, recording, coalesce(begun, 0) from run_status
            where book = :book and active and type = 'close' order by date desc limit 1""";
    private static final String ACTIVE = "select number from run_status where book = :book and active";
    private static final String NEXT = "select coalesce(max(number), 0) + 1 from run where book = :book";
    private static final String INSERT = """
            insert into run (book, number, type, date, recording, started, finished, note, digest, transactions,
              settlements, adjusted_amount, warnings, reverses, begun)
            values (:book, :number, :type, :date, :recording, :started, :finished, :note, :digest, :transactions,
              :settlements, :adjustedAmount, :warnings, nullif(:reverses, 0),
              case when :type = 'close' then coalesce((select begun from gate where book = :book), :recording) end)""";
    private static final String LOG_OF = """
            select code, cause, arguments from run_log where book = :book and run = :run order by place""";

    private final Transaction transaction;
    private final VoucherNumbers numbers;
    private @Nullable LastClose lastClose;

    RunTables(Transaction transaction, VoucherNumbers numbers) {
        this.transaction = transaction;
        this.numbers = numbers;
    }

    List<Run> all() {
        numbers.assign();
        return transaction
                .sql(ALL)
                .param("book", transaction.book())
                .query((row, number) -> run(row))
                .list();
    }

    private Run run(ResultSet row) throws SQLException {
        String year = row.getString(4);
        boolean kept = row.getInt(6) != 0;
        String voucher = year == null ? "" : numbers.series(year).voucher(row.getLong(5));
        Run.LedgerState ledger =
                year != null ? Run.LedgerState.POSTED : kept ? Run.LedgerState.KEPT : Run.LedgerState.NONE;
        return new Run(
                row.getInt(1),
                Words.runType(row.getString(2)),
                row.getObject(3, LocalDate.class),
                voucher,
                ledger,
                row.getInt(7),
                row.getInt(8),
                Money.ofMinor(row.getLong(9)),
                row.getInt(10),
                row.getString(11),
                instant(row, 12),
                instant(row, 13),
                row.getString(14),
                row.getString(15),
                row.getInt(16),
                row.getInt(17));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** The active close that counts; it does not change while the gate is held. */
    LastClose lastClose() {
        LastClose known = lastClose;
        if (known == null) {
            known = transaction
                    .sql(LAST_CLOSE)
                    .param("book", transaction.book())
                    .query((row, number) -> new LastClose(
                            row.getInt(1), row.getObject(2, LocalDate.class), row.getLong(3), row.getLong(4)))
                    .optional()
                    .orElse(LastClose.NONE);
            lastClose = known;
        }
        return known;
    }

    /** Numbers of the runs that count, without some. */
    int[] counting(Set<Integer> without) {
        return transaction.sql(ACTIVE).param("book", transaction.book()).query(Integer.class).list().stream()
                .filter(run -> !without.contains(run))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    int next() {
        return transaction
                .sql(NEXT)
                .param("book", transaction.book())
                .query(Integer.class)
                .single();
    }

    void insert(Sealing run, long recording) {
        transaction
                .sql(INSERT)
                .param("book", transaction.book())
                .param("number", run.number())
                .param("type", run.type().word())
                .param("date", run.date())
                .param("recording", recording)
                .param("started", run.started().atOffset(ZoneOffset.UTC))
                .param("finished", run.finished().atOffset(ZoneOffset.UTC))
                .param("note", run.note())
                .param("digest", run.digest())
                .param("transactions", run.transactions())
                .param("settlements", run.settlements())
                .param("adjustedAmount", run.adjustedAmount().minor())
                .param("warnings", run.log().size())
                .param("reverses", run.reverses())
                .update();
        insertLog(run);
        lastClose = null;
    }

    private void insertLog(Sealing run) {
        if (run.log().isEmpty()) {
            return;
        }
        try (Rows rows = transaction.rows(LOG, run.log().size())) {
            int place = 0;
            for (Finding finding : run.log()) {
                rows.row()
                        .put(transaction.book())
                        .put(run.number())
                        .put(place++)
                        .put(finding.code().word())
                        .put(finding.cause().map(Code::word).orElse(null))
                        .put(NamedValues.write(finding.arguments()));
            }
            rows.end();
        }
    }

    List<Finding> log(int run) {
        return transaction
                .sql(LOG_OF)
                .param("book", transaction.book())
                .param("run", run)
                .query((row, number) -> finding(row))
                .list();
    }

    private static Finding finding(ResultSet row) throws SQLException {
        Finding finding = Finding.of(code(row.getString(1))).with(NamedValues.read(row.getString(3)));
        String cause = row.getString(2);
        return cause == null ? finding : finding.because(code(cause));
    }

    private static Code code(String word) {
        return Code.of(word).orElseThrow();
    }
}
