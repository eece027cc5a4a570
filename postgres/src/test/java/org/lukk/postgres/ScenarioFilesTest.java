package org.lukk.postgres;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.lukk.closing.Books;
import org.lukk.testkit.contract.ScenarioFilesContract;
import org.lukk.values.Finding;

/** Each file has companies of its own in one database, so files run beside each other. */
@Execution(ExecutionMode.CONCURRENT)
class ScenarioFilesTest extends ScenarioFilesContract {
    private static PostgresBooks shared;

    @BeforeAll
    static void open() {
        shared = ThrowAwayDatabases.shared().books();
    }

    @AfterAll
    static void close() {
        shared.close();
    }

    @Override
    protected List<Finding> brokenTables(Books books, String company) {
        return shared.verify(company);
    }

    @Override
    protected <T> T withBooks(Function<? super Books, T> work) {
        return work.apply(shared);
    }
}
