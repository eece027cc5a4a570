package org.lukk.cli;

import org.jspecify.annotations.Nullable;
import org.lukk.closing.SettlementQuery;
import org.lukk.interchange.tables.ResultTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which receipts were settled with which issues. */
@Command(
        name = "settlements",
        description = "Which receipts were settled with which issues.",
        mixinStandardHelpOptions = true)
final class SettlementsCommand extends BooksCommand {
    @Parameters(arity = "0..1", paramLabel = "RUN", description = "only those of this run")
    @Nullable
    Integer run;

    @Option(names = "--lot", paramLabel = "LOT", description = "only those of this receipt or issue")
    @Nullable
    String lot;

    @Override
    int work(Workplace place) {
        if (run != null) {
            KnownRun.require(place, run);
        }
        place.show(ResultTables::settlements, (open, row) -> open.settlements(query(), row));
        return ExitCode.DONE;
    }

    private SettlementQuery query() {
        if (lot != null) {
            return new SettlementQuery.OfLot(lot);
        }
        return run == null ? new SettlementQuery.All() : new SettlementQuery.OfRun(run);
    }
}
