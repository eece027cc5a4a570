package org.lukk.interchange.postings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lukk.closing.PostingRow;
import org.lukk.values.Currency;
import org.lukk.values.Money;

/** A row that was posted, read back from what is remembered of it. */
public record EnteredRow(Map<String, String> columns) {
    public static EnteredRow of(PostingRow row) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (String cell : row.content().split(RowIdentity.SEPARATOR, -1)) {
            int end = cell.indexOf('=');
            columns.put(cell.substring(0, Math.max(0, end)), cell.substring(end + 1));
        }
        return new EnteredRow(columns);
    }

    public String get(PostingColumn column) {
        return columns.getOrDefault(column.word(), "");
    }

    /** The lot it names, or the issue of a marking. */
    public String lot() {
        return get(PostingColumn.LOT);
    }

    /** The lot that was received or shipped, of which {@link #lot} may be a part. */
    public String root() {
        return root(lot());
    }

    /** The lot that was received or shipped, of which a lot may be a part. */
    public static String root(String lot) {
        int slash = lot.lastIndexOf('/');
        return slash > 0 && lot.substring(slash + 1).chars().allMatch(Character::isDigit)
                ? lot.substring(0, slash)
                : lot;
    }

    /** What it is about: its lot, the item of a revaluation, or the account of an opening balance. */
    public String name() {
        return !lot().isEmpty() ? lot() : isRevaluation() ? get(PostingColumn.ITEM) : offset();
    }

    public String mark() {
        return get(PostingColumn.MARK);
    }

    public String offset() {
        return get(PostingColumn.OFFSET);
    }

    public LocalDate date() {
        return LocalDate.parse(get(PostingColumn.DATE));
    }

    public Money amount(Currency currency) {
        return Money.rounded(new BigDecimal(get(PostingColumn.AMOUNT)), currency);
    }

    public boolean isRoute() {
        return PostingEvent.ROUTE.word().equals(get(PostingColumn.EVENT));
    }

    public boolean isSurcharge() {
        return PostingEvent.SURCHARGE.word().equals(get(PostingColumn.EVENT));
    }

    public BigDecimal percent() {
        return new BigDecimal(get(PostingColumn.PERCENT));
    }

    /** The production order it names; empty: none. */
    public String order() {
        return get(PostingColumn.ORDER);
    }

    /** Whether it is a row below the product of a BOM journal. */
    public boolean isJournalPart() {
        return PostingEvent.of(get(PostingColumn.EVENT))
                .filter(PostingEvent::isJournalPart)
                .isPresent();
    }

    public boolean isTransfer() {
        return PostingEvent.TRANSFER.word().equals(get(PostingColumn.EVENT));
    }

    public boolean isShipment() {
        return PostingEvent.TRANSFER_SHIP.word().equals(get(PostingColumn.EVENT));
    }

    /** The lots that the row made. */
    public List<String> madeLots() {
        if (isShipment()) {
            return List.of(lot(), lot() + ".out", lot() + ".transit-in");
        }
        return isTransfer() ? List.of(lot(), lot() + ".out", lot() + ".in") : List.of(lot());
    }

    public boolean isMark() {
        return PostingEvent.MARK_TO.word().equals(get(PostingColumn.EVENT));
    }

    /** The lots of a charge or adjustment; none for other rows. */
    public List<String> changedLots() {
        String event = get(PostingColumn.EVENT);
        if (PostingEvent.CHARGE.word().equals(event)) {
            return CodeList.codes(get(PostingColumn.LOT));
        }
        return PostingEvent.ADJUST.word().equals(event) ? List.of(lot()) : List.of();
    }

    public boolean isCharge() {
        return PostingEvent.CHARGE.word().equals(get(PostingColumn.EVENT));
    }

    /** Whether it gave stock a new unit cost, which nothing takes back. */
    public boolean isRevaluation() {
        String event = get(PostingColumn.EVENT);
        return PostingEvent.REVALUE.word().equals(event)
                || PostingEvent.STANDARD_COST.word().equals(event);
    }

    public boolean isOpeningBalance() {
        return PostingEvent.OPENING_BALANCE.word().equals(get(PostingColumn.EVENT));
    }
}
