package org.lukk.interchange.postings;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.lukk.interchange.csv.Cell;
import org.lukk.interchange.csv.Row;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.Cost;
import org.lukk.inventory.Item;
import org.lukk.inventory.Posting;
import org.lukk.inventory.Source;
import org.lukk.inventory.Spread;
import org.lukk.scenario.text.NumberForm;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Currency;
import org.lukk.values.Dimensions;
import org.lukk.values.Finding;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.Refusal;
import org.lukk.values.UnitCost;

/**
 * Makes postings of the rows of one file, straight from their cells, and tells everything that the row itself and the
 * company's set-up show to be wrong. What depends on what was posted before is left to the posting desk.
 */
public final class PostingReader implements RowReader {
    private static final String EVENTS = PostingEvent.expectedInsteadOf("");

    private final Catalogue catalogue;
    private final Set<String> itemsToCome;
    private final boolean createsItems;
    private final Costs costs;
    private final ByHand accounts;
    private final RowDimensions dimensions;
    private @Nullable Places places;

    /**
     * A reader for one file.
     *
     * @param itemsToCome items that are not in the catalogue and no fault: their own rows are faulty
     * @param createsItems items that nobody knows are no fault: they are created
     */
    public PostingReader(Catalogue catalogue, Set<String> itemsToCome, boolean createsItems) {
        this.catalogue = catalogue;
        this.itemsToCome = itemsToCome;
        this.createsItems = createsItems;
        this.costs = new Costs(catalogue.currency());
        this.accounts = new ByHand(catalogue.chart());
        this.dimensions = new RowDimensions(catalogue);
    }

    @Override
    public Optional<ReadRow> read(Row row) {
        Places columns = places;
        if (columns == null) {
            columns = new Places(row.header());
            places = columns;
        }
        Cells cells = new Cells(row, columns);
        Cell word = cells.of(PostingColumn.EVENT).required(EVENTS);
        Optional<PostingEvent> event = PostingEvent.of(word.value());
        if (event.isEmpty()) {
            tellUnknown(word);
            return Optional.empty();
        }
        requireUnusedEmpty(cells, event.get());
        if (event.get().isOfJournal()) {
            return Optional.of(journalRow(cells, event.get()));
        }
        Posting posting = posting(cells, event.get());
        return row.isFaulty() ? Optional.empty() : Optional.of(new ReadRow.Whole(posting));
    }

    @Override
    public String id(Row row) {
        Places columns = places;
        return columns == null
                ? ""
                : new Cells(row, columns).of(PostingColumn.ID).code();
    }

    private static void tellUnknown(Cell word) {
        if (!word.isEmpty()) {
            word.row().badInput(word.column(), word.value(), PostingEvent.expectedInsteadOf(word.value()));
        }
    }

    /** The cells of a row by column. */
    private record Cells(Row row, Places places) {
        Cell of(PostingColumn column) {
            return new Cell(row, column.word(), row.at(places.of(column)));
        }

        Cell of(Places.Named column) {
            return new Cell(row, column.column(), row.at(column.place()));
        }
    }

    private static void requireUnusedEmpty(Cells cells, PostingEvent event) {
        for (PostingColumn column : PostingColumn.values()) {
            if (!event.uses(column)) {
                requireEmpty(cells.of(column), event);
            }
        }
        for (Places.Named column : cells.places().otherSides()) {
            if (!event.uses(column)) {
                requireEmpty(cells.of(column), event);
            }
        }
        if (!event.hasDimensions()) {
            cells.places().dimensions().forEach(column -> requireEmpty(cells.of(column), event));
        }
    }

    private static void requireEmpty(Cell cell, PostingEvent event) {
        if (!cell.isEmpty()) {
            cell.row()
                    .tell(
                            Finding.of(Code.UNUSED_VALUE)
                                    .with(Argument.COLUMN, cell.column())
                                    .with(Argument.NAME, event.word())
                                    .with(Argument.VALUE, cell.value()),
                            cell.column(),
                            cell.value(),
                            "nothing, for " + event.word());
        }
    }

    private Posting posting(Cells cells, PostingEvent event) {
        return switch (event) {
            case OPENING, RECEIVE, SHIP, PURCHASE, SELL, RETURN_SALE, RETURN_PURCHASE, COUNT, MOVE ->
                movement(cells, event);
            case TRANSFER, TRANSFER_SHIP -> transfer(cells, event);
            case TRANSFER_RECEIVE -> new Posting.ReceiveTransfer(date(cells), lot(cells), source(cells));
            case PICK, RETURN_PICK, FINISH ->
                new Posting.OrderMovement(order(cells), movement(cells, event), share(cells));
            case ROUTE -> new Posting.Route(date(cells), order(cells), signedAmount(cells), source(cells));
            case SURCHARGE -> new Posting.Surcharge(date(cells), order(cells), percent(cells), source(cells));
            case END -> new Posting.EndOrder(date(cells), order(cells), source(cells));
            case INVOICE -> invoice(cells);
            case CANCEL -> new Posting.Cancel(date(cells), lot(cells), source(cells));
            case CHARGE -> charge(cells);
            case ADJUST -> new Posting.Adjust(date(cells), lot(cells), signedAmount(cells), source(cells));
            case OPENING_BALANCE -> openingBalance(cells);
            case REVALUE, STANDARD_COST -> revaluation(cells, event);
            case MARK_TO ->
                new Posting.MarkTo(
                        lot(cells),
                        cells.of(PostingColumn.MARK)
                                .required("the lot of a receipt")
                                .code(),
                        quantityIfAny(cells));
            case UNMARK -> new Posting.Unmark(lot(cells));
            case ASSEMBLE, USING, DISASSEMBLE, INTO ->
                throw new IllegalArgumentException("a row of a journal: " + event.word());
        };
    }

    private static String order(Cells cells) {
        return cells.of(PostingColumn.ORDER).required("a production order").code();
    }

    private ReadRow journalRow(Cells cells, PostingEvent event) {
        String order = cells.of(PostingColumn.ORDER)
                .required("the same for all rows of the journal")
                .code();
        Posting.Movement movement = movement(cells, event);
        return new ReadRow.JournalRow(
                order,
                !event.isJournalPart(),
                !cells.of(PostingColumn.DATE).isEmpty(),
                new Posting.BomPart(event.takesOut() ? movement.opposite() : movement, share(cells)));
    }

    private static @Nullable Quantity share(Cells cells) {
        Cell share = cells.of(PostingColumn.SHARE);
        return share.isEmpty()
                ? null
                : share.number(NumberForm.SHARE).map(Quantity::of).orElse(Quantity.ZERO);
    }

    private static BigDecimal percent(Cells cells) {
        Cell percent = cells.of(PostingColumn.PERCENT).required("a percentage");
        return percent.isEmpty()
                ? BigDecimal.ZERO
                : percent.number(NumberForm.PERCENT).orElse(BigDecimal.ZERO);
    }

    private Posting.Movement movement(Cells cells, PostingEvent event) {
        LocalDate date = event.isJournalPart() ? dateIfAny(cells) : date(cells);
        String lot = lot(cells);
        Cell itemCell = cells.of(PostingColumn.ITEM).required("the code of an item");
        String code = itemCell.code();
        Item item = item(itemCell, code);
        Quantity quantity =
                cells.of(PostingColumn.QUANTITY).required("a quantity").quantity(event.isSigned());
        Cost cost = costs.of(cells.of(PostingColumn.UNIT_COST), cells.of(PostingColumn.AMOUNT), quantity);
        if (cost == null && event.needsCost()) {
            cells.of(PostingColumn.UNIT_COST).required("a unit cost, or the amount in its column");
        }
        return new Posting.Movement(
                date,
                event.event(),
                lot,
                item == null ? code : item.code(),
                quantity,
                cost,
                dimensions.of(cells.row(), cells.places().dimensions(), item),
                details(cells, event, item, quantity, date));
    }

    private Posting transfer(Cells cells, PostingEvent event) {
        LocalDate date = date(cells);
        Cell itemCell = cells.of(PostingColumn.ITEM).required("the code of an item");
        String code = itemCell.code();
        Item item = item(itemCell, code);
        Quantity quantity =
                cells.of(PostingColumn.QUANTITY).required("a quantity").quantity(false);
        Dimensions from = dimensions.of(cells.row(), cells.places().dimensions(), item);
        Dimensions to = dimensions.over(from, cells.row(), cells.places().to(), item);
        String lot = lot(cells);
        String itemCode = item == null ? code : item.code();
        Cost cost = costs.of(cells.of(PostingColumn.UNIT_COST), cells.of(PostingColumn.AMOUNT), quantity);
        String unit = unit(cells, item, quantity);
        Source source = source(cells);
        if (event == PostingEvent.TRANSFER) {
            return new Posting.Transfer(date, lot, itemCode, quantity, cost, from, to, unit, source);
        }
        Dimensions transit = dimensions.over(from, cells.row(), cells.places().transit(), item);
        return new Posting.ShipTransfer(date, lot, itemCode, quantity, cost, from, transit, to, unit, source);
    }

    private Posting.Details details(
            Cells cells, PostingEvent event, @Nullable Item item, Quantity quantity, LocalDate date) {
        Cell offset = cells.of(PostingColumn.OFFSET);
        Cell received = cells.of(PostingColumn.RECEIVED);
        if (!received.isEmpty()
                && received.date().isAfter(date)
                && !received.row().isFaulty()) {
            received.row().badInput(received.column(), received.value(), "a date not after " + date);
        }
        Posting.Details details = new Posting.Details(
                unit(cells, item, quantity),
                cells.of(event == PostingEvent.RETURN_PURCHASE ? PostingColumn.OF : PostingColumn.MARK)
                        .code(),
                event == PostingEvent.RETURN_SALE || event == PostingEvent.RETURN_PICK
                        ? cells.of(PostingColumn.OF).code()
                        : "",
                accounts.code(offset),
                received.isEmpty() ? null : received.date(),
                source(cells));
        return details.equals(Posting.Details.NONE) ? Posting.Details.NONE : details;
    }

    private Posting invoice(Cells cells) {
        Quantity quantity = quantityIfAny(cells);
        Cell unitCost = cells.of(PostingColumn.UNIT_COST);
        Cell amount = cells.of(PostingColumn.AMOUNT);
        if (quantity == null && !unitCost.isEmpty() && !amount.isEmpty()) {
            cells.of(PostingColumn.QUANTITY).required("a quantity, since both unit_cost and amount are given");
        }
        return new Posting.Invoice(
                date(cells),
                lot(cells),
                quantity,
                costs.of(unitCost, amount, quantity),
                cells.of(PostingColumn.UNIT).code(),
                source(cells));
    }

    private Posting openingBalance(Cells cells) {
        Cell account = cells.of(PostingColumn.OFFSET).required("a ledger account");
        return new Posting.OpeningBalance(date(cells), accounts.code(account), signedAmount(cells), source(cells));
    }

    private Posting charge(Cells cells) {
        Cell lots = cells.of(PostingColumn.LOT).required("one or more lots, with a comma between");
        Spread by = cells.of(PostingColumn.BY).choice(Spread.values(), Spread::word);
        return new Posting.Charge(date(cells), CodeList.codes(lots), signedAmount(cells), by, source(cells));
    }

    private Posting revaluation(Cells cells, PostingEvent event) {
        LocalDate date = date(cells);
        Cell itemCell = cells.of(PostingColumn.ITEM).required("the code of an item");
        String code = itemCell.code();
        Item item = item(itemCell, code);
        UnitCost unitCost =
                cells.of(PostingColumn.UNIT_COST).required("a unit cost").unitCost();
        Map<String, String> asked = dimensions.asked(cells.row(), cells.places().dimensions(), item);
        return event == PostingEvent.REVALUE
                ? new Posting.Revalue(date, code, unitCost, asked, source(cells))
                : new Posting.ActivateStandard(date, code, unitCost, asked, source(cells));
    }

    private Money signedAmount(Cells cells) {
        return cells.of(PostingColumn.AMOUNT).required("an amount").amount(catalogue.currency(), true);
    }

    private LocalDate date(Cells cells) {
        cells.of(PostingColumn.DATE).required("a date YYYY-MM-DD");
        return dateIfAny(cells);
    }

    private LocalDate dateIfAny(Cells cells) {
        requireOwnCurrency(cells.of(PostingColumn.CURRENCY), catalogue.currency());
        return cells.of(PostingColumn.DATE).date();
    }

    private static void requireOwnCurrency(Cell currency, Currency own) {
        if (!currency.isEmpty() && !currency.value().equals(own.code())) {
            currency.row()
                    .tell(
                            Finding.of(Code.NOT_SUPPORTED_YET).with(Argument.NAME, "currency " + currency.value()),
                            currency.column(),
                            currency.value(),
                            own.code() + ", or nothing");
        }
    }

    private static String lot(Cells cells) {
        return cells.of(PostingColumn.LOT).required("a lot").code();
    }

    private static @Nullable Quantity quantityIfAny(Cells cells) {
        Cell quantity = cells.of(PostingColumn.QUANTITY);
        return quantity.isEmpty() ? null : quantity.quantity(false);
    }

    private static Source source(Cells cells) {
        Cell revenue = cells.of(PostingColumn.REVENUE);
        Source source = new Source(
                cells.of(PostingColumn.DOCUMENT).code(),
                cells.of(PostingColumn.PARTY).code(),
                cells.of(PostingColumn.TEXT).text(Cell.LONGEST_TEXT),
                revenue.isEmpty() ? "" : Costs.revenue(revenue));
        return source.equals(Source.NONE) ? Source.NONE : source;
    }

    private @Nullable Item item(Cell cell, String code) {
        Item item = catalogue.items().get(code);
        if (item == null && !code.isEmpty() && !createsItems && !itemsToCome.contains(code)) {
            cell.row()
                    .tell(
                            Finding.of(Code.UNKNOWN_ITEM).with(Argument.ITEM, code),
                            cell.column(),
                            code,
                            "an item that is set up");
        }
        return item;
    }

    private String unit(Cells cells, @Nullable Item item, Quantity quantity) {
        Cell unit = cells.of(PostingColumn.UNIT);
        String code = unit.code();
        if (!unit.isEmpty() && item != null) {
            try {
                catalogue.inInventoryUnits(item, code, quantity);
            } catch (Refusal refusal) {
                refusal.findings()
                        .forEach(finding -> unit.row().tell(finding, unit.column(), code, "a unit of the item"));
            }
        }
        return code;
    }
}
