package org.lukk.cli;

import org.lukk.closing.Run;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Posts the kept voucher of a run. */
@Command(
        name = "post-voucher",
        description = "Posts the kept voucher of a run, on its date.",
        mixinStandardHelpOptions = true)
final class PostVoucherCommand extends BooksCommand {
    @Parameters(paramLabel = "RUN", description = "number of the run")
    int run;

    @Override
    int work(Workplace place) {
        Run posted = place.monthEnd().postVoucher(run);
        if (!place.isForPeople()) {
            new RunOutcome(place).show(posted);
            return ExitCode.DONE;
        }
        place.say(Phrase.VOUCHER_POSTED, posted.voucher(), run);
        return ExitCode.DONE;
    }
}
