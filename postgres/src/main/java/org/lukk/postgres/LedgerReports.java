package org.lukk.postgres;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.lukk.closing.EntryQuery;
import org.lukk.closing.EntryRow;
import org.lukk.closing.SumsQuery;
import org.lukk.ledger.LedgerEntry;
import org.lukk.ledger.TrialBalance;
import org.lukk.ledger.Voucher;
import org.lukk.ledger.VoucherSeries;
import org.lukk.values.Money;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Balances and entries of posted vouchers, and the vouchers that are kept. */
final class LedgerReports {
    private static final int FETCH = 2_000;

    /** A reversal's entry counts with a minus on the side of what it takes back: what was a debit is a lesser debit. */
    private static final String SUMS = """
            select leg.account,
              coalesce(sum(entry.amount) filter (where entry.date < :from), 0)::bigint,
              coalesce(sum(entry.amount) filter (where entry.date >= :from and (entry.amount > 0) <> storno), 0)::bigint,
              coalesce(-sum(entry.amount) filter (where entry.date >= :from and (entry.amount < 0) <> storno), 0)::bigint
            from (%s) entry join ledger_leg leg on leg.id = entry.leg
            group by leg.account
            order by leg.account""";

    private static final String SUMS_OF_ALL = SUMS.formatted("""
            select leg, date, amount, false as storno from ledger_entry where book = :book and date <= :to""");
    private static final String SUMS_KNOWN = SUMS.formatted("""
            select entry.leg, entry.date, entry.amount, :storno and voucher.run > 0 and exists (
              select from run where run.book = voucher.book and run.number = voucher.run and run.type = 'reversal') as storno
            from ledger_entry entry
            join voucher on voucher.number = entry.voucher
            join recording on recording.number = voucher.recording
            where entry.book = :book and entry.date <= :to
              and recording.recorded <= coalesce(:knownAt::timestamptz, 'infinity')""");

    private static final String ENTRIES = """
            select range.year, range.first_number + voucher.number - range.first_voucher, voucher.date,
              voucher.description, voucher.source, voucher.run, entry.leg, entry.amount, coalesce(entry.detail, ''),
              coalesce(lot.name, ''), recording.recorded, voucher.user_name
            from voucher
            join recording on recording.number = voucher.recording
            join lateral (
              select * from voucher_range where first_voucher <= voucher.number order by first_voucher desc limit 1) range
              on true
            join ledger_entry entry on entry.voucher = voucher.number
            left join inventory_transaction lot on lot.lot = entry.lot
            where voucher.book = :book
            """;
    private static final String ORDER = "order by voucher.number, entry.place";
    private static final String ALL = ENTRIES + ORDER;
    private static final String OF_RUN = ENTRIES + "and voucher.run = :run and voucher.run > 0\n" + ORDER;
    private static final String OF_LOT = ENTRIES + """
            and voucher.run = 0
            and entry.lot = (select lot from inventory_transaction where company = :company and name = :lot)
            """ + ORDER;
    private static final String OF_VOUCHER = ENTRIES + """
            and voucher.number = (
              select first_voucher + :number - first_number from voucher_range
              where book = :book and series = :series and year = :year
                and :number between first_number and first_number + vouchers - 1)
            """ + ORDER;
    private static final String DATED = ENTRIES + """
            and voucher.date between :from and :to
            and (:account = '' or exists (select from ledger_leg leg where leg.id = entry.leg and leg.account = :account))
            and recording.recorded <= coalesce(:knownAt::timestamptz, 'infinity')
            order by voucher.date, voucher.number, entry.place""";

    private static final String KEPT = """
            select kept.run, kept.date, kept.description, kept.source, kept.user_name, kept.legs, kept.amounts,
              kept.details, kept.lots
            from kept_voucher kept
            join run_status r on r.book = kept.book and r.number = kept.run and r.active
            where kept.book = :book and not exists (
              select from voucher where voucher.book = kept.book and voucher.run = kept.run and voucher.run > 0)""";
    private static final String KEEP = """
            insert into kept_voucher (book, run, date, description, source, user_name, legs, amounts, details, lots)
            values (:book, :run, :date, :description, :source, :user, :legs, :amounts, :details, :lots)""";

    private final Transaction transaction;
    private final Keys keys;
    private final VoucherNumbers numbers;

    LedgerReports(Transaction transaction, Keys keys, VoucherNumbers numbers) {
        this.transaction = transaction;
        this.keys = keys;
        this.numbers = numbers;
    }

    List<TrialBalance.Sums> sums(SumsQuery query) {
        StatementSpec sums = query.knownAt() == null && !query.storno()
                ? of(SUMS_OF_ALL)
                : of(SUMS_KNOWN)
                        .param("knownAt", Recordings.instant(query.knownAt()))
                        .param("storno", query.storno());
        return sums.param("from", query.from())
                .param("to", query.to())
                .query((row, number) -> new TrialBalance.Sums(
                        row.getString(1),
                        Money.ofMinor(row.getLong(2)),
                        Money.ofMinor(row.getLong(3)),
                        Money.ofMinor(row.getLong(4))))
                .list();
    }

    void entries(EntryQuery query, Consumer<EntryRow> each) {
        numbers.assign();
        (switch (query) {
                    case EntryQuery.All _ -> of(ALL);
                    case EntryQuery.OfRun(int run) -> of(OF_RUN).param("run", run);
                    case EntryQuery.OfLot(String lot) ->
                        of(OF_LOT).param("company", transaction.company().id()).param("lot", lot);
                    case EntryQuery.OfVoucher(String number) -> ofVoucher(number);
                    case EntryQuery.Dated dated ->
                        of(DATED)
                                .param("from", dated.from())
                                .param("to", dated.to())
                                .param("account", dated.account())
                                .param("knownAt", Recordings.instant(dated.knownAt()));
                })
                .withFetchSize(FETCH)
                .query(row -> {
                    each.accept(entry(row));
                });
    }

    private StatementSpec ofVoucher(String number) {
        VoucherSeries.Place place = VoucherSeries.place(number).orElse(new VoucherSeries.Place("", 0));
        return of(OF_VOUCHER)
                .param("series", VoucherNumbers.SERIES)
                .param("year", place.year())
                .param("number", place.number());
    }

    private EntryRow entry(ResultSet row) throws SQLException {
        return new EntryRow(
                numbers.series(row.getString(1)).voucher(row.getLong(2)),
                row.getObject(3, LocalDate.class),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getObject(11, OffsetDateTime.class).toInstant(),
                row.getString(12),
                entry(row.getInt(7), row.getLong(8), row.getString(9), row.getString(10)));
    }

    private LedgerEntry entry(int leg, long amount, String detail, String lot) {
        Keys.Leg key = keys.leg(leg);
        return new LedgerEntry(key.account(), key.type(), key.dimensions(), Money.ofMinor(amount), detail, lot);
    }

    /** Keeps the voucher of a run: it is made, and the ledger waits. */
    void keep(int run, Voucher voucher) {
        List<LedgerEntry> entries = voucher.entries();
        keys.internLegs(entries);
        of(KEEP).param("run", run)
                .param("date", voucher.date())
                .param("description", voucher.text())
                .param("source", voucher.source())
                .param("user", voucher.user())
                .param("legs", entries.stream().mapToInt(keys::leg).toArray())
                .param(
                        "amounts",
                        entries.stream().mapToLong(e -> e.amount().minor()).toArray())
                .param("details", entries.stream().map(LedgerEntry::detail).toArray(String[]::new))
                .param("lots", entries.stream().map(LedgerEntry::lot).toArray(String[]::new))
                .update();
    }

    Map<Integer, Voucher> kept() {
        Map<Integer, Voucher> kept = new TreeMap<>();
        of(KEPT).query(row -> {
            kept.put(row.getInt(1), voucher(row));
        });
        return kept;
    }

    private Voucher voucher(ResultSet row) throws SQLException {
        Integer[] legs = (Integer[]) array(row, 6);
        Long[] amounts = (Long[]) array(row, 7);
        String[] details = (String[]) array(row, 8);
        String[] lots = (String[]) array(row, 9);
        List<LedgerEntry> entries = new ArrayList<>();
        for (int i = 0; i < legs.length; i++) {
            entries.add(entry(legs[i], amounts[i], details[i], lots[i]));
        }
        return new Voucher(
                row.getObject(2, LocalDate.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getInt(1),
                entries);
    }

    private static Object[] array(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        return (Object[]) array.getArray();
    }

    private StatementSpec of(String sql) {
        return transaction.sql(sql).param("book", transaction.book());
    }
}
