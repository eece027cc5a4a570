package org.lukk.closing;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.lukk.ledger.ChartOfAccounts;
import org.lukk.values.Money;

/** What must always be true of vouchers: they balance, stand on accounts there are, and are numbered without gaps. */
final class VoucherVerification {
    private final ReadBooks books;
    private final Broken broken;
    private final Map<String, BitSet> numbers = new TreeMap<>();
    private final Map<String, Money> balances = new HashMap<>();
    private String voucher = "";
    private Money sum = Money.ZERO;

    VoucherVerification(ReadBooks books, Broken broken) {
        this.books = books;
        this.broken = broken;
    }

    void check() {
        books.entries(new EntryQuery.All(), this::add);
        end();
        numbers.forEach(this::requireNoGap);
        requireSumsOfEntries();
    }

    /** Entries of a voucher stand together, so one running sum is enough. */
    private void add(EntryRow row) {
        if (!row.voucher().equals(voucher)) {
            end();
            begin(row.voucher());
        }
        sum = sum.plus(row.entry().amount());
        balances.merge(row.entry().account(), row.entry().amount(), Money::plus);
    }

    private void end() {
        if (!sum.isZero()) {
            broken.add("voucher " + voucher, sum, "0");
        }
    }

    private void begin(String number) {
        voucher = number;
        sum = Money.ZERO;
        int dash = number.lastIndexOf('-');
        BitSet used = numbers.computeIfAbsent(number.substring(0, dash), series -> new BitSet());
        int place = Integer.parseInt(number.substring(dash + 1));
        if (used.get(place)) {
            broken.add("voucher number " + number, "taken twice", "once");
        }
        used.set(place);
    }

    private void requireNoGap(String series, BitSet used) {
        if (used.cardinality() + 1 != used.length()) {
            broken.add(
                    "voucher number " + series + "-" + used.nextClearBit(1), "missing", "up to " + (used.length() - 1));
        }
    }

    /** The trial balance says of every account what its entries add up to, and of all accounts together nothing. */
    private void requireSumsOfEntries() {
        ChartOfAccounts chart = books.catalogue().chart();
        Money all = Money.ZERO;
        for (var sums : books.sums(ReadBooks.BEGINNING, ReadBooks.END)) {
            all = all.plus(sums.closing());
            Money entries = balances.getOrDefault(sums.account(), Money.ZERO);
            broken.requireEqual("balance of account " + sums.account(), sums.closing(), entries);
            if (chart.find(sums.account()).isEmpty()) {
                broken.add("account " + sums.account(), "not in the chart", "an account");
            }
        }
        broken.requireEqual("trial balance", all, Money.ZERO);
    }
}
