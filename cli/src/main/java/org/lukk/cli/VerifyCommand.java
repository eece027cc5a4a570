package org.lukk.cli;

import java.util.List;
import org.lukk.closing.Verification;
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
        List<Finding> broken = place.books().read(place.company(), open -> new Verification(open).findings());
        if (broken.isEmpty()) {
            place.out().println("The books hold: " + String.join(", ", Verification.CHECKS) + ".");
            return ExitCode.DONE;
        }
        place.tell(broken);
        return ExitCode.FAILED;
    }
}
