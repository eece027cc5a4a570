package org.lukk.closing;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.Gate;
import org.lukk.inventory.SetUp;
import org.lukk.inventory.SetUpDesk;
import org.lukk.inventory.Setting;
import org.lukk.ledger.LedgerPeriod;
import org.lukk.ledger.PeriodState;
import org.lukk.ledger.Voucher;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Finding;
import org.lukk.values.Method;
import org.lukk.values.Refusal;

/**
 * Opens, holds and closes ledger periods, and warns when one is left without an inventory close at its end (costing.md
 * 19.3): a later close would settle it together with the next period, which is another figure.
 */
final class PeriodEnd {
    private final OpenBooks open;

    PeriodEnd(OpenBooks open) {
        this.open = open;
    }

    /**
     * Changes the state of a period and says what the change leaves undone. Postings in flight end first: what they post is
     * in the period before its state changes, and seen.
     */
    List<Finding> set(String name, PeriodState state) {
        Gate.RunInProgress run = open.enterGateAlone().closing();
        Catalogue catalogue = open.catalogue();
        LedgerPeriod period = catalogue.periods().calendar().period(name);
        if (run != null && period.contains(run.closingTo())) {
            throw new Refusal(run.finding());
        }
        if (state == PeriodState.CLOSED) {
            requireNothingKept(period);
        }
        List<Finding> undone = state == PeriodState.OPEN
                ? List.of()
                : withoutClose(catalogue, period).stream().toList();
        if (!undone.isEmpty() && Setting.NO_INVENTORY_CLOSE.isSet(open.settings())) {
            throw new Refusal(undone);
        }
        new SetUpDesk(open).put(new SetUp.OfLedgerPeriod(name, state));
        return undone;
    }

    private void requireNothingKept(LedgerPeriod period) {
        for (Map.Entry<Integer, Voucher> kept : open.keptVouchers().entrySet()) {
            if (period.contains(kept.getValue().date())) {
                throw new Refusal(Finding.of(Code.VOUCHER_NOT_POSTED)
                        .with(Argument.PERIOD, period.name())
                        .with(Argument.RUN, kept.getKey()));
            }
        }
    }

    private Optional<Finding> withoutClose(Catalogue catalogue, LedgerPeriod period) {
        LocalDate end = period.to();
        boolean closed = open.runs().stream()
                .anyMatch(run -> run.isActive()
                        && run.type() == RunType.CLOSE
                        && run.date().equals(end));
        boolean concerned = !closed
                && open.itemsToClose(period.from(), end).stream()
                        .map(catalogue::requireItem)
                        .anyMatch(item -> catalogue.modelGroup(item).method() != Method.MOVING_AVERAGE);
        return concerned
                ? Optional.of(Finding.of(Code.NO_INVENTORY_CLOSE)
                        .with(Argument.PERIOD, period.name())
                        .with(Argument.DATE, end))
                : Optional.empty();
    }
}
