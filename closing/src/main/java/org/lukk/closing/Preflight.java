package org.lukk.closing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.lukk.inventory.Gate;
import org.lukk.ledger.ChartOfAccounts;
import org.lukk.ledger.LedgerPeriods;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/**
 * What a run will need is looked at before it begins, and all that is missing is told at once, so that no run computes for
 * an hour and fails in its voucher: that its date is open in inventory and in the ledger, that the accounts of the
 * original transactions are in the chart, that the number series of its voucher is whole, and that there is room for the
 * seal. A run looks nothing up in the posting profile: its adjustments go to the accounts of the transactions.
 */
final class Preflight {
    /** Written per transaction: settlement, adjustment, entry and opening state, their indexes, and all once more as log. */
    private static final long BYTES_A_TRANSACTION = 2_048;

    /** Taken by the smallest seal: segments of the log are made whole. */
    private static final long BYTES_OF_ANY = 64L << 20;

    private Preflight() {}

    /** Refuses a run that would fail, with all reasons. */
    static void require(ReadBooks books, Gate gate, LocalDate date) {
        List<Finding> missing = new ArrayList<>();
        if (gate.isClosed(date)) {
            missing.add(RunCycle.notAfterLastClose(gate, date));
        }
        missing.addAll(findings(books, date));
        if (!missing.isEmpty()) {
            throw new Refusal(missing);
        }
    }

    /** What a run of a date misses, but for what closes have closed. */
    static List<Finding> findings(ReadBooks books, LocalDate date) {
        List<Finding> missing = new ArrayList<>();
        LedgerPeriods periods = books.catalogue().periods();
        periods.notOpen(date).ifPresent(missing::add);
        missing.addAll(findings(
                books.needs(date), books.catalogue().chart(), periods.calendar().yearOf(date)));
        return missing;
    }

    static List<Finding> findings(RunNeeds needs, ChartOfAccounts chart, String year) {
        List<Finding> missing = new ArrayList<>();
        for (String account : new TreeSet<>(needs.accounts())) {
            if (chart.find(account).isEmpty()) {
                missing.add(Finding.of(Code.UNKNOWN_ACCOUNT).with(Argument.ACCOUNT, account));
            }
        }
        if (needs.lastNumber() != needs.vouchers()) {
            missing.add(Finding.of(Code.VOUCHER_NUMBERS_BROKEN)
                    .with(Argument.NAME, year)
                    .with(Argument.N, needs.lastNumber())
                    .with(Argument.M, needs.vouchers()));
        }
        long wanted = BYTES_OF_ANY + needs.transactions() * BYTES_A_TRANSACTION;
        if (needs.room() >= 0 && needs.room() < wanted) {
            missing.add(Finding.of(Code.NOT_ENOUGH_ROOM)
                    .with(Argument.N, megabytes(needs.room()))
                    .with(Argument.M, megabytes(wanted)));
        }
        return missing;
    }

    private static long megabytes(long bytes) {
        return bytes >> 20;
    }
}
