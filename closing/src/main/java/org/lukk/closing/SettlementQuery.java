package org.lukk.closing;

/** Which settlements are listed, in the order in which they were made; those of reversed runs too. */
public sealed interface SettlementQuery {
    record All() implements SettlementQuery {}

    record OfRun(int run) implements SettlementQuery {}

    /** With this lot as receipt or as issue. */
    record OfLot(String lot) implements SettlementQuery {}

    /** With the pool of this number as receipt or as issue. */
    record OfPool(long pool) implements SettlementQuery {}
}
