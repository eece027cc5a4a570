package org.lukk.cli;

import org.lukk.postgres.Projections;
import picocli.CommandLine.Command;

/** Projections anew from facts. */
@Command(
        name = "rebuild",
        description = "Makes on hand, number series and the gate anew from the facts.",
        mixinStandardHelpOptions = true)
final class RebuildCommand extends BooksCommand {
    @Override
    int work(Workplace place) {
        Projections.rebuild(place.address())
                .forEach((projection, rows) ->
                        place.out().println(projection + ": " + (rows == 0 ? "was right" : rows + " rows were wrong")));
        return ExitCode.DONE;
    }
}
