package org.lukk.testkit.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lukk.closing.EntryQuery;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.Run;
import org.lukk.closing.VoucherLine;
import org.lukk.closing.VoucherLines;
import org.lukk.ledger.LedgerEntry;
import org.lukk.ledger.Specification;
import org.lukk.values.Money;

/**
 * From a run's voucher down to its transactions and back: in every detail the lines sum up to the voucher, account by
 * account, and what a run did to a transaction is found from the transaction, too.
 */
public final class VoucherParts {
    private final ReadBooks books;
    private final VoucherLines lines;
    private final List<String> wrong = new ArrayList<>();

    private VoucherParts(ReadBooks books) {
        this.books = books;
        this.lines = new VoucherLines(books);
    }

    /** What does not agree; nothing in good books. */
    public static List<String> wrong(ReadBooks books) {
        VoucherParts parts = new VoucherParts(books);
        books.runs().forEach(parts::check);
        return parts.wrong;
    }

    private void check(Run run) {
        Map<String, Money> voucher = new TreeMap<>();
        books.entries(new EntryQuery.OfRun(run.number()), row -> add(voucher, row.entry()));
        for (Specification detail : Specification.values()) {
            List<VoucherLine> told = lines.ofRun(run.number(), detail);
            Map<String, Money> sums = new TreeMap<>();
            told.forEach(line -> add(sums, line.row().entry()));
            sums.values().removeIf(Money::isZero);
            if (!sums.equals(voucher)) {
                wrong.add("run " + run.number() + " by " + detail + ": " + sums + ", its voucher " + voucher);
            }
            if (detail == Specification.TRANSACTION) {
                told.forEach(this::requireFoundFromItsTransaction);
            }
        }
    }

    private void requireFoundFromItsTransaction(VoucherLine line) {
        String lot = line.row().entry().lot();
        if (books.transaction(lot).isPresent() && !lines.ofLot(lot).contains(line)) {
            wrong.add("not found from its transaction: " + line);
        }
    }

    private static void add(Map<String, Money> sums, LedgerEntry entry) {
        sums.merge(entry.account() + " " + entry.type() + " " + entry.dimensions(), entry.amount(), Money::plus);
    }
}
