package org.lukk.harness;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.lukk.closing.Books;
import org.lukk.memory.MemoryBooks;
import org.lukk.postgres.PostgresBooks;
import org.lukk.postgres.ThrowAwayDatabases;
import org.lukk.testkit.Harness;
import org.lukk.testkit.NamedHarness;

/** What {@code ./dev harness} runs: the costing core, and the whole product in memory and on PostgreSQL. */
public final class WholeHarness {
    private static final List<NamedHarness> PRODUCT = List.of(
            NamedHarness.product("memory", 3, work -> work.apply(new MemoryBooks())),
            NamedHarness.smallProduct("memory", 3, work -> work.apply(new MemoryBooks())),
            NamedHarness.product("postgres", 2, WholeHarness::onPostgres),
            NamedHarness.accounts("memory", 1, work -> work.apply(new MemoryBooks())),
            NamedHarness.accounts("postgres", 1, WholeHarness::onPostgres));

    private WholeHarness() {}

    /** Exit code 0 if nothing failed, 1 if something did, 2 for wrong usage. */
    public static void main(String... arguments) {
        System.exit(Harness.run(System.out, PRODUCT, arguments));
    }

    private static Optional<String> onPostgres(Function<? super Books, Optional<String>> work) {
        try (PostgresBooks books = ThrowAwayDatabases.shared().books()) {
            return work.apply(books);
        }
    }
}
