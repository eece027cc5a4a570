package org.lukk.cli;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.RunRequest;
import org.lukk.ledger.Specification;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;
import picocli.CommandLine.Option;

/** The options of previews, recalculations and closes. */
final class RunOptions {
    @Option(names = "--to", paramLabel = "DATE", required = true, description = "closing date, included")
    LocalDate to = LocalDate.MIN;

    @Option(
            names = "--specification",
            paramLabel = "total|item-group|item|transaction",
            defaultValue = "total",
            description = "how far the voucher sums up (${DEFAULT-VALUE})")
    String specification = "total";

    @Option(names = "--ledger", paramLabel = "later", description = "later: the voucher is made and kept")
    @Nullable
    String ledger;

    @Option(names = "--note", paramLabel = "TEXT", description = "kept with the run")
    String note = "";

    RunRequest request() {
        if (ledger != null && !ledger.equals("later")) {
            throw wrong(ledger, "later");
        }
        return new RunRequest(to, java.util.Set.of(), ledger != null, specification(specification), "", note);
    }

    /** How far a voucher sums up, by its word. */
    static Specification specification(String word) {
        return Specification.of(word).orElseThrow(() -> wrong(word, "total, item-group, item or transaction"));
    }

    private static Refusal wrong(String value, String expected) {
        return new Refusal(
                Finding.of(Code.BAD_INPUT).with(Argument.VALUE, value).with(Argument.EXPECTED, expected));
    }
}
