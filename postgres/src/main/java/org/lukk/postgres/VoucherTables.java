package org.lukk.postgres;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.lukk.ledger.ContentHash;
import org.lukk.ledger.FiscalCalendar;
import org.lukk.ledger.LedgerEntry;
import org.lukk.ledger.Voucher;
import org.lukk.values.CanonicalBytes;

/** Writes vouchers and their entries, each with a hash over its content. */
final class VoucherTables {
    private static final Table VOUCHERS = Table.of(
            "voucher",
            "number",
            "recording",
            "book",
            "run",
            "date",
            "content_hash",
            "description",
            "source",
            "user_name");
    private static final Table ENTRIES =
            Table.of("ledger_entry", "voucher", "amount", "lot", "book", "leg", "date", "place", "detail");

    private final Transaction transaction;
    private final Keys keys;
    private final VoucherNumbers numbers;

    VoucherTables(Transaction transaction, Keys keys, VoucherNumbers numbers) {
        this.transaction = transaction;
        this.keys = keys;
        this.numbers = numbers;
    }

    /**
     * A voucher about to be written.
     *
     * @param number under which it is kept
     * @param booked the inventory facts it books, in canonical form
     */
    record Numbered(long number, Voucher voucher, CanonicalBytes booked) {}

    /**
     * Writes vouchers in the order of posting.
     *
     * @param lots numbers of the lots that entries name
     */
    void write(
            List<Numbered> vouchers, long recording, FiscalCalendar calendar, Function<String, @Nullable Long> lots) {
        if (vouchers.isEmpty()) {
            return;
        }
        vouchers.forEach(numbered -> keys.internLegs(numbered.voucher.entries()));
        writeVouchers(vouchers, recording, calendar);
        writeEntries(vouchers, lots);
    }

    private void writeVouchers(List<Numbered> vouchers, long recording, FiscalCalendar calendar) {
        try (Rows rows = transaction.rows(VOUCHERS, vouchers.size())) {
            for (Numbered numbered : vouchers) {
                Voucher voucher = numbered.voucher;
                String year = calendar.yearOf(voucher.date());
                numbers.note(year, numbered.number);
                String hash = ContentHash.of(numbers.series(year), voucher, numbered.booked);
                rows.row()
                        .put(numbered.number)
                        .put(recording)
                        .put(transaction.book())
                        .put(voucher.run())
                        .put(voucher.date())
                        .put(HexFormat.of().parseHex(hash))
                        .put(voucher.text())
                        .put(voucher.source())
                        .put(voucher.user());
            }
            rows.end();
        }
    }

    private void writeEntries(List<Numbered> vouchers, Function<String, @Nullable Long> lots) {
        int count = vouchers.stream().mapToInt(n -> n.voucher.entries().size()).sum();
        try (Rows rows = transaction.rows(ENTRIES, count)) {
            for (Numbered numbered : vouchers) {
                int place = 0;
                for (LedgerEntry entry : numbered.voucher.entries()) {
                    rows.row()
                            .put(numbered.number)
                            .put(entry.amount().minor())
                            .putKey(entry.lot().isEmpty() ? null : lots.apply(entry.lot()))
                            .put(transaction.book())
                            .put(keys.leg(entry))
                            .put(numbered.voucher.date())
                            .put(place++)
                            .put(entry.detail().isEmpty() ? null : entry.detail());
                }
            }
            rows.end();
        }
    }
}
