/**
 * The general ledger: accounts, posting profiles, vouchers, ledger periods. It knows nothing of costing, of databases or
 * of clocks.
 *
 * <p>Front doors: {@link org.lukk.ledger.Bookings} says on which posting types an event is posted, {@link
 * org.lukk.ledger.PostingProfile} on which accounts, {@link org.lukk.ledger.PostedAccounts} is what a transaction keeps
 * of that, {@link org.lukk.ledger.Voucher} is what is posted, {@link org.lukk.ledger.LedgerPeriods} says whether it may
 * be.
 */
@NullMarked
package org.lukk.ledger;

import org.jspecify.annotations.NullMarked;
