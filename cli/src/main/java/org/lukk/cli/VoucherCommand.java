package org.lukk.cli;

import org.lukk.closing.EntryQuery;
import org.lukk.interchange.tables.ResultTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The voucher of a run. */
@Command(name = "voucher", description = "The ledger entries of a run.", mixinStandardHelpOptions = true)
final class VoucherCommand extends BooksCommand {
    @Parameters(paramLabel = "RUN", description = "number of the run")
    int run;

    @Override
    int work(Workplace place) {
        KnownRun.require(place, run);
        place.show(ResultTables::voucher, (open, row) -> open.entries(new EntryQuery.OfRun(run), row));
        return ExitCode.DONE;
    }
}
