package org.lukk.testkit.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.book.ItemSetUp;
import org.lukk.testkit.book.Journal;
import org.lukk.testkit.book.Update;
import org.lukk.testkit.reference.Reference;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.UnitCost;

class ExpectedScenarioTest {
    private static final CostObject NORTH = new CostObject("a", Dimensions.of(Map.of("warehouse", "N")));

    @Test
    void transfersAndReturnsAreWrittenInTheWordsOfScenarios() {
        CostObject nowhere = new CostObject("a", Dimensions.NONE);
        Book book = new Book(
                List.of(new ItemSetUp("a", Method.FIFO, false, UnitCost.ZERO)),
                List.of(
                        new Event.Receipt(day(2), Update.FINANCIAL, "R1", NORTH, Quantity.of(2), Money.ofMinor(1000)),
                        new Event.Transfer(day(3), "T2", NORTH, nowhere, Quantity.of(2)),
                        new Event.Transfer(day(3), "T3", nowhere, nowhere, Quantity.of(1)),
                        new Event.Issue(day(4), Update.FINANCIAL, "I4", nowhere, Quantity.of(1), Optional.empty()),
                        new Event.Return(day(5), "B5", "I4", NORTH, Quantity.of(1))));
        assertThat(ExpectedScenario.of(book, Reference.answers(book))).isEqualTo("""
                company R USD
                dimensions W financial=warehouse physical=site
                model MA fifo
                item a model=MA dimensions=W
                2026-03-02 purchase R1 a 2 = 10.00 warehouse=N
                expect posted R1 10.00
                2026-03-03 transfer T2 a 2 from warehouse=N to warehouse=
                expect posted T2.out 10.00
                expect posted T2.in 10.00
                2026-03-03 transfer T3 a 1 from warehouse=,site=P to warehouse=,site=Q
                expect posted T3.out 5.00
                expect posted T3.in 5.00
                2026-03-04 sell I4 a 1
                expect posted I4 5.00
                2026-03-05 return-sale B5 a 1 of=I4 warehouse=N
                expect posted B5 5.00
                expect reconciled
                """);
    }

    @Test
    void aBookIsWrittenInTheWordsOfScenarios() {
        Book book = new Book(
                List.of(new ItemSetUp("a", Method.WEIGHTED_AVERAGE, true, new UnitCost(new BigDecimal("2.5")))),
                List.of(
                        new Event.Receipt(day(2), Update.FINANCIAL, "R1", NORTH, Quantity.of(2), Money.ofMinor(1000)),
                        new Event.Receipt(day(2), Update.PHYSICAL, "R2", NORTH, Quantity.of(3), Money.ofMinor(1000)),
                        new Event.Invoice(day(3), "R2", Optional.of(Quantity.of(1)), Optional.of(Money.ofMinor(400))),
                        new Event.Issue(day(3), Update.PHYSICAL, "I4", NORTH, Quantity.of(1), Optional.of("R1")),
                        new Event.Unmark("I4"),
                        new Event.Invoice(day(3), "I4", Optional.empty(), Optional.empty()),
                        new Event.Difference(day(4), Journal.COUNT, "C7", NORTH, Quantity.of(-1), Optional.empty()),
                        new Event.Charge(day(4), "R1", Money.ofMinor(-5)),
                        new Event.Mark("I4", "R1", Optional.of(Quantity.of(9))),
                        new Event.Recalculate(day(4), List.of("a")),
                        new Event.Close(day(5))));
        assertThat(ExpectedScenario.of(book, Reference.answers(book))).isEqualTo("""
                company R USD
                dimensions W financial=warehouse physical=site
                model MA weighted-average include-physical
                item a model=MA dimensions=W price=2.5
                2026-03-02 purchase R1 a 2 = 10.00 warehouse=N
                expect posted R1 10.00
                2026-03-02 receive R2 a 3 = 10.00 warehouse=N
                expect posted R2 10.00
                2026-03-03 invoice R2 1 = 4.00
                expect posted R2 4.00
                expect cost R2/2 6.67
                2026-03-03 ship I4 a 1 mark=R1 warehouse=N
                expect posted I4 5.00
                unmark I4
                2026-03-03 invoice I4
                expect posted I4 4.13
                2026-03-04 count C7 a -1 warehouse=N
                expect posted C7 4.14
                2026-03-04 charge R1 -0.05
                expect cost R1 9.95
                mark I4 R1 9
                expect refused mark-exceeds-quantity
                2026-03-04 recalculate items=a
                expect no-warnings
                expect cost R1 9.95
                expect open R1 2 9.95
                expect cost R2 4.00
                expect open R2 1 4.00
                expect cost R2/2 6.67
                expect open R2/2 2 6.67
                expect cost I4 4.65
                expect open I4 1 4.65
                expect cost C7 4.65
                expect open C7 1 4.65
                expect layers a warehouse=N 2 9.95 1 4.00
                expect on-hand a warehouse=N 3 11.32
                2026-03-05 close
                expect no-warnings
                expect cost R1 9.95
                expect open R1 0 0.00
                expect cost R2 4.00
                expect open R2 0 0.00
                expect cost R2/2 6.67
                expect open R2/2 2 6.67
                expect cost I4 4.65
                expect open I4 0 0.00
                expect cost C7 4.65
                expect open C7 0 0.00
                expect settlement R1 pool 2 9.95
                expect settlement R2 pool 1 4.00
                expect settlement pool C7 1 4.65
                expect settlement pool I4 1 4.65
                expect layers a warehouse=N 1 4.65
                expect on-hand a warehouse=N 3 11.32
                expect reconciled
                """);
    }

    private static LocalDate day(int day) {
        return LocalDate.of(2026, 3, day);
    }
}
