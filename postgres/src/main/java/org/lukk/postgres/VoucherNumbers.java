package org.lukk.postgres;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lukk.ledger.VoucherSeries;

/**
 * Gives vouchers their numbers without gaps. Vouchers are written first; last in the transaction a series is locked, a
 * range of numbers is taken for all of them, and the range is laid over runs of consecutive vouchers.
 */
final class VoucherNumbers {
    /** The one series of the product so far. */
    static final String SERIES = "inventory";

    private static final String TAKE = """
            insert into number_series (book, series, year, last) values (:book, :series, :year, :count)
            on conflict (book, series, year) do update set last = number_series.last + excluded.last
            returning last""";
    private static final Table RANGES =
            Table.of("voucher_range", "first_voucher", "vouchers", "first_number", "book", "series", "year");

    private final Transaction transaction;
    private final List<Stretch> waiting = new ArrayList<>();

    /** Consecutive vouchers of one year. */
    private record Stretch(String year, long first, int count) {
        boolean isContinuedBy(String otherYear, long voucher) {
            return year.equals(otherYear) && first + count == voucher;
        }
    }

    VoucherNumbers(Transaction transaction) {
        this.transaction = transaction;
        transaction.beforeCommit(this::assign);
    }

    VoucherSeries series(String year) {
        return new VoucherSeries(transaction.company().name(), CompanyKey.PRIMARY, SERIES, year);
    }

    /** Notes a voucher that is written; call in the order of posting. */
    void note(String year, long voucher) {
        if (!waiting.isEmpty() && waiting.getLast().isContinuedBy(year, voucher)) {
            Stretch last = waiting.removeLast();
            waiting.add(new Stretch(year, last.first, last.count + 1));
        } else {
            waiting.add(new Stretch(year, voucher, 1));
        }
    }

    /** Takes the numbers of all that wait: before the commit, or when somebody wants to see them. */
    void assign() {
        if (waiting.isEmpty()) {
            return;
        }
        // Series are locked in one order.
        TreeMap<String, Integer> counts = new TreeMap<>();
        waiting.forEach(stretch -> counts.merge(stretch.year, stretch.count, Math::addExact));
        Map<String, Long> next = new LinkedHashMap<>();
        counts.forEach((year, count) -> next.put(year, take(year, count)));
        try (Rows rows = transaction.rows(RANGES, waiting.size())) {
            for (Stretch stretch : waiting) {
                long first = next.merge(stretch.year, (long) stretch.count, Math::addExact) - stretch.count;
                rows.row()
                        .put(stretch.first)
                        .put(stretch.count)
                        .put(first)
                        .put(transaction.book())
                        .put(SERIES)
                        .put(stretch.year);
            }
            rows.end();
        }
        waiting.clear();
    }

    /** The first of so many numbers. */
    private long take(String year, int count) {
        long last = transaction
                .sql(TAKE)
                .param("book", transaction.book())
                .param("series", SERIES)
                .param("year", year)
                .param("count", count)
                .query(Long.class)
                .single();
        return last - count + 1;
    }
}
