package org.lukk.interchange.postings;

import static org.lukk.interchange.postings.PostingColumn.AMOUNT;
import static org.lukk.interchange.postings.PostingColumn.BY;
import static org.lukk.interchange.postings.PostingColumn.DATE;
import static org.lukk.interchange.postings.PostingColumn.DOCUMENT;
import static org.lukk.interchange.postings.PostingColumn.EVENT;
import static org.lukk.interchange.postings.PostingColumn.ITEM;
import static org.lukk.interchange.postings.PostingColumn.LOT;
import static org.lukk.interchange.postings.PostingColumn.MARK;
import static org.lukk.interchange.postings.PostingColumn.OF;
import static org.lukk.interchange.postings.PostingColumn.OFFSET;
import static org.lukk.interchange.postings.PostingColumn.ORDER;
import static org.lukk.interchange.postings.PostingColumn.PARTY;
import static org.lukk.interchange.postings.PostingColumn.PERCENT;
import static org.lukk.interchange.postings.PostingColumn.QUANTITY;
import static org.lukk.interchange.postings.PostingColumn.RECEIVED;
import static org.lukk.interchange.postings.PostingColumn.REVENUE;
import static org.lukk.interchange.postings.PostingColumn.SHARE;
import static org.lukk.interchange.postings.PostingColumn.TEXT;
import static org.lukk.interchange.postings.PostingColumn.UNIT;
import static org.lukk.interchange.postings.PostingColumn.UNIT_COST;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.lukk.inventory.Cost;
import org.lukk.inventory.Posting;
import org.lukk.inventory.Source;
import org.lukk.inventory.Spread;
import org.lukk.ledger.Event;
import org.lukk.values.Currency;
import org.lukk.values.Dimensions;
import org.lukk.values.UnitCost;

/** A posting as a row of {@code postings.csv}: its columns that are not empty, numbers without needless zeros. */
public final class PostingCells {
    private final Currency currency;
    private final BiConsumer<String, String> cell;

    private PostingCells(Currency currency, BiConsumer<String, String> cell) {
        this.currency = currency;
        this.cell = cell;
    }

    /** Hands over the columns of a posting that hold something, always in the same order. */
    public static void of(Posting posting, Currency currency, BiConsumer<String, String> cell) {
        new PostingCells(currency, cell).put(posting);
    }

    /**
     * The rows of a BOM journal, the product first.
     *
     * @param order what holds them together
     */
    public static List<Map<String, String>> rows(Posting.BomJournal journal, String order, Currency currency) {
        Event event = journal.main().event();
        List<Map<String, String>> rows = new ArrayList<>();
        rows.add(row(event.word(), new Posting.BomPart(journal.main(), null), order, currency));
        for (Posting.BomPart part : journal.parts()) {
            rows.add(row(Entries.partWord(event), part, order, currency));
        }
        return rows;
    }

    private static Map<String, String> row(String word, Posting.BomPart part, String order, Currency currency) {
        Map<String, String> row = new LinkedHashMap<>();
        PostingCells cells = new PostingCells(currency, row::put);
        Posting.Movement movement = part.movement();
        cells.put(DATE, movement.date().toString());
        cells.put(movement.quantity().signum() < 0 ? movement.opposite() : movement);
        cells.put(EVENT, word);
        cells.put(ORDER, order);
        cells.put(SHARE, textOf(part.share()));
        return row;
    }

    private void put(Posting posting) {
        if (posting instanceof Posting.BomJournal journal) {
            put(journal);
            return;
        }
        posting.dated().ifPresent(date -> put(DATE, date.toString()));
        switch (posting) {
            case Posting.Movement m -> put(m);
            case Posting.Transfer t -> put(t);
            case Posting.ShipTransfer s -> put(s);
            case Posting.ReceiveTransfer r -> {
                put(EVENT, PostingEvent.TRANSFER_RECEIVE.word());
                put(LOT, r.lot());
                put(r.source());
            }
            case Posting.OfOrder o -> put(o);
            case Posting.Invoice i -> {
                put(EVENT, PostingEvent.INVOICE.word());
                put(LOT, i.lot());
                put(QUANTITY, textOf(i.quantity()));
                put(i.cost());
                put(UNIT, i.unit());
                put(i.source());
            }
            case Posting.Cancel c -> {
                put(EVENT, PostingEvent.CANCEL.word());
                put(LOT, c.lot());
                put(c.source());
            }
            case Posting.OpeningBalance o -> {
                put(EVENT, PostingEvent.OPENING_BALANCE.word());
                put(AMOUNT, o.amount().in(currency).toPlainString());
                put(OFFSET, o.account());
                put(o.source());
            }
            case Posting.Charge c -> put(c);
            case Posting.Adjust a -> {
                put(EVENT, PostingEvent.ADJUST.word());
                put(LOT, a.lot());
                put(AMOUNT, a.amount().in(currency).toPlainString());
                put(a.source());
            }
            case Posting.Revalue r -> revaluation(Event.REVALUE, r.item(), r.unitCost(), r.dimensions(), r.source());
            case Posting.ActivateStandard s ->
                revaluation(Event.STANDARD_COST, s.item(), s.unitCost(), s.dimensions(), s.source());
            case Posting.MarkTo m -> {
                put(EVENT, PostingEvent.MARK_TO.word());
                put(LOT, m.issue());
                put(QUANTITY, textOf(m.quantity()));
                put(MARK, m.receipt());
            }
            case Posting.Unmark u -> {
                put(EVENT, PostingEvent.UNMARK.word());
                put(LOT, u.issue());
            }
        }
    }

    private void put(Posting.Charge charge) {
        put(EVENT, PostingEvent.CHARGE.word());
        put(LOT, CodeList.text(charge.lots()));
        put(AMOUNT, charge.amount().in(currency).toPlainString());
        put(BY, charge.by() == Spread.AMOUNT ? "" : charge.by().word());
        put(charge.source());
    }

    private void revaluation(
            Event event, String item, UnitCost unitCost, Map<String, String> dimensions, Source source) {
        put(EVENT, event.word());
        put(ITEM, item);
        put(UNIT_COST, unitCost.value().stripTrailingZeros().toPlainString());
        put(source);
        new TreeMap<>(dimensions).forEach((name, value) -> cell.accept(name, BlankValue.written(value)));
    }

    private void put(Posting.Movement movement) {
        Posting.Details details = movement.details();
        put(EVENT, movement.event().word());
        put(LOT, movement.lot());
        put(ITEM, movement.item());
        put(QUANTITY, movement.quantity().toString());
        put(movement.cost());
        // A return that names its receipt is marked to it.
        boolean returned = movement.event() == Event.RETURN_PURCHASE;
        put(OF, returned ? details.mark() : details.of());
        put(MARK, returned ? "" : details.mark());
        put(OFFSET, details.offset());
        put(RECEIVED, textOf(details.received()));
        put(UNIT, details.unit());
        put(details.source());
        movement.dimensions().asMap().forEach(cell);
    }

    private void put(Posting.OfOrder posting) {
        switch (posting) {
            case Posting.OrderMovement m -> {
                put(m.movement());
                put(ORDER, m.order());
                put(SHARE, textOf(m.share()));
            }
            case Posting.Route r -> {
                put(EVENT, Event.ROUTE.word());
                put(ORDER, r.order());
                put(AMOUNT, r.amount().in(currency).toPlainString());
                put(r.source());
            }
            case Posting.Surcharge s -> {
                put(EVENT, Event.SURCHARGE.word());
                put(ORDER, s.order());
                put(PERCENT, s.percent().stripTrailingZeros().toPlainString());
                put(s.source());
            }
            case Posting.EndOrder e -> {
                put(EVENT, Event.END.word());
                put(ORDER, e.order());
                put(e.source());
            }
            case Posting.BomJournal j -> put(j);
        }
    }

    /** All in one, for who posts it by a single line. */
    private void put(Posting.BomJournal journal) {
        List<Map<String, String>> rows = rows(journal, "", currency);
        rows.getFirst().forEach(cell);
        for (int place = 1; place < rows.size(); place++) {
            String part = Entries.partWord(journal.main().event()) + "." + place + ".";
            rows.get(place).forEach((column, value) -> cell.accept(part + column, value));
        }
    }

    private void put(Posting.Transfer transfer) {
        put(EVENT, Event.TRANSFER.word());
        put(LOT, transfer.lot());
        put(ITEM, transfer.item());
        put(QUANTITY, transfer.quantity().toString());
        put(transfer.cost());
        put(UNIT, transfer.unit());
        put(transfer.source());
        transfer.from().asMap().forEach(cell);
        otherSide(PostingTable.TO, transfer.to(), transfer.from());
    }

    private void put(Posting.ShipTransfer shipment) {
        put(EVENT, PostingEvent.TRANSFER_SHIP.word());
        put(LOT, shipment.lot());
        put(ITEM, shipment.item());
        put(QUANTITY, shipment.quantity().toString());
        put(shipment.cost());
        put(UNIT, shipment.unit());
        put(shipment.source());
        shipment.from().asMap().forEach(cell);
        otherSide(PostingTable.TRANSIT, shipment.transit(), shipment.from());
        otherSide(PostingTable.TO, shipment.to(), shipment.from());
    }

    private void otherSide(String side, Dimensions place, Dimensions from) {
        Set<String> names = new TreeSet<>(from.asMap().keySet());
        names.addAll(place.asMap().keySet());
        for (String name : names) {
            if (!place.get(name).equals(from.get(name))) {
                cell.accept(side + name, BlankValue.written(place.get(name)));
            }
        }
    }

    private void put(@Nullable Cost cost) {
        if (cost != null) {
            switch (cost) {
                case Cost.PerUnit unit ->
                    put(UNIT_COST, unit.unitCost().value().stripTrailingZeros().toPlainString());
                case Cost.Total total -> put(AMOUNT, total.amount().in(currency).toPlainString());
            }
        }
    }

    private void put(Source source) {
        put(REVENUE, source.revenue());
        put(DOCUMENT, source.document());
        put(PARTY, source.party());
        put(TEXT, source.text());
    }

    private void put(PostingColumn column, String value) {
        if (!value.isEmpty()) {
            cell.accept(column.word(), value);
        }
    }

    private static String textOf(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
