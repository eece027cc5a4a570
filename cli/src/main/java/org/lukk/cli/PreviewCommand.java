package org.lukk.cli;

import org.lukk.closing.RunFigures;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What a close would do; posts nothing. */
@Command(name = "preview", description = "What a close would do; posts nothing.", mixinStandardHelpOptions = true)
final class PreviewCommand extends BooksCommand {
    @Mixin
    final RunOptions run = new RunOptions();

    @Override
    int work(Workplace place) {
        RunFigures figures = place.monthEnd().show(run.request());
        new RunOutcome(place).tell(figures);
        return ExitCode.DONE;
    }
}
