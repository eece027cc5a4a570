package org.lukk.inventory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lukk.ledger.Event;
import org.lukk.values.Dimensions;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

/** The words under which facts are kept, and what messages call a posting. */
class WordsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 31);
    private static final Source SOURCE = Source.NONE;

    @Test
    void everyKindIsFoundByItsWordAndNoOther() {
        assertThat(CostLink.Kind.values())
                .allSatisfy(kind -> assertThat(CostLink.Kind.of(kind.word())).isEqualTo(kind));
        assertThat(OrderLine.Kind.values())
                .allSatisfy(kind -> assertThat(OrderLine.Kind.of(kind.word())).isEqualTo(kind));
        assertThat(OrderAdjustment.Kind.values())
                .allSatisfy(
                        kind -> assertThat(OrderAdjustment.Kind.of(kind.word())).isEqualTo(kind));
        assertThatIllegalArgumentException().isThrownBy(() -> CostLink.Kind.of("gift"));
        assertThatIllegalArgumentException().isThrownBy(() -> OrderLine.Kind.of("gift"));
        assertThatIllegalArgumentException().isThrownBy(() -> OrderAdjustment.Kind.of("gift"));
    }

    @Test
    void aPostingIsAboutItsLotElseItsOrderItemOrAccount() {
        Posting.Movement move = new Posting.Movement(
                DAY, Event.MOVE, "M1", "a", Quantity.of(1), null, Dimensions.NONE, Posting.Details.NONE);
        Dimensions here = Dimensions.NONE;
        Stream<Posting> ofLots = Stream.of(
                move,
                new Posting.Transfer(DAY, "M1", "a", Quantity.of(1), null, here, here, "", SOURCE),
                new Posting.ShipTransfer(DAY, "M1", "a", Quantity.of(1), null, here, here, here, "", SOURCE),
                new Posting.ReceiveTransfer(DAY, "M1", SOURCE),
                new Posting.Invoice(DAY, "M1", null, null, "", SOURCE),
                new Posting.Cancel(DAY, "M1", SOURCE),
                new Posting.Adjust(DAY, "M1", Money.ZERO, SOURCE),
                new Posting.MarkTo("M1", "R", null),
                new Posting.Unmark("M1"),
                new Posting.OrderMovement("W", move, null),
                new Posting.BomJournal(move, List.of()));
        assertThat(ofLots).extracting(Posting::about).containsOnly("M1");
        assertThat(new Posting.Charge(DAY, List.of("R1", "R2"), Money.ZERO, Spread.AMOUNT, SOURCE).about())
                .isEqualTo("R1, R2");
        Stream<Posting> ofOthers = Stream.of(
                new Posting.Route(DAY, "W", Money.ZERO, SOURCE),
                new Posting.Surcharge(DAY, "W", BigDecimal.ONE, SOURCE),
                new Posting.EndOrder(DAY, "W", SOURCE),
                new Posting.Revalue(DAY, "a", UnitCost.ZERO, Map.of(), SOURCE),
                new Posting.ActivateStandard(DAY, "a", UnitCost.ZERO, Map.of(), SOURCE),
                new Posting.OpeningBalance(DAY, "19000", Money.ZERO, SOURCE));
        assertThat(ofOthers).extracting(Posting::about).containsExactly("W", "W", "W", "a", "a", "19000");
    }
}
