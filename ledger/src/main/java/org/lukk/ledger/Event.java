package org.lukk.ledger;

import java.util.Optional;

/** What happened, in the posting words of scenario.md; a marking books nothing and is not among them. */
public enum Event {
    OPENING,
    OPENING_BALANCE,
    RECEIVE,
    SHIP,
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
    PICK,
    RETURN_PICK,
    FINISH,
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
    CANCEL;

    private final String word;

    Event() {
        this.word = Words.of(this);
    }

    /** The word of scenario files and of the {@code event} column. */
    public String word() {
        return word;
    }

    public static Optional<Event> of(String word) {
        return Words.find(values(), Event::word, word);
    }
}
