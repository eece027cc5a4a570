package org.lukk.cli;

import java.time.LocalDate;
import java.util.List;
import org.lukk.interchange.tables.FindingRow;
import org.lukk.interchange.tables.ResultTables;
import org.lukk.values.Figures;
import org.lukk.values.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** What would disturb a close. */
@Command(
        name = "check",
        description = "What cannot be settled, and what else would disturb a close.",
        mixinStandardHelpOptions = true)
final class CheckCommand extends BooksCommand {
    @Option(names = "--to", paramLabel = "DATE", required = true, description = "closing date")
    LocalDate to = LocalDate.MIN;

    @Override
    int work(Workplace place) {
        List<Finding> findings = place.monthEnd().check(to);
        if (findings.isEmpty() && options.format == Format.TABLE) {
            place.say(Phrase.NOTHING_DISTURBS, new Figures(options.language()).date(to));
        } else {
            place.show(
                    ResultTables::findings,
                    (open, row) -> findings.forEach(finding -> row.accept(FindingRow.of(open, finding))));
        }
        return findings.isEmpty() ? ExitCode.DONE : ExitCode.FAILED;
    }
}
