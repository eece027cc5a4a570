package org.lukk.harness.simulator;

import java.time.YearMonth;
import java.util.Set;
import java.util.TreeSet;
import org.lukk.closing.Books;
import org.lukk.closing.MonthEnd;
import org.lukk.harness.simulator.Expected.Came;
import org.lukk.ledger.PeriodState;

/** Opens, holds or closes a ledger period. */
final class PeriodCommand extends Patient {
    private final YearMonth month;
    private final PeriodState state;

    PeriodCommand(String token, YearMonth month, PeriodState state) {
        super(token);
        this.month = month;
        this.state = state;
    }

    @Override
    void carryOut(Books books) {
        new MonthEnd(books, acting(), 1).ledgerPeriod(month.toString(), state);
    }

    @Override
    Expected once(Model model) {
        if (model.running()
                .filter(run -> YearMonth.from(run.date()).equals(month))
                .isPresent()) {
            return Expected.refusedOr(Set.of(Model.RUN_IN_PROGRESS), Came.DONE);
        }
        Set<String> codes = new TreeSet<>();
        boolean keeps = model.kept().stream()
                .map(number -> model.facts().runs().get(number - 1).date())
                .anyMatch(date -> YearMonth.from(date).equals(month));
        if (state == PeriodState.CLOSED && keeps) {
            codes.add("voucher-not-posted");
        }
        if (model.state(month) == PeriodState.CLOSED && state != PeriodState.CLOSED) {
            codes.add("ledger-period-final");
        }
        return Expected.refusedOr(codes, Came.DONE);
    }

    @Override
    void done(Model model) {
        model.set(month, state);
    }

    @Override
    Command again(String token) {
        return new PeriodCommand(token, month, state);
    }

    @Override
    String kind() {
        return "period " + state.word();
    }

    @Override
    public String toString() {
        return "period " + month + " " + state.word();
    }
}
