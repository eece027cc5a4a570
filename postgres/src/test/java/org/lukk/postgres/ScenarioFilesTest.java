package org.lukk.postgres;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lukk.closing.Books;
import org.lukk.testkit.contract.ScenarioFilesContract;
import org.lukk.values.Finding;

/** Each file has a database of its own, so files run beside each other. */
@Execution(ExecutionMode.CONCURRENT)
class ScenarioFilesTest extends ScenarioFilesContract {
    @Override
    protected List<Finding> brokenTables(Books books, String company) {
        return ((PostgresBooks) books).verify(company);
    }

    @Override
    protected <T> T withNewBooks(Function<? super Books, T> work) {
        try (PostgresBooks books = ThrowAwayDatabases.shared().books()) {
            return work.apply(books);
        }
    }
}
