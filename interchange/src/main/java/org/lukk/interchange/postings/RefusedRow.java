package org.lukk.interchange.postings;

import org.lukk.interchange.csv.Faults;
import org.lukk.interchange.csv.Row;
import org.lukk.values.Argument;
import org.lukk.values.Finding;

/** Where in its row a refusal of the posting desk is shown. */
public final class RefusedRow {
    private RefusedRow() {}

    /** Tells a refusal at its row, in the column that it is about. */
    public static void tell(Finding finding, Entry entry, Faults refusals) {
        Row row = entry.rowOf(
                finding.get(Argument.LOT).orElse(""), finding.get(Argument.ITEM).orElse(""));
        PostingColumn column = column(finding, row);
        refusals.add(
                finding,
                row.file(),
                row.line(),
                column.word(),
                row.cell(column.word()).value(),
                "");
    }

    private static PostingColumn column(Finding finding, Row row) {
        return switch (finding.code()) {
            case CLOSED_PERIOD, LEDGER_PERIOD_NOT_OPEN, RUN_IN_PROGRESS -> PostingColumn.DATE;
            case NEGATIVE_PHYSICAL, NEGATIVE_FINANCIAL, QUANTITY_EXCEEDS_LOT, MARK_EXCEEDS_QUANTITY, INEXACT_QUANTITY ->
                PostingColumn.QUANTITY;
            case MARK_OTHER_COST_OBJECT, MARK_NOT_FOR_METHOD -> PostingColumn.MARK;
            case UNKNOWN_ACCOUNT, CONTROL_ACCOUNT -> PostingColumn.OFFSET;
            case UNKNOWN_ITEM, MISSING_ACCOUNT, UNKNOWN_DIMENSION, NOT_MOVING_AVERAGE, NOT_STANDARD_COST ->
                PostingColumn.ITEM;
            case UNKNOWN_UNIT -> PostingColumn.UNIT;
            default -> isMark(finding, row) ? PostingColumn.MARK : PostingColumn.LOT;
        };
    }

    private static boolean isMark(Finding finding, Row row) {
        String mark = row.cell(PostingColumn.MARK.word()).value();
        return !mark.isEmpty() && finding.get(Argument.LOT).filter(mark::equals).isPresent();
    }
}
