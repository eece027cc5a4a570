package org.lukk.postgres;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.lukk.ledger.PeriodState;
import org.lukk.postgres.SteppedSession.Stop;

/**
 * What one of two sessions does, and where it stands still in between: at the gate, at locks, and before it commits.
 *
 * @param stops one less than there are steps
 */
record Side(Consumer<Trade> work, List<Stop> stops) {
    private static final String ANY_GATE = "pg_advisory_xact_lock";
    private static final String SHARED_GATE = "pg_advisory_xact_lock_shared(";
    private static final String GATE_ALONE = "pg_advisory_xact_lock(";
    private static final String COMMIT = "COMMIT";

    private static final Stop AT_SHARED_GATE = new Stop("", SHARED_GATE);
    private static final Stop AT_GATE_ALONE = new Stop("", GATE_ALONE);
    private static final Stop AT_COST_OBJECTS = new Stop("", "order by cost_object for update");
    private static final Stop POSTED = new Stop("insert into voucher_range", COMMIT);
    private static final Stop BEGUN = new Stop("update gate set token", COMMIT);
    private static final Stop COMPUTED = new Stop("repeatable read", GATE_ALONE);
    private static final Stop SEALED = new Stop("insert into run (", COMMIT);

    int steps() {
        return stops.size() + 1;
    }

    static Side posting(Consumer<Trade> work) {
        return new Side(work, List.of(AT_SHARED_GATE, POSTED));
    }

    static Side postingWithLocks(Consumer<Trade> work) {
        return new Side(work, List.of(AT_SHARED_GATE, AT_COST_OBJECTS, POSTED));
    }

    static Side unmarking() {
        return new Side(
                trade -> trade.post(trade.unmark()),
                List.of(AT_SHARED_GATE, new Stop("insert into mark_change", COMMIT)));
    }

    /** Stands still between two tables of the set-up. */
    static Side postingThatReadsTheProfile(Consumer<Trade> work) {
        return new Side(
                work, List.of(new Stop("", "from account where"), new Stop("", "from posting_profile"), POSTED));
    }

    static Side newAccounts() {
        return new Side(
                Trade::nameNewAccounts,
                List.of(new Stop("", "update company"), new Stop("insert into posting_profile", COMMIT)));
    }

    static Side period(String period, PeriodState state) {
        return new Side(
                trade -> trade.period(period, state),
                List.of(new Stop("", ANY_GATE), new Stop("insert into ledger_period", COMMIT)));
    }

    static Side close() {
        return new Side(trade -> trade.close(Trade.FEBRUARY), List.of(AT_GATE_ALONE, BEGUN, COMPUTED, SEALED));
    }

    /** To the moment when its connection is let go of, after the commit. */
    static Side closeUntilLetGo(LocalDate date) {
        return new Side(
                trade -> trade.close(date), List.of(AT_GATE_ALONE, COMPUTED, new Stop("", "pg_advisory_unlock_all")));
    }

    static Side method(Consumer<Trade> work) {
        return new Side(work, List.of(AT_GATE_ALONE, new Stop("insert into item", COMMIT)));
    }

    static Side closeInFour() {
        return new Side(trade -> trade.close(Trade.FEBRUARY), List.of(AT_GATE_ALONE, BEGUN, COMPUTED));
    }

    static Side recalculation() {
        return new Side(
                trade -> trade.recalculate(Trade.FEBRUARY),
                List.of(new Stop("repeatable read", "repeatable read"), COMPUTED, SEALED));
    }

    static Side keptVoucher(int run) {
        return new Side(trade -> trade.postVoucher(run), List.of(new Stop("", ANY_GATE), POSTED));
    }

    /** A change of an item. */
    static Side item(Consumer<Trade> work) {
        return new Side(
                work,
                List.of(
                        new Stop("", "from item"),
                        new Stop("", "update company"),
                        new Stop("insert into item", COMMIT)));
    }

    static Side reversal() {
        return new Side(Trade::reverse, List.of(AT_GATE_ALONE, SEALED));
    }

    static Side reversalInFour() {
        return new Side(Trade::reverse, List.of(AT_GATE_ALONE, new Stop("", "insert into recording"), SEALED));
    }
}
