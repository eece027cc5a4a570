package org.lukk.testkit.accounts;

import java.util.List;
import java.util.Optional;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.compare.Check;
import org.lukk.testkit.compare.ProductCheck;
import org.lukk.testkit.reference.Answer;

/**
 * The central promise of the product (costing.md 18.1): before every run each line of the posting profile names a new
 * account, and no run touches one. Beside it, what a controller relies on: a run's voucher sums to its adjustments account
 * by account, a reversal gives the exact opposite, and a voucher that was kept and posted later leaves the same balances.
 *
 * <p>The book is kept twice: with vouchers posted at once, and with vouchers that wait for the next event.
 */
public final class OriginalAccounts implements Check {
    private final ProductCheck.Place place;

    public OriginalAccounts(ProductCheck.Place place) {
        this.place = place;
    }

    @Override
    public Optional<String> difference(List<Answer> answers) {
        Book book = answers.getLast().facts().book();
        return place.onNewBooks(books -> {
            KeptCompany atOnce = new KeptCompany(books, "at once", book.items());
            KeptCompany later = new KeptCompany(books, "later", book.items());
            RunLaws laws = new RunLaws(books, atOnce.name());
            NewAccounts accounts = new NewAccounts(book.items());
            for (Event event : book.events()) {
                if (isRun(event)) {
                    laws.beforeRun();
                    accounts.next();
                    atOnce.change(accounts);
                    later.change(accounts);
                }
                atOnce.enter(event);
                later.enterWithLedgerLater(event);
                Optional<String> broken = isRun(event) ? laws.broken() : Optional.empty();
                if (broken.isPresent()) {
                    return broken.map(text -> event + ": " + text);
                }
            }
            later.postKept();
            return atOnce.balances().equals(later.balances())
                    ? Optional.empty()
                    : Optional.of("balances " + atOnce.balances() + ", with the ledger later " + later.balances());
        });
    }

    private static boolean isRun(Event event) {
        return switch (event) {
            case Event.Close _, Event.Recalculate _, Event.Reverse _ -> true;
            default -> false;
        };
    }
}
