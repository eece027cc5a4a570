package org.lukk.closing;

/** Which ledger entries are listed, in the order of posting. */
public sealed interface EntryQuery {
    record All() implements EntryQuery {}

    /** Of the vouchers of a run. */
    record OfRun(int run) implements EntryQuery {}

    /** About a transaction, by the vouchers of its postings. */
    record OfLot(String lot) implements EntryQuery {}
}
