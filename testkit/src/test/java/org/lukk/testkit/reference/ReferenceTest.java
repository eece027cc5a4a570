package org.lukk.testkit.reference;

import org.junit.jupiter.api.Test;

/** The reference gives the figures of worked-examples.md and rules.md. */
class ReferenceTest {
    private static final String S = """
            D1 receive R1 a 1 @ 10.00
            D1 invoice R1 @ 10.00
            D1 receive R2 a 1 @ 20.00
            D1 invoice R2 @ 22.00
            D1 ship I1 a 1
            D1 invoice I1
            expect posted I1 16.00
            D2 receive R3 a 1 @ 25.00
            D2 purchase R4 a 1 @ 30.00
            D2 ship I2 a 1
            """;
    private static final String OFF = S + "expect posted I2 23.00\n";
    private static final String ON = S + "expect posted I2 23.67\n";

    @Test
    void fifo1SettlesOldestReceiptWithOldestIssue() {
        Example.holds("fifo", OFF + """
                D3 close
                expect settlement R1 I1 1 10.00 fifo
                expect adjustment I1 -6.00
                expect cost I2 23.00
                expect closed R1
                expect closed I1
                expect layers a 1 22.00 1 30.00
                expect no-warnings
                """);
    }

    @Test
    void fifo2AdjustsTheShipmentAndSettlesItNot() {
        Example.holds("fifo include-physical", ON + """
                D3 close
                expect settlement R1 I1 1 10.00 fifo
                expect cost I2 22.00
                expect settled I2 0 0.00
                expect layers a 1 22.00 1 30.00
                expect on-hand a 2 55.00
                """);
    }

    @Test
    void fifo3SettlesMarkedPairFirst() {
        Example.holds("fifo", OFF + """
                mark I1 R2
                D3 close
                expect settlement R2 I1 1 22.00 marking
                expect adjustment I1 6.00
                expect layers a 1 10.00 1 30.00
                """);
    }

    @Test
    void marksMadeBeforePostingPriceTheIssue() {
        Example.holds("fifo", """
                D1 purchase R1 a 1 @ 10.00
                D1 purchase R2 a 1 @ 120.00
                D1 ship I a 1 mark=R2
                expect posted I 120.00
                D1 invoice I
                expect posted I 120.00
                """);
    }

    @Test
    void lifo1TakesReceiptOfLaterDay() {
        Example.holds("lifo", OFF + """
                D3 close
                expect settlement R4 I1 1 30.00 lifo
                expect adjustment I1 14.00
                expect layers a 1 10.00 1 22.00
                """);
    }

    @Test
    void lifo2AdjustsTheShipmentToTheReceiptBefore() {
        Example.holds("lifo include-physical", ON + """
                D3 close
                expect settlement R4 I1 1 30.00 lifo
                expect cost I2 25.00
                expect on-hand a 2 32.00
                """);
    }

    @Test
    void lifoDate1TakesNoLaterReceipt() {
        Example.holds("lifo-date", OFF + """
                D3 close
                expect settlement R2 I1 1 22.00 lifo-date
                expect layers a 1 10.00 1 30.00
                """);
    }

    @Test
    void lifoDate2AdjustsTheShipmentToTheLatestReceipt() {
        Example.holds("lifo-date include-physical", ON + """
                D3 close
                expect settlement R2 I1 1 22.00 lifo-date
                expect adjustment I2 6.33
                expect on-hand a 2 35.00
                """);
    }

    @Test
    void wa1SettlesOneReceiptDirectly() {
        Example.holds("weighted-average", """
                D1 purchase R1 a 10 @ 10.00
                D1 receive R2 a 10 @ 20.00
                D2 sell I1 a 1
                expect posted I1 10.00
                D2 sell I2 a 1
                D2 ship I3 a 1
                D3 close
                expect settlement R1 I1 1 10.00 weighted-average
                expect settlement R1 I2 1 10.00 weighted-average
                expect adjustment I1 0.00
                expect open R1 8 80.00
                """);
    }

    @Test
    void wa2PoolsAllOpenReceipts() {
        Example.holds("weighted-average", OFF + """
                D3 close
                expect settlement R1 pool 1 10.00
                expect settlement R2 pool 1 22.00
                expect settlement R4 pool 1 30.00
                expect settlement pool I1 1 20.67 weighted-average
                expect adjustment I1 4.67
                expect layers a 2 41.33
                """);
    }

    @Test
    void wa3LeavesTheShipmentAlone() {
        Example.holds("weighted-average include-physical", """
                D1 purchase R1 a 10 @ 10.00
                D1 receive R2 a 10 @ 20.00
                D2 sell I1 a 1
                expect posted I1 15.00
                D2 sell I2 a 1
                D2 ship I3 a 1
                expect posted I3 15.00
                D3 close
                expect adjustment I1 -5.00
                expect adjustment I2 -5.00
                expect cost I3 15.00
                expect open R1 8 80.00
                """);
    }

    @Test
    void wa4AveragesInvoicedReceiptsOnly() {
        Example.holds("weighted-average include-physical", ON + """
                D3 close
                expect adjustment I1 4.67
                expect cost I2 23.67
                expect on-hand a 2 42.66
                """);
    }

    @Test
    void wa5AveragesAmountsNotPrices() {
        Example.holds("weighted-average", """
                D1 purchase R1 a 10 @ 10.00
                D1 purchase R2 a 20 @ 15.00
                D2 sell I a 9
                expect posted I 120.00
                D3 close
                expect adjustment I 0.00
                """);
    }

    @Test
    void wa6MakesNoPoolWhenMarksLeaveNoIssue() {
        Example.holds("weighted-average", OFF + """
                mark I1 R2
                D3 close
                expect settlement R2 I1 1 22.00 marking
                expect layers a 1 10.00 1 30.00
                """);
    }

    @Test
    void wad2PoolsOnlyTheDayThatNeedsIt() {
        Example.holds("weighted-average-date", OFF + """
                D3 close
                expect settlement R1 pool 1 10.00
                expect settlement R2 pool 1 22.00
                expect settlement pool I1 1 16.00 weighted-average-date
                expect layers a 1 16.00 1 30.00
                """);
    }

    @Test
    void weightedAverageDateLetsAnEarlyIssueWaitForTheFirstLaterDay() {
        Example.holds("weighted-average-date", """
                D1 sell I1 a 1
                D2 purchase R1 a 1 @ 10.00
                D2 purchase R2 a 1 @ 12.00
                D3 purchase R3 a 1 @ 40.00
                D3 sell I2 a 1
                D4 close
                expect settlement R1 pool 1 10.00
                expect settlement R2 pool 1 12.00
                expect settlement R3 pool 1 40.00
                expect cost I2 20.67
                expect cost I1 20.67
                expect layers a 1 20.66
                """);
        Example.holds("weighted-average-date", """
                D1 sell I1 a 1
                D2 purchase R1 a 1 @ 10.00
                D2 purchase R2 a 1 @ 12.00
                D3 purchase R3 a 1 @ 40.00
                D4 close
                expect cost I1 11.00
                expect layers a 1 11.00 1 40.00
                """);
    }

    @Test
    void partialInvoiceTakesMarksAndPhysicalAdjustmentsWithIt() {
        Example.holds("fifo include-physical", """
                D1 receive R1 a 4 @ 10.00
                D1 purchase R2 a 4 @ 20.00
                D2 ship I a 4
                expect posted I 60.00
                D3 recalculate
                expect cost I 40.00
                mark I R2 3
                D4 invoice I 2
                expect posted I 40.00
                expect cost I/2 20.00
                D5 close
                expect settlement R2 I 2 40.00 marking
                expect cost I/2 30.00
                expect no-warnings
                """);
    }

    @Test
    void der2CorrectsShortageInTheNextPeriod() {
        Example.holds("fifo", """
                D5 purchase R1 a 5 @ 10.00
                D10 sell I1 a 3
                D20 sell I2 a 4
                expect posted I2 40.00
                D30 close
                expect settlement R1 I2 2 20.00 fifo
                expect open I2 2 20.00
                expect warning issue-not-settled I2
                D33 purchase R2 a 10 @ 12.00
                D58 close
                expect adjustment I2 4.00
                expect open R2 8 96.00
                """);
    }

    @Test
    void der3EndsAtZero() {
        Example.holds("fifo", """
                D1 purchase R a 3 = 10.00
                D2 sell I1 a 1
                D2 sell I2 a 1
                D2 sell I3 a 1
                D3 close
                expect settlement R I1 1 3.33
                expect settlement R I2 1 3.34
                expect settlement R I3 1 3.33
                expect on-hand a 0 0.00
                """);
    }

    @Test
    void der7And8RecalculateCloseAndReverse() {
        Example.holds("fifo", OFF + """
                D3 recalculate
                expect cost I1 10.00
                expect open I1 1 10.00
                D3 recalculate
                expect cost I1 10.00
                D3 close
                expect closed I1
                reverse
                expect open R1 1 10.00
                expect cost I1 10.00
                reverse
                expect cost I1 10.00
                reverse
                expect cost I1 16.00
                reverse
                expect refused nothing-to-reverse
                """);
    }

    @Test
    void neg1AdjustsTheMatchedPartOnly() {
        Example.holds("weighted-average price=9000", """
                D1 sell I a 50
                expect posted I 450000.00
                D2 purchase R a 40 @ 11000
                D3 close
                expect cost I 530000.00
                """);
    }

    @Test
    void amp1PricesAfterNegativeStock() {
        Example.holds("fifo include-physical", """
                D1 purchase R1 a 100 @ 1.00
                D2 sell I1 a 200
                expect posted I1 200.00
                D3 receive R2 a 101 @ 2.00
                D3 sell I2 a 1
                expect posted I2 102.00
                """);
    }

    @Test
    void r2SpreadsLateChangeOverOldTakersFirst() {
        Example.holds("fifo", """
                D1 purchase R a 3 = 10.00
                D2 sell I1 a 1
                D2 close
                D3 sell I2 a 1
                D3 close
                D4 charge R 1.00
                D5 close
                expect settlement R I1 1 3.66
                expect settlement R I2 1 3.68
                expect open R 1 3.66
                """);
    }

    @Test
    void r2SpreadsThroughPools() {
        Example.holds("weighted-average", """
                D1 purchase R1 a 2 @ 10.00
                D1 purchase R2 a 2 @ 20.00
                D2 sell I1 a 1
                D3 close
                D4 charge R1 4.00
                D5 close
                expect cost I1 16.00
                expect layers a 3 48.00
                expect settlement R1 pool 2 24.00
                """);
    }

    @Test
    void r4KeepsShareOfPostedCost() {
        Example.holds("fifo price=7", """
                D1 sell I a 3
                expect posted I 21.00
                D2 purchase R1 a 1 @ 10.00
                D3 recalculate
                expect cost I 24.00
                D3 close
                expect settled I 1 10.00
                expect open I 2 14.00
                D4 purchase R2 a 1 @ 12.01
                D5 close
                expect cost I 29.01
                expect open I 1 7.00
                """);
    }

    @Test
    void r5CarriesTheCents() {
        Example.holds("weighted-average", """
                D1 purchase R1 a 1 @ 4.00
                D1 purchase R2 a 2 @ 3.00
                D2 sell I1 a 1
                D3 sell I2 a 1
                D4 sell I3 a 1
                D31 close
                expect cost I1 3.33
                expect cost I2 3.34
                expect cost I3 3.33
                expect on-hand a 0 0.00
                """);
    }

    @Test
    void r6CountsAReceiptFromItsInvoice() {
        Example.holds("fifo", """
                D1 receive R1 a 1 @ 10.00
                D2 purchase R2 a 1 @ 20.00
                D3 invoice R1 @ 11.00
                D4 sell I a 1
                D31 close
                expect settlement R2 I 1 20.00 fifo
                """);
    }

    @Test
    void r7SplitsALot() {
        Example.holds("fifo include-physical", """
                D1 receive R a 3 = 10.00
                D2 invoice R 1
                expect cost R 3.33
                expect cost R/2 6.67
                D2 invoice R 1
                expect refused already-invoiced
                D2 invoice R/2 1 @ 4.00
                expect cost R/3 3.33
                """);
    }

    @Test
    void r8PricesByWhatIsPostedWhateverItsDate() {
        Example.holds("fifo price=9", """
                D1 purchase R a 2 @ 10.00
                D2 sell I1 a 5
                expect posted I1 50.00
                D3 sell I2 a 1
                expect posted I2 9.00
                D4 purchase R2 a 4 @ 10.00
                D5 sell I3 a 1
                expect posted I3 9.00
                """);
    }

    @Test
    void r9TakesNearestLaterDateFirst() {
        Example.holds("lifo-date", """
                D1 sell I a 2
                D3 purchase R1 a 1 @ 10.00
                D3 purchase R2 a 1 @ 11.00
                D4 purchase R3 a 1 @ 12.00
                D31 close
                expect settlement R1 I 1 10.00
                expect settlement R2 I 1 11.00
                """);
    }

    @Test
    void r10CarriesShortageIntoTheNextAverage() {
        Example.holds("weighted-average price=5", """
                D1 purchase R1 a 2 @ 10.00
                D2 sell I1 a 3
                expect posted I1 30.00
                D30 close
                expect settled I1 2 20.00
                expect open I1 1 10.00
                D31 purchase R2 a 1 @ 14.00
                D32 purchase R3 a 1 @ 16.00
                D33 sell I2 a 1
                D60 close
                expect cost I1 35.00
                expect cost I2 15.00
                expect settlement R2 pool 1 14.00
                expect settlement pool I1 1 15.00
                expect on-hand a 0 0.00
                """);
    }

    @Test
    void r11HoldsBothEndsOfAMark() {
        Example.holds("fifo", """
                D1 purchase R1 a 1 @ 10.00
                D2 purchase R2 a 1 @ 20.00
                D3 sell I1 a 1
                D4 ship I2 a 1
                mark I2 R1
                D5 close
                expect settlement R2 I1 1 20.00 fifo
                expect open R1 1 10.00
                expect no-warnings
                D6 invoice I2
                D7 close
                expect settlement R1 I2 1 10.00 marking
                """);
    }

    @Test
    void r11WarnsOfAMarkOnceIfTheReceiptIsMissing() {
        Example.holds("fifo", """
                D1 purchase R1 a 1 @ 10.00
                D2 receive R2 a 1 @ 20.00
                D3 sell I a 3
                mark I R2
                D5 close
                expect settlement R1 I 1 10.00 fifo
                expect warning marked-receipt-not-available I
                """);
    }

    @Test
    void r12PricesMarkedQuantityByItsReceipt() {
        Example.holds("fifo", """
                D1 purchase R1 a 3 = 10.00
                D2 purchase R2 a 3 @ 20.00
                D3 ship I a 2
                mark I R1 1
                D4 invoice I
                expect posted I 15.00
                """);
    }

    @Test
    void r13BringsMarksBackWithTheReversal() {
        Example.holds("fifo", """
                D1 purchase R1 a 1 @ 10.00
                D2 purchase R2 a 1 @ 20.00
                D3 sell I a 1
                mark I R2
                D4 close
                expect cost I 20.00
                mark I R1
                expect refused already-settled
                reverse
                unmark I
                D4 close
                expect cost I 10.00
                """);
    }

    @Test
    void r23WalksPhysicalAndFinancialTogether() {
        Example.holds("fifo include-physical", """
                D1 receive R1 a 1 @ 10.00
                D2 purchase R2 a 1 @ 20.00
                D3 sell I1 a 1
                D4 sell I2 a 1
                D5 close
                expect cost I1 10.00
                expect settled I1 0 0.00
                expect settlement R2 I2 1 20.00 fifo
                expect warning issue-not-settled I1
                D6 invoice R1 @ 11.00
                D7 close
                expect settlement R1 I1 1 11.00 fifo
                """);
    }

    @Test
    void r24LeavesLaterChargesToTheNextRun() {
        Example.holds("fifo", """
                D1 purchase R a 2 @ 10.00
                D2 sell I a 1
                D9 charge R 4.00
                D5 close
                expect cost I 10.00
                expect open R 1 14.00
                D9 close
                expect cost I 12.00
                expect open R 1 12.00
                """);
    }

    @Test
    void r28RecalculatesToTheTargetOfItsDate() {
        Example.holds("fifo", """
                D1 purchase R1 a 1 @ 10.00
                D3 purchase R2 a 1 @ 6.00
                D2 sell I a 2
                expect posted I 16.00
                D3 recalculate
                expect cost I 16.00
                D2 recalculate
                expect cost I 18.00
                D3 close
                expect cost I 16.00
                """);
    }

    @Test
    void r29LeavesRecalculationsReversed() {
        Example.holds("fifo", """
                D1 purchase R1 a 1 @ 10.00
                D1 purchase R2 a 2 @ 20.00
                D2 sell I a 1
                expect posted I 16.67
                D3 recalculate
                D2 close
                expect cost I 10.00
                reverse
                expect cost I 16.67
                D4 sell J a 1
                expect posted J 16.67
                """);
    }

    @Test
    void r37CountsUpAtTheAverage() {
        Example.holds("fifo price=7", """
                D1 count C1 a +1
                expect cost C1 7.00
                D2 purchase R a 2 @ 10.00
                D3 count C2 a +3
                expect cost C2 27.00
                """);
    }

    @Test
    void r38PoolsLayersOfOppositeValue() {
        Example.holds("weighted-average", """
                D1 purchase R1 a 1 @ 1.00
                D1 charge R1 -4.00
                D1 purchase R2 a 2 @ 2.00
                D2 sell I a 1
                expect posted I 0.33
                D31 close
                expect cost I 0.33
                expect on-hand a 2 0.67
                """);
    }
}
