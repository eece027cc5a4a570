package org.lukk.cli;

import org.lukk.interchange.tables.LogRow;
import org.lukk.interchange.tables.ResultTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The log of a run. */
@Command(name = "log", description = "What a run could not do, and why.", mixinStandardHelpOptions = true)
final class LogCommand extends BooksCommand {
    @Parameters(paramLabel = "RUN", description = "number of the run")
    int run;

    @Override
    int work(Workplace place) {
        KnownRun.require(place, run);
        place.show(
                ResultTables::log,
                (open, row) -> open.log(run).forEach(finding -> row.accept(new LogRow(run, finding))));
        return ExitCode.DONE;
    }
}
