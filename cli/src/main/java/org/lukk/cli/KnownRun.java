package org.lukk.cli;

import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/** Refuses numbers of runs that do not exist. */
final class KnownRun {
    private KnownRun() {}

    static void require(Workplace place, int number) {
        boolean known = place.books()
                .read(place.company(), open -> open.runs().stream().anyMatch(run -> run.number() == number));
        if (!known) {
            throw new Refusal(Finding.of(Code.UNKNOWN_RUN).with(Argument.RUN, number));
        }
    }
}
