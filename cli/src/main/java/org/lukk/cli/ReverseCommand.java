package org.lukk.cli;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes back the newest active run. */
@Command(name = "reverse", description = "Takes back the newest active run.", mixinStandardHelpOptions = true)
final class ReverseCommand extends BooksCommand {
    @Parameters(arity = "0..1", paramLabel = "RUN", description = "the run expected to be the newest")
    @Nullable
    Integer run;

    @Option(
            names = "--date",
            paramLabel = "DATE",
            description = "date of the voucher, needed where the ledger period of the run's date is not open")
    @Nullable
    LocalDate date;

    @Override
    int work(Workplace place) {
        OptionalInt asked = run == null ? OptionalInt.empty() : OptionalInt.of(run);
        Run done = place.monthEnd().reverse(asked, Optional.ofNullable(date));
        if (!place.isForPeople()) {
            new RunOutcome(place).show(done);
            return ExitCode.DONE;
        }
        Phrase told = done.voucher().isEmpty() ? Phrase.REVERSED : Phrase.REVERSED_WITH_VOUCHER;
        place.say(told, done.reverses(), done.number(), done.voucher());
        return ExitCode.DONE;
    }
}
