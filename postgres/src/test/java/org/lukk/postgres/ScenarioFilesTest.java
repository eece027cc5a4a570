package org.lukk.postgres;

import java.util.function.Function;
import org.lukk.closing.Books;
import org.lukk.testkit.contract.ScenarioFilesContract;

class ScenarioFilesTest extends ScenarioFilesContract {
    @Override
    protected <T> T withNewBooks(Function<? super Books, T> work) {
        try (PostgresBooks books = ThrowAwayDatabases.shared().books()) {
            return work.apply(books);
        }
    }
}
