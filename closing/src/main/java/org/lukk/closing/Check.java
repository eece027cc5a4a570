package org.lukk.closing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;

/** What would disturb a close (costing.md section 20): computed like the close, before anybody closes. */
final class Check {
    private Check() {}

    static List<Finding> findings(ReadBooks books, RunRequest request, Instant now, int threads) {
        Calculation calculation = Calculation.of(books, RunType.CLOSE, request, now, threads);
        List<Finding> findings = new ArrayList<>(calculation.log());
        findings.addAll(Preflight.findings(books, request.date()));
        books.open(new OpenQuery(request.date(), Set.copyOf(calculation.reverses()), true), open -> {
            if (isWithoutCost(open, request)) {
                findings.add(Finding.of(Code.ZERO_COST_RECEIPT)
                        .with(Argument.ITEM, open.costObject().item())
                        .with(Argument.LOT, open.name())
                        .with(Argument.Q, open.quantity())
                        .with(Argument.DATE, request.date()));
            }
        });
        return findings;
    }

    private static boolean isWithoutCost(OpenTransaction open, RunRequest request) {
        return open.receipt()
                && !open.pool()
                && open.present().isZero()
                && open.financialDate() != null
                && !open.financialDate().isAfter(request.date());
    }
}
