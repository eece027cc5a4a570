package org.lukk.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Marks an issue to a receipt. */
@Command(
        name = "mark",
        description = "Marks an issue to a receipt, whose cost it takes.",
        mixinStandardHelpOptions = true)
final class MarkCommand extends BooksCommand {
    @Parameters(index = "0", paramLabel = "ISSUE", description = "lot of the issue")
    String issue = "";

    @Parameters(index = "1", paramLabel = "RECEIPT", description = "lot of the receipt")
    String receipt = "";

    @Parameters(
            index = "2",
            arity = "0..1",
            paramLabel = "QTY",
            description = "how much; else what both still have unmarked")
    @Nullable
    String quantity;

    @Override
    int work(Workplace place) {
        List<String> words = new ArrayList<>(List.of("mark", issue, receipt));
        if (quantity != null) {
            words.add(quantity);
        }
        new OneLine(place).post(words);
        place.say(Phrase.MARKED, issue, receipt);
        return ExitCode.DONE;
    }
}
