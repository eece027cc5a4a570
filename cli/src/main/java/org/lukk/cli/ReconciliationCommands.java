package org.lukk.cli;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lukk.closing.ClearingAccounts;
import org.lukk.closing.Conflicts;
import org.lukk.closing.Reconciliation;
import org.lukk.closing.ReconciliationParts;
import org.lukk.interchange.tables.ResultTables;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;
import org.lukk.values.Severity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Stock against accounts: whether they agree, where they do not, and what is behind the accounts between documents. */
final class ReconciliationCommands {
    private ReconciliationCommands() {}

    @Command(
            name = "reconciliation",
            description = "Stock against the accounts that only inventory posts to.",
            mixinStandardHelpOptions = true)
    static final class Reconciled extends ReportCommand.Report {
        @Option(
                names = "--by",
                split = ",",
                paramLabel = "item-group|item|period",
                description =
                        "tells the accounts apart, such as --by item-group,period; amounts of a period are what was"
                                + " posted in it")
        List<String> by = new ArrayList<>();

        @Override
        int work(Workplace place) {
            Set<ReconciliationParts.By> parts = EnumSet.noneOf(ReconciliationParts.By.class);
            by.forEach(word -> parts.add(of(word)));
            Reconciliation reconciliation = place.monthEnd().reconcile(asOf);
            if (parts.isEmpty()) {
                place.show(
                        ResultTables::reconciliation,
                        (open, row) -> reconciliation.lines().forEach(row));
            } else {
                place.show(
                        tables -> tables.ledger().reconciliationParts(),
                        (open, row) -> ReconciliationParts.of(open, parts, to()).forEach(row));
            }
            if (options.format == Format.TABLE) {
                place.say(reconciliation.isReconciled() ? Phrase.RECONCILED : Phrase.NOT_RECONCILED);
            }
            return reconciliation.isReconciled() ? ExitCode.DONE : ExitCode.FAILED;
        }

        private static ReconciliationParts.By of(String word) {
            return Arrays.stream(ReconciliationParts.By.values())
                    .filter(by -> by.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new Refusal(Finding.of(Code.BAD_INPUT)
                            .with(Argument.VALUE, word)
                            .with(
                                    Argument.EXPECTED,
                                    Arrays.stream(ReconciliationParts.By.values())
                                            .map(ReconciliationParts.By::word)
                                            .collect(Collectors.joining(", ")))));
        }
    }

    @Command(
            name = "clearing",
            description =
                    "What is behind the balances of accruals, deliveries not invoiced, transit and work in process.",
            mixinStandardHelpOptions = true)
    static final class Clearing extends ReportCommand.Report {
        @Override
        int work(Workplace place) {
            LocalDate at = asOf == null ? LocalDate.now(ZoneId.systemDefault()) : asOf;
            place.show(
                    tables -> tables.ledger().clearing(),
                    (open, row) -> ClearingAccounts.of(open, to(), at).forEach(row));
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "conflicts",
            description = "What makes, or could make, inventory and ledger differ, transaction by transaction.",
            mixinStandardHelpOptions = true)
    static final class ConflictList extends BooksCommand {
        @Override
        int work(Workplace place) {
            List<Finding> conflicts = place.books().read(place.company(), Conflicts::of);
            place.show(tables -> tables.ledger().conflicts(), (open, row) -> conflicts.forEach(row));
            boolean harmless = conflicts.stream().allMatch(conflict -> conflict.severity() == Severity.INFORMATION);
            return harmless ? ExitCode.DONE : ExitCode.FAILED;
        }
    }
}
