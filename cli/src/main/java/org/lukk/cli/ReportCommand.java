package org.lukk.cli;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.ReadBooks;
import org.lukk.interchange.tables.ResultTables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Reports, now or as of a day. */
@Command(
        name = "report",
        description = "Reports.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ReportCommand.OnHand.class,
            LedgerReportCommands.Trial.class,
            LedgerReportCommands.Statement.class,
            LedgerReportCommands.Journal.class,
            ReconciliationCommands.Reconciled.class,
            ReconciliationCommands.Clearing.class,
            ReconciliationCommands.ConflictList.class,
            LaterCommand.InventoryValue.class,
            LaterCommand.Aging.class
        })
final class ReportCommand {
    private ReportCommand() {}

    /** A report as of a day. */
    abstract static class Report extends BooksCommand {
        @Option(names = "--as-of", paramLabel = "DATE", description = "as of the end of this day")
        @Nullable
        LocalDate asOf;

        LocalDate to() {
            return asOf == null ? ReadBooks.END : asOf;
        }
    }

    @Command(name = "on-hand", description = "Quantity and value by cost object.", mixinStandardHelpOptions = true)
    static final class OnHand extends Report {
        @Override
        int work(Workplace place) {
            place.show(
                    ResultTables::onHand,
                    (open, row) -> open.onHand(List.of(), asOf).forEach(row));
            return ExitCode.DONE;
        }
    }
}
