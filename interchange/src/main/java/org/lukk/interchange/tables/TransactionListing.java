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
import org.lukk.inventory.Origin;
import org.lukk.inventory.TransactionState;

/** Lists inventory transactions page by page, with what stands elsewhere in the books: who recorded them, when closed. */
public final class TransactionListing {
    static final int PAGE = 1_000;

    private final ReadBooks books;
    private final Map<String, LocalDate> settled = new HashMap<>();

    private TransactionListing(ReadBooks books) {
        this.books = books;
    }

    /** Lists transactions in the order of first insertion. */
    public static void list(ReadBooks books, TransactionQuery query, Consumer<? super TransactionRow> row) {
        TransactionListing listing = new TransactionListing(books);
        boolean onePage = query.limit() > 0 && query.limit() <= PAGE;
        if (!onePage) {
            // A page looks its settlements up lot by lot; a long list reads all of them once.
            books.settlements(new SettlementQuery.All(), listing::note);
        }
        long after = query.after();
        int left = query.limit() == 0 ? Integer.MAX_VALUE : query.limit();
        while (left > 0) {
            List<TransactionState> page = listing.page(query, after, Math.min(left, PAGE));
            if (onePage) {
                page.forEach(listing::noteSettlements);
            }
            listing.tell(page, row);
            left -= page.isEmpty() ? left : page.size();
            after = page.isEmpty() ? after : page.getLast().transaction().lot();
        }
    }

    /** One transaction as it is listed. */
    public static TransactionRow of(ReadBooks books, TransactionState state) {
        TransactionListing listing = new TransactionListing(books);
        List<TransactionRow> rows = new ArrayList<>();
        listing.noteSettlements(state);
        listing.tell(List.of(state), rows::add);
        return rows.getFirst();
    }

    private List<TransactionState> page(TransactionQuery query, long after, int size) {
        List<TransactionState> page = new ArrayList<>(size);
        books.transactions(new TransactionQuery(query.item(), query.from(), query.to(), after, size), page::add);
        return page;
    }

    private void tell(List<TransactionState> page, Consumer<? super TransactionRow> row) {
        if (page.isEmpty()) {
            return;
        }
        Map<Long, Origin> origins = new HashMap<>();
        books.updates(
                page.stream().map(state -> state.transaction().lot()).toList(),
                entered -> origins.putIfAbsent(entered.update().lot(), entered.origin()));
        for (TransactionState state : page) {
            row.accept(new TransactionRow(
                    state,
                    isClosed(state) ? settled.get(state.transaction().name()) : null,
                    origins.get(state.transaction().lot())));
        }
    }

    private void noteSettlements(TransactionState state) {
        if (isClosed(state)) {
            books.settlements(new SettlementQuery.OfLot(state.transaction().name()), this::note);
        }
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
