package org.lukk.interchange.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.Settlement;
import org.lukk.closing.SettlementQuery;
import org.lukk.closing.TransactionQuery;
import org.lukk.inventory.TransactionState;

/**
 * Lists inventory transactions with what stands elsewhere in the books: who recorded them, when they were closed. A page
 * looks that up lot by lot; a long list reads all of it once, in the order in which it is stored.
 */
public final class TransactionListing {
    static final int PAGE = 1_000;

    private final Map<String, LocalDate> settled = new HashMap<>();
    private final Origins origins = new Origins();

    private TransactionListing() {}

    /** Lists transactions in the order of first insertion. */
    public static void list(ReadBooks books, TransactionQuery query, Consumer<? super TransactionRow> row) {
        TransactionListing listing = new TransactionListing();
        if (query.limit() > 0 && query.limit() <= PAGE) {
            List<TransactionState> page = new ArrayList<>(query.limit());
            books.transactions(query, page::add);
            listing.tell(books, page, row);
        } else {
            books.settlements(new SettlementQuery.All(), listing::note);
            listing.noteOrigins(books, List.of());
            books.transactions(query, state -> row.accept(listing.row(state)));
        }
    }

    /** One transaction as it is listed. */
    public static TransactionRow of(ReadBooks books, TransactionState state) {
        List<TransactionRow> rows = new ArrayList<>();
        new TransactionListing().tell(books, List.of(state), rows::add);
        return rows.getFirst();
    }

    private void tell(ReadBooks books, List<TransactionState> page, Consumer<? super TransactionRow> row) {
        if (page.isEmpty()) {
            return;
        }
        noteOrigins(books, page.stream().map(state -> state.transaction().lot()).toList());
        for (TransactionState state : page) {
            if (isClosed(state)) {
                books.settlements(new SettlementQuery.OfLot(state.transaction().name()), this::note);
            }
            row.accept(row(state));
        }
    }

    private void noteOrigins(ReadBooks books, List<Long> lots) {
        books.updates(lots, entered -> origins.note(entered.update().lot(), entered.origin()));
    }

    private TransactionRow row(TransactionState state) {
        return new TransactionRow(
                state,
                isClosed(state) ? settled.get(state.transaction().name()) : null,
                origins.of(state.transaction().lot()));
    }

    private void note(Settlement settlement) {
        if (settlement.active()) {
            if (!settlement.receiptPool()) {
                settled.merge(settlement.receipt(), settlement.date(), TransactionListing::later);
            }
            if (!settlement.issuePool()) {
                settled.merge(settlement.issue(), settlement.date(), TransactionListing::later);
            }
        }
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isClosed(TransactionState state) {
        return state.quantityOpen().isZero();
    }
}
