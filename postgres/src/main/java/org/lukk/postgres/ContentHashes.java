package org.lukk.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lukk.inventory.OnHand;
import org.lukk.ledger.ContentHash;
import org.lukk.ledger.LedgerEntry;
import org.lukk.ledger.Voucher;
import org.lukk.values.CanonicalBytes;
import org.lukk.values.Finding;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** Takes the content hash of every voucher anew and compares it with the one it was given when it was posted. */
final class ContentHashes {
    private static final int FETCH = 2_000;

    private static final String CONTENT = """
            select v.number, range.year, v.date, v.description, v.source, v.user_name, v.run, v.content_hash,
              e.leg, e.amount, coalesce(e.detail, ''), coalesce(about.name, ''),
              u.kind, u.date, u.physical_quantity, u.physical_amount, u.financial_quantity, u.financial_amount,
              lot.name, lot.place, coalesce(u.number, 0)
            from voucher v
            join lateral (
              select year from voucher_range where first_voucher <= v.number order by first_voucher desc limit 1) range
              on true
            join ledger_entry e on e.voucher = v.number
            left join inventory_transaction about on about.lot = e.lot
            left join inventory_update u on u.voucher = v.number and u.book = v.book
            left join inventory_transaction lot on lot.lot = u.lot
            where v.book = :book
            order by v.number, u.number, e.place""";

    private final Transaction transaction;
    private final Keys keys;
    private final VoucherNumbers numbers;
    private final Consumer<Finding> broken;
    private final List<LedgerEntry> entries = new ArrayList<>();
    private @Nullable Head head;
    private long update;
    private long firstUpdate;

    /** A voucher without its entries. */
    private record Head(
            long number,
            String year,
            LocalDate date,
            String text,
            String source,
            String user,
            int run,
            String hash,
            CanonicalBytes booked) {}

    ContentHashes(Transaction transaction, Keys keys, VoucherNumbers numbers, Consumer<Finding> broken) {
        this.transaction = transaction;
        this.keys = keys;
        this.numbers = numbers;
        this.broken = broken;
    }

    void check() {
        transaction
                .sql(CONTENT)
                .param("book", transaction.book())
                .withFetchSize(FETCH)
                .query(this::row);
        checkVoucher();
    }

    private void row(ResultSet row) throws SQLException {
        Head current = head;
        if (current == null || current.number != row.getLong(1)) {
            checkVoucher();
            entries.clear();
            head = new Head(
                    row.getLong(1),
                    row.getString(2),
                    row.getObject(3, LocalDate.class),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6),
                    row.getInt(7),
                    HexFormat.of().formatHex(row.getBytes(8)),
                    new CanonicalBytes());
            update = -1;
            firstUpdate = row.getLong(21);
        }
        if (update != row.getLong(21)) {
            update = row.getLong(21);
            addBooked(row);
        }
        if (update != firstUpdate) {
            return; // the entries were read beside the first of the updates that the voucher books
        }
        Keys.Leg leg = keys.leg(row.getInt(9));
        entries.add(new LedgerEntry(
                leg.account(),
                leg.type(),
                leg.dimensions(),
                Money.ofMinor(row.getLong(10)),
                row.getString(11),
                row.getString(12)));
    }

    private void addBooked(ResultSet row) throws SQLException {
        String kind = row.getString(13);
        if (kind == null) {
            return;
        }
        Keys.Place place = keys.place(row.getInt(20));
        OnHand change = new OnHand(
                Quantity.ofMicro(row.getLong(15)),
                Money.ofMinor(row.getLong(16)),
                Quantity.ofMicro(row.getLong(17)),
                Money.ofMinor(row.getLong(18)));
        LocalDate date = row.getObject(14, LocalDate.class);
        new BookedFacts(row.getString(19), place.item(), place.dimensions(), kind, date, change)
                .addTo(Objects.requireNonNull(head).booked);
    }

    private void checkVoucher() {
        Head voucher = head;
        if (voucher == null || sum() != 0) {
            return; // out of balance: told by another check
        }
        Voucher content = new Voucher(voucher.date, voucher.text, voucher.source, voucher.user, voucher.run, entries);
        String hash = ContentHash.of(numbers.series(voucher.year), content, voucher.booked);
        if (!hash.equals(voucher.hash)) {
            broken.accept(Invariants.finding(
                    "I11 content of the voucher of " + voucher.date + " for " + voucher.source, hash, voucher.hash));
        }
    }

    private long sum() {
        return entries.stream().mapToLong(entry -> entry.amount().minor()).sum();
    }
}
