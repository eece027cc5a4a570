package org.lukk.cli;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Removes the marks of an issue that no close has settled. */
@Command(
        name = "unmark",
        description = "Removes what is not settled of the marks of an issue.",
        mixinStandardHelpOptions = true)
final class UnmarkCommand extends BooksCommand {
    @Parameters(paramLabel = "ISSUE", description = "lot of the issue")
    String issue = "";

    @Override
    int work(Workplace place) {
        new OneLine(place).post(List.of("unmark", issue));
        place.say(Phrase.UNMARKED, issue);
        return ExitCode.DONE;
    }
}
