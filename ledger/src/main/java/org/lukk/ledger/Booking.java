package org.lukk.ledger;

/**
 * On which posting types a change of stock value is posted. The first type moves with the value (debited when it rises),
 * the second against it; {@link Bookings} is the table of them.
 */
public sealed interface Booking {
    /** A booking whose accounts are all the posting profile's. */
    sealed interface Anew extends Booking {}

    /** A booking that changes a lot, on accounts of which the lot keeps some. */
    sealed interface OfALot extends Booking {}

    /** A stock type and an offset type, both on accounts of the posting profile. */
    record Pair(PostingType stock, PostingType offset) implements Anew {}

    /** A stock type alone: another lot of the same posting is its counterpart, as in transfers and BOM journals. */
    record Half(PostingType stock) implements Anew {}

    /** Added to what a lot costs, on the lot's own stock account and type, as a charge is. */
    record OnTop(PostingType offset) implements OfALot {}

    /** A change of a lot on its own stock account, under types of its own, as an adjustment is. */
    record Change(PostingType stock, PostingType offset) implements OfALot {}

    /**
     * What stock does not take of a lot's document: a variance or price difference. It is posted against the lot's
     * offset; beside a lot that has none, alone.
     */
    record Difference(PostingType difference) implements OfALot {}
}
