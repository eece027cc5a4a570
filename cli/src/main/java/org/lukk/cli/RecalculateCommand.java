package org.lukk.cli;

import java.util.Set;
import org.lukk.closing.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The arithmetic of a close without settlements and without a lock. */
@Command(
        name = "recalculate",
        description = "Adjusts costs like a close of the same date, without settling and locking.",
        mixinStandardHelpOptions = true)
final class RecalculateCommand extends BooksCommand {
    @Mixin
    final RunOptions run = new RunOptions();

    @Option(names = "--items", paramLabel = "A,B", split = ",", description = "only these items")
    Set<String> items = Set.of();

    @Override
    int work(Workplace place) {
        Run done = place.monthEnd(new PhaseLine(place.screen()))
                .recalculate(run.request().forItems(items));
        new RunOutcome(place).tell(done);
        return ExitCode.DONE;
    }
}
