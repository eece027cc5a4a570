package org.lukk.interchange.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.Settlement;
import org.lukk.closing.SettlementQuery;
import org.lukk.closing.TransactionQuery;
import org.lukk.inventory.TransactionState;

/**
 * An inventory transaction as it is listed.
 *
 * @param closedOn date of the settlement that left nothing open; absent while something is
 */
public record TransactionRow(
        TransactionState state, @Nullable LocalDate closedOn) {
    /** Pages up to this size look their settlements up lot by lot; longer lists read all settlements once. */
    static final int PAGE = 1_000;

    /** Lists transactions in the order of first insertion. */
    public static void list(ReadBooks books, TransactionQuery query, Consumer<? super TransactionRow> row) {
        if (query.limit() > 0 && query.limit() <= PAGE) {
            page(books, query, row);
            return;
        }
        Map<String, LocalDate> settled = new HashMap<>();
        books.settlements(new SettlementQuery.All(), settlement -> note(settlement, settled));
        books.transactions(query, state -> row.accept(row(state, settled)));
    }

    private static void page(ReadBooks books, TransactionQuery query, Consumer<? super TransactionRow> row) {
        List<TransactionState> states = new ArrayList<>(query.limit());
        books.transactions(query, states::add);
        for (TransactionState state : states) {
            row.accept(of(books, state));
        }
    }

    /** A transaction with the date on which it was closed. */
    public static TransactionRow of(ReadBooks books, TransactionState state) {
        Map<String, LocalDate> settled = new HashMap<>();
        if (isClosed(state)) {
            String lot = state.transaction().name();
            books.settlements(new SettlementQuery.OfLot(lot), settlement -> note(settlement, settled));
        }
        return row(state, settled);
    }

    private static TransactionRow row(TransactionState state, Map<String, LocalDate> settled) {
        return new TransactionRow(
                state, isClosed(state) ? settled.get(state.transaction().name()) : null);
    }

    private static void note(Settlement settlement, Map<String, LocalDate> settled) {
        if (settlement.active()) {
            if (!settlement.receiptPool() && !settlement.receipt().isEmpty()) {
                settled.merge(settlement.receipt(), settlement.date(), TransactionRow::later);
            }
            if (!settlement.issuePool()) {
                settled.merge(settlement.issue(), settlement.date(), TransactionRow::later);
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
