package org.lukk.ledger;

import static org.lukk.ledger.Direction.RECEIPT;
import static org.lukk.ledger.PostingType.*;

import java.util.Optional;

/**
 * Which event is posted on which posting types: the table of scenario.md, <i>Posting types</i>.
 *
 * <p>Asked by the event that made the lot. A lot that is received, shipped, picked or finished is posted twice: its
 * physical booking when the goods move, and when it is invoiced or its order ends the same reversed together with its
 * financial booking. All other lots are posted once, financially.
 *
 * <pre>
 * receive PO1 bolt 1 @ 10.00    cost-of-purchased-materials-received  10.00   purchase-accrual  -10.00
 * invoice PO1 @ 11.00           cost-of-purchased-materials-received -10.00   purchase-accrual   10.00
 *                               cost-of-purchased-materials-invoiced  11.00   vendor-balance    -11.00
 * </pre>
 */
public final class Bookings {
    /** Ended without a product: what the order cost leaves work in process as a variance. */
    public static final Booking.Pair ORDER_WITHOUT_PRODUCT =
            new Booking.Pair(MANUFACTURED_COST_WIP, PRODUCTION_VARIANCE);

    private static final Booking.Pair COUNTED_UP = new Booking.Pair(INVENTORY_RECEIPT, INVENTORY_EXPENDITURE_PROFIT);
    private static final Booking.Pair COUNTED_DOWN = new Booking.Pair(INVENTORY_ISSUE, INVENTORY_EXPENDITURE_LOSS);
    private static final Booking.Pair PURCHASED =
            new Booking.Pair(COST_OF_PURCHASED_MATERIALS_INVOICED, VENDOR_BALANCE);
    private static final Booking.Pair SOLD = new Booking.Pair(COST_OF_UNITS_INVOICED, COST_OF_GOODS_SOLD_INVOICED);
    private static final Booking.Pair PICKED =
            new Booking.Pair(ESTIMATED_COST_OF_MATERIALS_CONSUMED, ESTIMATED_COST_OF_MATERIALS_CONSUMED_WIP);
    private static final Booking.Pair CONSUMED =
            new Booking.Pair(COST_OF_MATERIALS_CONSUMED, COST_OF_MATERIALS_CONSUMED_WIP);

    private Bookings() {}

    /** The booking of goods that move before their document is final; empty where both updates come at once. */
    public static Optional<Booking> physical(Event event) {
        return Optional.ofNullable(
                switch (event) {
                    case RECEIVE -> new Booking.Pair(COST_OF_PURCHASED_MATERIALS_RECEIVED, PURCHASE_ACCRUAL);
                    case SHIP -> new Booking.Pair(COST_OF_UNITS_DELIVERED, COST_OF_GOODS_SOLD_DELIVERED);
                    case PICK, RETURN_PICK -> PICKED;
                    case FINISH -> new Booking.Pair(ESTIMATED_MANUFACTURED_COST, ESTIMATED_MANUFACTURED_COST_WIP);
                    case OPENING,
                            OPENING_BALANCE,
                            INVOICE,
                            PURCHASE,
                            SELL,
                            RETURN_SALE,
                            RETURN_PURCHASE,
                            COUNT,
                            MOVE,
                            TRANSFER,
                            TRANSFER_SHIP,
                            TRANSFER_RECEIVE,
                            ROUTE,
                            SURCHARGE,
                            END,
                            ASSEMBLE,
                            DISASSEMBLE,
                            CHARGE,
                            ADJUST,
                            ADJUST_ON_HAND,
                            REVALUE,
                            STANDARD_COST,
                            CANCEL -> null;
                });
    }

    /**
     * The booking that stays.
     *
     * @param direction of the lot; of the change for adjustments
     * @throws IllegalArgumentException for invoice, end and cancel, which are posted as the lots they concern
     */
    public static Booking financial(Event event, Direction direction) {
        return switch (event) {
            case OPENING -> new Booking.Pair(INVENTORY_RECEIPT, OPENING);
            case OPENING_BALANCE -> new Booking.Pair(OPENING, OPENING);
            case RECEIVE, PURCHASE, RETURN_PURCHASE -> PURCHASED;
            case SHIP, SELL, RETURN_SALE -> SOLD;
            case COUNT, MOVE -> direction == RECEIPT ? COUNTED_UP : COUNTED_DOWN;
            case TRANSFER, TRANSFER_SHIP, TRANSFER_RECEIVE -> transfer(event, direction);
            case PICK, RETURN_PICK -> CONSUMED;
            case FINISH -> new Booking.Pair(MANUFACTURED_COST, MANUFACTURED_COST_WIP);
            case ROUTE -> new Booking.Pair(MANUFACTURED_COST_WIP, ROUTE_COST_ABSORBED);
            case SURCHARGE -> new Booking.Pair(MANUFACTURED_COST_WIP, INDIRECT_COST_ABSORBED);
            case ASSEMBLE, DISASSEMBLE ->
                new Booking.Half(direction == RECEIPT ? MANUFACTURED_COST : COST_OF_MATERIALS_CONSUMED);
            case CHARGE -> new Booking.OnTop(PostingType.CHARGE);
            case ADJUST, ADJUST_ON_HAND -> {
                Booking.Pair counted = direction == RECEIPT ? COUNTED_UP : COUNTED_DOWN;
                yield new Booking.Change(counted.stock(), counted.offset());
            }
            case REVALUE -> new Booking.Pair(INVENTORY_RECEIPT, COST_REVALUATION_FOR_MOVING_AVERAGE);
            case STANDARD_COST -> new Booking.Pair(INVENTORY_RECEIPT, INVENTORY_COST_REVALUATION);
            case INVOICE, END, CANCEL ->
                throw new IllegalArgumentException(event.word() + " is posted as the lots it concerns");
        };
    }

    /** Goods on their way lie on the transit account: in when they are shipped, out when they arrive. */
    private static Booking.Half transfer(Event event, Direction direction) {
        boolean inTransit = direction == RECEIPT ? event == Event.TRANSFER_SHIP : event == Event.TRANSFER_RECEIVE;
        if (inTransit) {
            return new Booking.Half(GOODS_IN_TRANSIT);
        }
        return new Booking.Half(direction == RECEIPT ? INVENTORY_RECEIPT : INVENTORY_ISSUE);
    }
}
