package org.lukk.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.AccountStatement;
import org.lukk.closing.EntryQuery;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.SumsQuery;
import org.lukk.interchange.tables.ResultTables;
import org.lukk.inventory.Setting;
import org.lukk.ledger.TrialBalance;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What a controller reads of the ledger: balances, statements and journals, as of any day and as known at any instant. */
final class LedgerReportCommands {
    private LedgerReportCommands() {}

    /** A report about a span of days. */
    abstract static class OfSpan extends ReportCommand.Report {
        @Option(names = "--from", paramLabel = "DATE", description = "what was posted before is the opening balance")
        @Nullable
        LocalDate from;

        @Option(names = "--to", paramLabel = "DATE", description = "the same as --as-of: the last day")
        @Nullable
        LocalDate last;

        @Mixin
        KnownAt known = new KnownAt();

        LocalDate from() {
            return from == null ? ReadBooks.BEGINNING : from;
        }

        @Override
        LocalDate to() {
            return last == null ? super.to() : last;
        }
    }

    @Command(name = "trial-balance", description = "Balances of all accounts.", mixinStandardHelpOptions = true)
    static final class Trial extends OfSpan {
        @Override
        int work(Workplace place) {
            place.show(ResultTables::trialBalance, (open, row) -> {
                boolean storno = Setting.REVERSALS.isSet(open.settings());
                SumsQuery query = new SumsQuery(from(), to(), known.instant(), storno);
                TrialBalance.of(open.catalogue().chart(), open.sums(query))
                        .lines()
                        .forEach(row);
            });
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "statement",
            description = "The entries of an account with its balance after each.",
            mixinStandardHelpOptions = true)
    static final class Statement extends OfSpan {
        @Parameters(paramLabel = "ACCOUNT", description = "code of the account")
        String account = "";

        @Override
        int work(Workplace place) {
            AccountStatement statement = new AccountStatement(account, from(), to(), known.instant());
            place.show(tables -> tables.ledger().statement(), statement::read);
            return ExitCode.DONE;
        }
    }

    @Command(
            name = "journal",
            description = "All vouchers in the order of their dates.",
            mixinStandardHelpOptions = true)
    static final class Journal extends OfSpan {
        @Override
        int work(Workplace place) {
            EntryQuery query = new EntryQuery.Dated("", from(), to(), known.instant());
            place.show(tables -> tables.ledger().journal(), (open, row) -> open.entries(query, row));
            return ExitCode.DONE;
        }
    }
}
