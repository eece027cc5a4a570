package org.lukk.costing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Cycles that never stand still in cents (rules.md R-1): legs are equal, nothing is lost, and what a used-up layer has left
 * goes on to where something is left, or it would be a value of nothing.
 */
final class CycleCentsTest {
    private static CycleBook holds(String text) {
        CycleBook book = new CycleBook(text);
        assertThat(book.unequalLegs()).isEmpty();
        assertThat(book.lost()).isEmpty();
        return book;
    }

    @Test
    void whatLeavesTheCycleOnTheWayIsNoPlaceForIt() {
        CycleBook book = holds("""
                item o0 LIFO_DATE
                issue o0 S1 3 2 9.00
                receipt o0 B10 4 1.998000 9.00
                receipt o0 B21 2 0.999000 9.00
                receipt o0 B30 1 0.250000 9.00
                issue o0 S6 2 3 9.00
                receipt o0 B60 3 2.997000 9.00
                receipt o0 B61 3 0.001500 9.00
                issue o0 S7 3 0.004329 9.00
                return S1 B10 1.998000 9.00
                return S6 B60 2.997000 9.00
                return S6 B61 0.001500 9.00
                mark S1 B21 0.5
                """);
        assertThat(book.valuesOfNothing()).isEmpty();
    }

    @Test
    void theShortestWayIsTaken() {
        CycleBook book = holds("""
                item o0 WEIGHTED_AVERAGE_DATE
                issue o0 S0 4 2 9.00
                receipt o0 B00 5 1.998000 9.00
                issue o0 S1 4 5 9.00
                receipt o0 B10 4 4.995000 9.00
                return S0 B00 1.998000 9.00
                return S1 B10 4.995000 9.00
                """);
        assertThat(book.valuesOfNothing()).isEmpty();
    }

    @Test
    void aReturnOutsideTheRunSetsItsShareAside() {
        CycleBook book = holds("""
                item o0 LIFO
                item o1 FIFO
                issue o1 S2 1 0.5 9.00
                receipt o1 B21 1 0.000499 9.00
                issue o0 K6 2 3 9.00
                receipt o1 F6.0 2 5 9.00
                issue o1 T8.out 1 6 9.00
                receipt o0 T8.in 1 6 9.00
                return S2 - 0.499500 9.00
                return S2 B21 0.000499 9.00
                order W6 1.50 5
                pick W6 K6
                product W6 F6.0 3 9.00
                transfer T8.out T8.in 6 9.00
                """);
        assertThat(book.valuesOfNothing()).isEmpty();
    }

    @Test
    void aProductOutsideTheRunSetsItsShareAside() {
        CycleBook book = holds("""
                item o0 LIFO
                issue o0 T2.out 2 7 9.00
                receipt o0 T2.in 2 7 9.00
                issue o0 K3 3 4 9.00
                receipt o0 F3.1 3 0.5 9.00
                issue o0 S7 2 4 9.00
                receipt o0 B70 3 3.996000 9.00
                transfer T2.out T2.in 7 9.00
                order W3 1.50 0
                pick W3 K3
                product W3 - 1 0.00
                product W3 F3.1 3 9.00
                return S7 B70 3.996000 9.00
                """);
        assertThat(book.valuesOfNothing()).isEmpty();
    }

    @Test
    void aPoolOutsideTheCycleTakesTheCent() {
        CycleBook book = holds("""
                item o0 LIFO_DATE
                item o1 WEIGHTED_AVERAGE_DATE
                old-issue o0 K0 3 6 20.00
                old-issue o1 T2.out 1 2 20.00
                old-issue o1 S7 2 5 20.00
                old-receipt o0 RK0 1 0.00
                old-receipt o0 T2.in 1 0.00
                old-receipt o1 T5.in 1 0.00
                old-receipt o1 RS7 1 0.00
                old-receipt o1 F0.0 1 0.00
                old-receipt o1 T1.in 1 0.00
                pool o1 pool1 4 8.753247 13.33
                order W0 1.50 5
                pick W0 K0
                product W0 F0.0 2 9.00
                transfer T2.out T2.in 2 9.00
                earlier T2.in K0 2
                earlier RK0 K0 4
                earlier F0.0 pool1 0.002165
                earlier T1.in pool1 3.500000
                earlier T5.in pool1 7
                earlier F0.0 T2.out 0.002164
                earlier T1.in T2.out 1.997836
                earlier T1.in S7 1.502164
                earlier pool1 S7 1.748918
                earlier RS7 S7 1.748918
                """);
        assertThat(book.valuesOfNothing()).isEmpty();
    }

    @Test
    void aPoolOutsideTheCycleTakesItsPart() {
        CycleBook book = holds("""
                item o0 WEIGHTED_AVERAGE_DATE
                receipt o0 P2 2 4 67.22
                issue o0 S3 2 0.004329 9.00
                receipt o0 B30 2 0.004329 9.00
                issue o0 S4 2 3 9.00
                receipt o0 B40 2 2.997000 9.00
                issue o0 T5.out 3 3 9.00
                receipt o0 T5.in 3 3 9.00
                return S3 B30 0.004329 9.00
                return S4 B40 2.997000 9.00
                """);
        assertThat(book.valuesOfNothing()).isEmpty();
    }

    @Test
    void aPoolOfAnEarlierCloseTakesItsPart() {
        CycleBook book = holds("""
                item o0 WEIGHTED_AVERAGE
                old-issue o0 K0 2 7 20.00
                old-issue o0 T1.out 2 7 20.00
                receipt o0 T1.in 2 7 9.00
                issue o0 T2.out 4 7 9.00
                issue o0 S4 2 0.5 9.00
                receipt o0 B40 3 0.499500 9.00
                old-receipt o0 RT1.out 1 0.00
                old-receipt o0 T2.in 1 0.00
                old-receipt o0 P5 1 0.00
                old-pool o0 pool0 1 0.00
                transfer T1.out T1.in 7 9.00
                transfer T2.out T2.in 7 9.00
                earlier T2.in pool0 3.500000
                earlier pool0 K0 3.500000
                earlier P5 K0 3.500000
                earlier P5 T1.out 1.500000
                earlier T2.in T1.out 3.500000
                earlier RT1.out T1.out 2.000000
                """);
        assertThat(book.valuesOfNothing()).isEmpty();
    }

    @Test
    void oneCentTooManyAndOneTooFewMeet() {
        CycleBook book = holds("""
                item o0 LIFO
                issue o0 S2 4 3 9.00
                receipt o0 B20 4 2.997000 9.00
                issue o0 T3.out 3 3 9.00
                receipt o0 T3.in 3 3 9.00
                issue o0 T4.out 3 3 9.00
                receipt o0 T4.in 3 3 9.00
                receipt o0 B60 4 1.997836 41797.51
                return S2 B20 2.997000 9.00
                transfer T3.out T3.in 3 9.00
                transfer T4.out T4.in 3 9.00
                """);
        assertThat(book.valuesOfNothing()).isEmpty();
    }

    @Test
    void aPoolOutsideTheCycleKeepsIt() {
        CycleBook book = holds("""
                item o0 WEIGHTED_AVERAGE_DATE
                issue o0 S1 4 7 9.00
                receipt o0 B30 3 0.5 9.00
                old-issue o0 T5.out 2 6 20.00
                old-issue o0 T6.out 2 2 20.00
                old-issue o0 T7.out 2 4 20.00
                old-receipt o0 RT7.out 1 0.00
                old-receipt o0 F4.0 1 0.00
                receipt o0 T5.in 4 4.002705 117.74
                old-receipt o0 T6.in 1 0.00
                old-receipt o0 T7.in 1 0.00
                old-receipt o0 P8 1 0.00
                transfer T5.out T5.in 6 9.00
                transfer T6.out T6.in 2 9.00
                transfer T7.out T7.in 4 9.00
                earlier F4.0 T5.out 2.5
                earlier P8 T5.out 0.002165
                earlier T6.in T5.out 1.000000
                earlier T7.in T5.out 2.497835
                earlier P8 T6.out 0.002164
                earlier T6.in T6.out 1.000000
                earlier T7.in T6.out 0.498918
                earlier T5.in T6.out 0.498918
                earlier T7.in T7.out 1.003247
                earlier T5.in T7.out 1.498377
                earlier RT7.out T7.out 1.498376
                """);
        assertThat(book.valuesOfNothing()).isEmpty();
    }

    @Test
    void anOpenLayerKeepsIt() {
        CycleBook book = holds("""
                item o1 LIFO_DATE
                issue o1 T0.out 3 6 9.00
                receipt o1 T0.in 3 6 9.00
                issue o1 S2 3 3 9.00
                receipt o1 B20 3 2.997000 9.00
                issue o1 T8.out 4 0.004329 9.00
                transfer T0.out T0.in 6 9.00
                return S2 B20 2.997000 9.00
                mark T8.out B20 3
                """);
        assertThat(book.valuesOfNothing()).isEmpty();
    }

    /** Every layer is used up by the cycle itself, and no other has a cent too few. */
    @Test
    void aCentThatNothingCanKeepStaysWhereItIs() {
        CycleBook book = holds("""
                item o0 WEIGHTED_AVERAGE_DATE
                issue o0 S0 4 2 9.00
                receipt o0 B00 5 1.998000 9.00
                issue o0 S2 2 6 9.00
                receipt o0 B20 2 5.994000 9.00
                receipt o0 B21 3 0.003000 9.00
                return S0 B00 1.998000 9.00
                return S2 B21 0.003000 9.00
                """);
        assertThat(book.valuesOfNothing()).hasSize(1);
    }

    /** What one move puts right the next puts wrong: after ten thousand moves it is enough. */
    @Test
    void centsThatGoRoundForEverAreLeftSomewhere() {
        CycleBook book = holds("""
                item o1 WEIGHTED_AVERAGE_DATE
                issue o1 S0 3 5 9.00
                receipt o1 B00 3 2.500000 9.00
                issue o1 S4 2 6 9.00
                receipt o1 B40 2 6 9.00
                receipt o1 T5.in 3 0.5 9.00
                receipt o1 T6.in 1 3 9.00
                receipt o1 P7 3 3 107.66
                return S0 B00 2.500000 9.00
                return S4 B40 6 9.00
                mark S0 B40 6
                """);
        assertThat(book.valuesOfNothing()).hasSize(1);
    }
}
