package org.lukk.cli;

import org.lukk.ledger.PeriodState;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens, holds or closes a ledger period. */
@Command(
        name = "period",
        description = "Opens, holds or closes a ledger period; closed is final.",
        mixinStandardHelpOptions = true)
final class PeriodCommand extends BooksCommand {
    @Parameters(index = "0", paramLabel = "PERIOD", description = "such as 2026-01")
    String period = "";

    @Parameters(index = "1", paramLabel = "open|on-hold|closed", description = "its state from now on")
    String state = "";

    @Override
    int work(Workplace place) {
        PeriodState to = PeriodState.of(state)
                .orElseThrow(() -> new Refusal(Finding.of(Code.BAD_INPUT)
                        .with(Argument.VALUE, state)
                        .with(Argument.EXPECTED, "open, on-hold or closed")));
        place.tell(place.monthEnd().ledgerPeriod(period, to));
        place.say(Phrase.PERIOD_IS, period, place.sentences().word(state));
        return ExitCode.DONE;
    }
}
