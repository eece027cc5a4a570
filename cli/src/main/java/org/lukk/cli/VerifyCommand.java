package org.lukk.cli;

import java.util.ArrayList;
import java.util.List;
import org.lukk.closing.Verification;
import org.lukk.interchange.tables.LogRow;
import org.lukk.interchange.tables.ResultTables;
import org.lukk.postgres.Projections;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import picocli.CommandLine.Command;

/** Checks every invariant of the books. */
@Command(
        name = "verify",
        description = "Checks every invariant of the books; lists what does not hold.",
        mixinStandardHelpOptions = true)
final class VerifyCommand extends BooksCommand {
    @Override
    int work(Workplace place) {
        List<Finding> broken =
                new ArrayList<>(place.books().read(place.company(), open -> new Verification(open).findings()));
        Projections.differences(place.address()).forEach((projection, rows) -> {
            if (rows > 0) {
                broken.add(Finding.of(Code.INVARIANT_BROKEN)
                        .with(Argument.NAME, "projection " + projection + " equals the facts")
                        .with(Argument.VALUE, rows + " rows that differ")
                        .with(Argument.EXPECTED, "none"));
            }
        });
        tell(place, broken);
        return broken.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }

    private static void tell(Workplace place, List<Finding> broken) {
        if (!place.isForPeople()) {
            place.show(ResultTables::log, (open, row) -> broken.forEach(finding -> row.accept(new LogRow(0, finding))));
        } else if (broken.isEmpty()) {
            place.out().println("The books hold:");
            Verification.CHECKS.forEach(check -> place.out().println("  " + check));
            place.out().println("  projections equal the facts");
        } else {
            place.tell(broken);
        }
    }
}
