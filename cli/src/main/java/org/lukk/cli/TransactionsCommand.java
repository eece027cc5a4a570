package org.lukk.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.TransactionQuery;
import org.lukk.interchange.tables.ResultTables;
import org.lukk.interchange.tables.TransactionListing;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Inventory transactions as they stand. */
@Command(
        name = "transactions",
        description = "Inventory transactions with their costs as they stand.",
        mixinStandardHelpOptions = true)
final class TransactionsCommand extends BooksCommand {
    @Option(names = "--item", paramLabel = "ITEM", description = "only of this item")
    String item = "";

    @Option(names = "--from", paramLabel = "DATE", description = "only first updated on or after")
    @Nullable
    LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "only first updated on or before")
    @Nullable
    LocalDate to;

    @Option(names = "--limit", paramLabel = "N", description = "at most so many (all)")
    int limit;

    @Override
    int work(Workplace place) {
        TransactionQuery query = new TransactionQuery(item, from, to, 0, limit);
        place.show(ResultTables::transactions, (open, row) -> TransactionListing.list(open, query, row));
        return ExitCode.DONE;
    }
}
