package org.lukk.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lukk.inventory.Posting;
import org.lukk.inventory.Source;
import org.lukk.inventory.TransactionState;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes back a posting that no active run has settled. */
@Command(
        name = "cancel",
        description = "Takes back a posting that no active run has settled.",
        mixinStandardHelpOptions = true)
final class CancelCommand extends BooksCommand {
    @Parameters(paramLabel = "LOT", description = "lot to take back")
    String lot = "";

    @Option(names = "--date", paramLabel = "DATE", description = "date of the opposite posting; else that of the lot")
    @Nullable
    LocalDate date;

    @Override
    int work(Workplace place) {
        place.tell(place.postings().post(List.of(new Posting.Cancel(date(place), lot, Source.NONE))));
        place.say(Phrase.CANCELLED, lot);
        return ExitCode.DONE;
    }

    private LocalDate date(Workplace place) {
        if (date != null) {
            return date;
        }
        TransactionState state = place.books()
                .read(place.company(), open -> open.transaction(lot))
                .orElseThrow(() -> new Refusal(Finding.of(Code.UNKNOWN_LOT).with(Argument.LOT, lot)));
        LocalDate financial = state.financialDate();
        return financial == null ? state.transaction().dated() : financial;
    }
}
