package org.lukk.cli;

import org.lukk.interchange.tables.ResultTables;
import picocli.CommandLine.Command;

/** All runs. */
@Command(
        name = "runs",
        description = "Closes, recalculations, adjustments and reversals.",
        mixinStandardHelpOptions = true)
final class RunsCommand extends BooksCommand {
    @Override
    int work(Workplace place) {
        place.show(ResultTables::runs, (open, row) -> open.runs().forEach(row));
        return ExitCode.DONE;
    }
}
