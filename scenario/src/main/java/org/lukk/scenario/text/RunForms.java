package org.lukk.scenario.text;

import java.util.List;
import java.util.Optional;
import org.lukk.scenario.Run;

/** Forms of the lines that run something over the books (scenario.md, Runs). */
final class RunForms {
    static final List<Form<Run>> ALL = List.of(
            Form.of("D check", c -> new Run.Check(c.date())),
            Form.of(
                    "D preview [book=B]",
                    c -> new Run.Preview(c.date(), c.options().code("book"))),
            Form.of(
                    "D recalculate [items=a,b] [ledger=later] [book=B]",
                    c -> new Run.Recalculate(
                            c.date(),
                            c.options().codes("items"),
                            ledgerLater(c),
                            c.options().code("book"))),
            Form.of(
                    "D close [ledger=later] [book=B]",
                    c -> new Run.Close(c.date(), ledgerLater(c), c.options().code("book"))),
            Form.of("post-voucher N", c -> new Run.PostVoucher(c.runNumber())),
            Form.of(
                    "[D] reverse [N] [book=B]",
                    c -> new Run.Reverse(
                            c.optionalDate(),
                            c.more() ? Optional.of(c.runNumber()) : Optional.empty(),
                            c.options().code("book"))),
            Form.of(
                    "ledger-period PERIOD open|on-hold|closed",
                    c -> new Run.LedgerPeriod(
                            c.code("PERIOD"), c.choice("open, on-hold or closed", Run.PeriodState.class))));

    private RunForms() {}

    private static boolean ledgerLater(Clause c) {
        return c.options().flag("ledger", "later");
    }
}
