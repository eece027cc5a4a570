package org.lukk.cli;

import java.util.Locale;

/** What commands answer a person when there is nothing to refuse. */
enum Phrase {
    BOOKS_FOUNDED,
    POSTED,
    ALREADY_THERE,
    MARKED,
    UNMARKED,
    CANCELLED,
    PERIOD_IS,
    VOUCHER_POSTED,
    REVERSED,
    REVERSED_WITH_VOUCHER,
    NOTHING_DISTURBS,
    RUN,
    RUN_AS_OF,
    RUN_CLOSE,
    RUN_RECALCULATION,
    RUN_ON_HAND_ADJUSTMENT,
    RUN_REVERSAL,
    TRANSACTIONS,
    SETTLEMENTS,
    ADJUSTMENTS,
    ADJUSTED_AMOUNT,
    VOUCHER,
    VOUCHER_NONE,
    VOUCHER_KEPT,
    WARNINGS,
    SEE_LOG,
    DIGEST,
    REVERSES_FIRST,
    RECALCULATIONS,
    DEBIT_POSITIVE,
    CLOSE_EXACTLY_THIS,
    FILE_IMPORTED,
    FILE_REHEARSED,
    ITEMS_CREATED,
    REHEARSED,
    EVERYTHING_THERE,
    IMPORT_DONE,
    IMPORT_UNDONE,
    ONE_FAULT,
    FAULTS,
    FILE_EXPORTED,
    ISSUE,
    RECEIPT,
    OPENING,
    POOL,
    PROVISIONAL,
    OPEN,
    ORDER,
    ORDER_ROUTE,
    ORDER_SURCHARGE,
    ADJUSTMENT,
    OF_ITEM,
    SHARE_OF,
    OF_RUN;

    /** The key of its text. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
