package org.lukk.testkit.reference;

import org.junit.jupiter.api.Test;

/** The reference gives the figures of worked-examples.md and rules.md where receipts take their cost from issues. */
class LinkedReceiptsTest {
    @Test
    void r1SolvesACycleExactlyAndLetsTheCentsStandStill() {
        Example.holds("weighted-average", """
                D1 purchase PA a 10 = 99.90 warehouse=A
                D1 purchase PB a 7 = 91.03 warehouse=B
                D2 transfer AB a 10 from warehouse=A to warehouse=B
                D3 transfer BA a 3 from warehouse=B to warehouse=A
                D4 sell SA a 1 warehouse=A
                D4 sell SB a 5 warehouse=B
                D31 close
                expect cost AB.out 103.22
                expect cost AB.in 103.22
                expect cost BA.out 34.28
                expect cost BA.in 34.28
                expect cost SA 10.32
                expect cost SB 57.13
                expect on-hand a warehouse=A 2 20.64
                expect on-hand a warehouse=B 9 102.84
                """);
    }

    @Test
    void r3LetsTheFirstIssueKeepItsCostWhereNoValueEnters() {
        Example.holds("lifo", """
                D1 purchase P a 10 @ 10.00 warehouse=A
                D2 purchase Q a 5 @ 20.00 warehouse=B
                D3 transfer T1 a 5 from warehouse=A to warehouse=B
                D4 transfer T2 a 5 from warehouse=B to warehouse=A
                expect posted T1.out 50.00
                expect posted T2.out 75.00
                D31 close
                expect cost T1.out 50.00
                expect cost T2.out 50.00
                expect cost T2.in 50.00
                expect warning cost-cycle-without-source T1.out
                expect on-hand a warehouse=A 10 100.00
                expect on-hand a warehouse=B 5 100.00
                D32 close
                expect no-warnings
                """);
    }

    /** A charge inside such a cycle would be paid round and round. */
    @Test
    void r3RefusesACycleThatHasNoSolution() {
        Example.holds("lifo", """
                D1 purchase P a 10 @ 10.00 warehouse=A
                D2 purchase Q a 5 @ 20.00 warehouse=B
                D3 transfer T1 a 5 from warehouse=A to warehouse=B
                D4 transfer T2 a 5 from warehouse=B to warehouse=A
                D4 charge T1.in 1.00
                D31 close
                expect refused cost-cycle-without-solution
                expect cost T1.out 50.00
                """);
    }

    @Test
    void der6SolvesATransferBackAndForth() {
        Example.holds("weighted-average", """
                D1 purchase PA a 10 @ 10.00 warehouse=A
                D1 purchase PB a 10 @ 16.00 warehouse=B
                D2 transfer AB a 10 from warehouse=A to warehouse=B
                expect posted AB.out 100.00
                D3 transfer BA a 5 from warehouse=B to warehouse=A
                expect posted BA.out 65.00
                D4 sell SA a 5 warehouse=A
                expect posted SA 65.00
                D4 sell SB a 5 warehouse=B
                expect posted SB 65.00
                D31 close
                expect adjustment AB.out 12.00
                expect adjustment BA.out 3.00
                expect adjustment SA -9.00
                expect adjustment SB 3.00
                expect on-hand a warehouse=A 0 0.00
                expect on-hand a warehouse=B 10 136.00
                """);
    }

    @Test
    void r2PaysOldTakersFirst() {
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
    void r27LeavesClosedWhatWasClosed() {
        Example.holds("fifo", """
                D1 purchase R a 1 @ 10.00
                D2 sell I a 1
                D3 close
                D4 charge R 2.00
                expect closed R
                expect open R 0 2.00
                expect on-hand a 0 2.00
                D5 close
                expect on-hand a 0 0.00
                expect cost I 12.00
                """);
    }

    /** What the vendor charges for goods that were moved and sold long ago goes all the way, and no match is made again. */
    @Test
    void r2GoesDownAChainOfClosedTransfers() {
        Example.holds("fifo", """
                D1 purchase R a 2 @ 10.00 warehouse=A
                D2 transfer T a 2 from warehouse=A to warehouse=B
                D3 transfer U a 2 from warehouse=B to warehouse=C
                D4 sell S a 1 warehouse=C
                D5 close
                D6 charge R 1.01
                D7 recalculate
                expect cost S 10.51
                D8 close
                expect cost T.in 21.01
                expect cost U.out 21.01
                expect cost S 10.51
                expect open U.in 1 10.50
                expect on-hand a warehouse=A 0 0.00
                expect on-hand a warehouse=B 0 0.00
                reverse
                reverse
                expect cost S 10.00
                """);
    }

    @Test
    void r15CarriesASaleOverItsReturns() {
        Example.holds("fifo", """
                D1 purchase R a 3 = 10.00
                D2 sell S a 3
                D3 return-sale B1 a 1 of=S
                D3 return-sale B2 a 1 of=S
                D3 return-sale B3 a 1 of=S
                expect cost B1 3.33
                expect cost B2 3.34
                expect cost B3 3.33
                D3 return-sale B4 a 1 of=S
                expect refused return-exceeds-sale
                """);
    }

    @Test
    void ret1AdjustsTheReturnWithItsSale() {
        Example.holds("fifo", """
                D1 purchase P1 a 10 @ 6.00
                D2 purchase P2 a 10 @ 8.00
                D3 sell S a 5
                expect posted S 35.00
                D4 return-sale B a 5 of=S
                expect posted B 35.00
                D31 close
                expect adjustment S -5.00
                expect adjustment B -5.00
                expect on-hand a 20 140.00
                """);
    }

    @Test
    void r16NeverPaysASaleWithItsOwnReturn() {
        Example.holds("fifo", """
                D1 receive R a 1 @ 25.00
                D2 sell S a 1
                D3 return-sale B a 1 of=S
                D4 invoice R @ 20.00
                D31 close
                expect settlement R S 1 20.00 fifo
                expect cost B 20.00
                expect open B 1 20.00
                """);
    }

    @Test
    void r17LeavesAMoveInsideACostObjectAlone() {
        Example.holds("fifo", """
                D1 purchase R1 a 1 @ 10.00 warehouse=A
                D1 purchase R2 a 1 @ 20.00 warehouse=A
                D2 transfer T a 1 from warehouse=A to warehouse=A
                D3 sell I a 1 warehouse=A
                D31 close
                expect cost T.in 15.00
                expect closed T.in
                expect cost I 10.00
                """);
    }
}
