package org.lukk.inventory;

/** Balances of accounts that inventory does not keep, taken over at cut-over against the opening account. */
final class OpeningBalances {
    private final Session session;

    OpeningBalances(Session session) {
        this.session = session;
    }

    void post(Posting.OpeningBalance posting) {
        session.requireLedgerOpen(posting.date());
        new Bookkeeping(session).openingBalance(posting);
    }
}
