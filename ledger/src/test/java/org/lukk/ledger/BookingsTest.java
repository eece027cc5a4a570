package org.lukk.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BookingsTest {
    private static final Set<Event> AS_THEIR_LOTS = EnumSet.of(Event.INVOICE, Event.END, Event.CANCEL);

    /** The table of scenario.md, Posting types, line by line; an empty offset is the other lot of the posting. */
    @ParameterizedTest
    @CsvSource({
        "opening,           RECEIPT, inventory-receipt,                    opening",
        "opening-balance,   RECEIPT, opening,                              opening",
        "receive,           RECEIPT, cost-of-purchased-materials-invoiced, vendor-balance",
        "purchase,          RECEIPT, cost-of-purchased-materials-invoiced, vendor-balance",
        "return-purchase,   ISSUE,   cost-of-purchased-materials-invoiced, vendor-balance",
        "ship,              ISSUE,   cost-of-units-invoiced,               cost-of-goods-sold-invoiced",
        "sell,              ISSUE,   cost-of-units-invoiced,               cost-of-goods-sold-invoiced",
        "return-sale,       RECEIPT, cost-of-units-invoiced,               cost-of-goods-sold-invoiced",
        "count,             RECEIPT, inventory-receipt,                    inventory-expenditure-profit",
        "count,             ISSUE,   inventory-issue,                      inventory-expenditure-loss",
        "move,              RECEIPT, inventory-receipt,                    inventory-expenditure-profit",
        "move,              ISSUE,   inventory-issue,                      inventory-expenditure-loss",
        "transfer,          ISSUE,   inventory-issue,                      ",
        "transfer,          RECEIPT, inventory-receipt,                    ",
        "transfer-ship,     ISSUE,   inventory-issue,                      ",
        "transfer-ship,     RECEIPT, goods-in-transit,                     ",
        "transfer-receive,  ISSUE,   goods-in-transit,                     ",
        "transfer-receive,  RECEIPT, inventory-receipt,                    ",
        "pick,              ISSUE,   cost-of-materials-consumed,           cost-of-materials-consumed-wip",
        "return-pick,       RECEIPT, cost-of-materials-consumed,           cost-of-materials-consumed-wip",
        "finish,            RECEIPT, manufactured-cost,                    manufactured-cost-wip",
        "route,             RECEIPT, manufactured-cost-wip,                route-cost-absorbed",
        "surcharge,         RECEIPT, manufactured-cost-wip,                indirect-cost-absorbed",
        "assemble,          ISSUE,   cost-of-materials-consumed,           ",
        "assemble,          RECEIPT, manufactured-cost,                    ",
        "disassemble,       ISSUE,   cost-of-materials-consumed,           ",
        "disassemble,       RECEIPT, manufactured-cost,                    ",
        "charge,            RECEIPT,                                     , charge",
        "adjust,            RECEIPT, inventory-receipt,                    inventory-expenditure-profit",
        "adjust,            ISSUE,   inventory-issue,                      inventory-expenditure-loss",
        "adjust-on-hand,    RECEIPT, inventory-receipt,                    inventory-expenditure-profit",
        "adjust-on-hand,    ISSUE,   inventory-issue,                      inventory-expenditure-loss",
        "revalue,           RECEIPT, inventory-receipt,                    cost-revaluation-for-moving-average",
        "standard-cost,     RECEIPT, inventory-receipt,                    inventory-cost-revaluation",
    })
    void finalBookingsAreThoseOfTheTable(String event, Direction direction, String stock, String offset) {
        Booking booking = Bookings.financial(Event.of(event).orElseThrow(), direction);
        List<String> wanted = new ArrayList<>(Arrays.asList(stock, offset));
        wanted.removeIf(word -> word == null);
        assertThat(types(booking)).extracting(PostingType::word).containsExactlyElementsOf(wanted);
    }

    @ParameterizedTest
    @CsvSource({
        "receive,     cost-of-purchased-materials-received, purchase-accrual",
        "ship,        cost-of-units-delivered, cost-of-goods-sold-delivered",
        "pick,        estimated-cost-of-materials-consumed, estimated-cost-of-materials-consumed-wip",
        "return-pick, estimated-cost-of-materials-consumed, estimated-cost-of-materials-consumed-wip",
        "finish,      estimated-manufactured-cost, estimated-manufactured-cost-wip",
    })
    void goodsThatMoveFirstHaveAPhysicalBooking(String event, String stock, String offset) {
        Booking booking = Bookings.physical(Event.of(event).orElseThrow()).orElseThrow();
        assertThat(types(booking)).extracting(PostingType::word).containsExactly(stock, offset);
    }

    @ParameterizedTest
    @EnumSource(Event.class)
    void everyEventIsAnsweredBothWays(Event event) {
        for (Direction direction : Direction.values()) {
            if (AS_THEIR_LOTS.contains(event)) {
                assertThatIllegalArgumentException().isThrownBy(() -> Bookings.financial(event, direction));
            } else {
                assertThat(types(Bookings.financial(event, direction))).isNotEmpty();
            }
        }
    }

    @Test
    void anOrderWithoutProductLeavesItsCostAsAVariance() {
        assertThat(types(Bookings.ORDER_WITHOUT_PRODUCT)).contains(PostingType.PRODUCTION_VARIANCE);
    }

    private static List<PostingType> types(Booking booking) {
        return switch (booking) {
            case Booking.Pair(PostingType stock, PostingType offset) -> List.of(stock, offset);
            case Booking.Half(PostingType stock) -> List.of(stock);
            case Booking.OnTop(PostingType offset) -> List.of(offset);
            case Booking.Change(PostingType stock, PostingType offset) -> List.of(stock, offset);
            case Booking.Difference(PostingType difference) -> List.of(difference);
        };
    }
}
