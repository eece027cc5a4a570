package org.lukk.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import org.lukk.closing.Books;
import org.lukk.testkit.contract.LedgerContract;

class PostgresLedgerTest extends LedgerContract {
    /** Whatever a test does, afterwards the tables hold. */
    @Override
    protected <T> T withNewBooks(Function<? super Books, T> work) {
        try (PostgresBooks books = ThrowAwayDatabases.shared().books()) {
            T answer = work.apply(books);
            for (Books.Company company : books.companies()) {
                assertThat(books.verify(company.name())).isEmpty();
            }
            return answer;
        }
    }
}
