package org.lukk.cli;

import org.jspecify.annotations.Nullable;
import org.lukk.closing.Run;
import org.lukk.closing.RunRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Settles, adjusts, posts and locks a period. */
@Command(
        name = "close",
        description = "Settles issues with receipts, adjusts and posts their costs, and locks the period.",
        mixinStandardHelpOptions = true)
final class CloseCommand extends BooksCommand {
    @Mixin
    final RunOptions run = new RunOptions();

    @Option(
            names = "--preview",
            paramLabel = "DIGEST",
            description = "closes exactly that preview, or refuses with what was posted since")
    @Nullable
    String preview;

    @Override
    int work(Workplace place) {
        RunRequest request = preview == null ? run.request() : run.request().exactly(preview);
        Run done = place.monthEnd(new PhaseLine(place.screen())).close(request);
        new RunOutcome(place).tell(done);
        return ExitCode.DONE;
    }
}
