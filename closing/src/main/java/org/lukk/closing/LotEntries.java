package org.lukk.closing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.lukk.inventory.InventoryTransaction;
import org.lukk.ledger.LedgerEntry;
import org.lukk.ledger.PostingType;
import org.lukk.values.Money;

/**
 * The ledger, entry by entry, with the transaction that each is about, vouchers of runs told apart. What remains without a
 * transaction was entered by hand, or is of no posting at all. Parts that invoices split off stand on the vouchers of the
 * whole (rules.md R-7): entries are to be compared by {@link #whole}.
 */
final class LotEntries {
    private final ReadBooks books;
    private final LocalDate asOf;
    private final Map<String, InventoryTransaction> lots = new HashMap<>();

    /**
     * An entry, or the part of one.
     *
     * @param lot transaction, or pool of an average; empty: none
     * @param item empty: none
     * @param voucher empty where a run moved value only between transactions of the same accounts
     */
    record LotEntry(
            String lot,
            String item,
            String voucher,
            int run,
            LocalDate date,
            String account,
            PostingType type,
            Money amount) {
        /** By hand: an opening balance of an account, about no transaction. */
        boolean isByHand() {
            return lot.isEmpty() && run == 0 && type == PostingType.OPENING;
        }
    }

    LotEntries(ReadBooks books, LocalDate asOf) {
        this.books = books;
        this.asOf = asOf;
    }

    /** The transactions by their names, as far as entries were read. */
    Map<String, InventoryTransaction> lots() {
        return lots;
    }

    void read(Consumer<LotEntry> each) {
        books.transactions(
                TransactionQuery.ALL, state -> lots.put(state.transaction().name(), state.transaction()));
        books.entries(new EntryQuery.Dated("", ReadBooks.BEGINNING, asOf, null), row -> {
            if (row.run() == 0) {
                each.accept(entry(row, row.entry(), itemOf(row.entry().lot())));
            }
        });
        VoucherLines lines = new VoucherLines(books);
        for (Run run : books.runs()) {
            if (!run.date().isAfter(asOf)) {
                lines.behind(run)
                        .forEach(
                                line -> each.accept(entry(line.row(), line.row().entry(), line.item())));
            }
        }
    }

    private String itemOf(String lot) {
        InventoryTransaction transaction = lots.get(lot);
        return transaction == null ? "" : transaction.item();
    }

    private static LotEntry entry(EntryRow row, LedgerEntry entry, String item) {
        return new LotEntry(
                entry.lot(), item, row.voucher(), row.run(), row.date(), entry.account(), entry.type(), entry.amount());
    }

    /** The whole that a lot is a part of; itself where none was split off. */
    String whole(String lot) {
        String whole = lot;
        InventoryTransaction transaction = lots.get(whole);
        while (transaction != null && transaction.split() > 0) {
            whole = whole.substring(0, whole.lastIndexOf('/'));
            transaction = lots.get(whole);
        }
        return whole;
    }

    /**
     * The lot under which entries clear each other: of a cancellation what it takes back, of goods that left transit what had
     * come into transit, of a part the whole.
     */
    String clearing(String lot) {
        InventoryTransaction transaction = lots.get(lot);
        if (transaction == null) {
            return lot;
        }
        return switch (transaction.event()) {
            case CANCEL -> clearing(lot.substring(0, lot.lastIndexOf('.')));
            case TRANSFER_RECEIVE ->
                transaction.receipt() ? lot : lot.substring(0, lot.lastIndexOf('.')) + ".transit-in";
            default -> whole(lot);
        };
    }
}
