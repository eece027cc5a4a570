package org.lukk.testkit.accounts;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lukk.closing.Acting;
import org.lukk.closing.Books;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.RunRequest;
import org.lukk.ledger.Specification;
import org.lukk.ledger.TrialBalance;
import org.lukk.testkit.book.Event;
import org.lukk.testkit.book.ItemSetUp;
import org.lukk.testkit.contract.BookKeeper;
import org.lukk.values.Money;

/** A company in which a test book is kept, each run's voucher by transaction. */
final class KeptCompany {
    static final InstantSource CLOCK = InstantSource.fixed(Instant.EPOCH);

    private final Books books;
    private final String name;
    private final BookKeeper keeper;

    KeptCompany(Books books, String name, List<ItemSetUp> items) {
        this.books = books;
        this.name = name;
        this.keeper = new BookKeeper(books, name, items);
    }

    String name() {
        return name;
    }

    void change(NewAccounts accounts) {
        books.write(name, open -> {
            accounts.putInto(open);
            return open;
        });
    }

    void enter(Event event) {
        keeper.enter(event, KeptCompany::byTransaction);
    }

    /** A run keeps its voucher; those kept before the event are posted after it, unless their run is reversed. */
    void enterWithLedgerLater(Event event) {
        Set<Integer> before = kept();
        keeper.enter(event, request -> byTransaction(request).withLedgerLater());
        kept().stream().filter(before::contains).forEach(this::post);
    }

    void postKept() {
        kept().forEach(this::post);
    }

    private Set<Integer> kept() {
        return Set.copyOf(books.read(name, ReadBooks::keptVouchers).keySet());
    }

    private void post(int run) {
        new MonthEnd(books, new Acting(name, "keeper", "post voucher " + run, CLOCK), 1).postVoucher(run);
    }

    private static RunRequest byTransaction(RunRequest request) {
        return request.specifiedBy(Specification.TRANSACTION);
    }

    /** What stands on each account; what stands at nothing is left out. */
    Map<String, Money> balances() {
        return books.read(name, KeptCompany::balances);
    }

    static Map<String, Money> balances(ReadBooks open) {
        Map<String, Money> balances = new HashMap<>();
        for (TrialBalance.Sums sums : open.sums(ReadBooks.BEGINNING, ReadBooks.END)) {
            if (!sums.closing().isZero()) {
                balances.put(sums.account(), sums.closing());
            }
        }
        return balances;
    }
}
