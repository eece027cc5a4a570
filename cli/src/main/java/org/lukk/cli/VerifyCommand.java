package org.lukk.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.lukk.closing.Verification;
import org.lukk.interchange.tables.LogRow;
import org.lukk.interchange.tables.ResultTables;
import org.lukk.values.Finding;
import picocli.CommandLine.Command;

/** Checks every invariant of the books. */
@Command(
        name = "verify",
        description = "Checks every invariant of the books; lists what does not hold.",
        mixinStandardHelpOptions = true)
final class VerifyCommand extends BooksCommand {
    private static final Set<Phrase> CHECKS = EnumSet.range(Phrase.CHECK_VOUCHERS_BALANCE, Phrase.CHECK_NUMBERS);

    @Override
    int work(Workplace place) {
        ProgressBar bar = new ProgressBar(place.screen());
        List<Finding> broken = new ArrayList<>(
                place.books().read(place.company(), open -> new Verification(open).findings(bar::show)));
        bar.show("tables", 1, 1);
        broken.addAll(place.brokenTables());
        bar.clear();
        tell(place, broken);
        return broken.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static void tell(Workplace place, List<Finding> broken) {
        if (!place.isForPeople()) {
            place.show(ResultTables::log, (open, row) -> broken.forEach(finding -> row.accept(new LogRow(0, finding))));
        } else if (broken.isEmpty()) {
            place.say(Phrase.BOOKS_HOLD);
            CHECKS.forEach(check -> place.out().println("  " + place.phrases().text(check)));
        } else {
            place.tell(broken);
        }
    }
}
