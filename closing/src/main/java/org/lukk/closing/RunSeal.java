package org.lukk.closing;

import java.util.List;
import java.util.Optional;
import org.lukk.ledger.Voucher;

/** Writes what a run computed: one number, one voucher, one commit. */
final class RunSeal {
    private final OpenBooks open;
    private final Acting acting;

    RunSeal(OpenBooks open, Acting acting) {
        this.open = open;
        this.acting = acting;
    }

    Run seal(Calculation calculation) {
        int number = open.nextRun();
        Calculation.Totals totals = calculation.totals();
        Optional<Voucher> voucher = calculation.voucher(number, acting.user());
        open.seal(new Sealing(
                number,
                calculation.type(),
                calculation.request().date(),
                calculation.started(),
                acting.now(),
                acting.user(),
                calculation.request().note(),
                calculation.costed(),
                List.of(),
                voucher.orElse(null),
                calculation.request().ledgerLater(),
                calculation.log(),
                calculation.digest(),
                calculation.costed().input().rows(),
                totals.settlements,
                totals.adjustedAmount(),
                0));
        return open.runs().getLast();
    }
}
