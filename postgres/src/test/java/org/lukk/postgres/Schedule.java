package org.lukk.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.lukk.postgres.SteppedSession.Steps;

/**
 * Lets two sessions go step by step in a given order. Who waits for a lock of the other is recognised by asking
 * PostgreSQL; then the other goes on first.
 */
final class Schedule {
    static final char FIRST = 'A';
    static final char SECOND = 'B';

    /** So often PostgreSQL is asked who waits for whom. */
    private static final int MILLIS = 2;

    private static final String WHO_BLOCKS = """
            select distinct blocker
            from unnest(?::int[]) as waiting (process), unnest(pg_blocking_pids(waiting.process)) as blocker
            where blocker = any(?::int[])""";

    private final Object table;
    private final Connection server;
    private final One first;
    private final One second;
    private int waits;

    /** One session at its steps, and what it waits for. */
    private static final class One {
        private final SteppedSession session;
        private final Steps steps;
        /** Processes of the other that were seen to block this one, with how many transactions they had ended. */
        private final Map<Integer, Integer> blockers = new HashMap<>();

        private One(SteppedSession session, Steps steps) {
            this.session = session;
            this.steps = steps;
        }
    }

    /** Steps that are prepared, both at one table. */
    Schedule(
            Object table,
            Connection server,
            SteppedSession first,
            Steps ofFirst,
            SteppedSession second,
            Steps ofSecond) {
        this.table = table;
        this.server = server;
        this.first = new One(first, ofFirst);
        this.second = new One(second, ofSecond);
    }

    /** Lets them go in an order, a letter each step, until both have ended. */
    void follow(String order) throws SQLException, InterruptedException {
        for (int i = 0; i < order.length(); i++) {
            boolean isFirst = order.charAt(i) == FIRST;
            step(isFirst ? first : second, isFirst ? second : first);
        }
        while (!first.steps.hasEnded() || !second.steps.hasEnded()) {
            step(first, second);
            step(second, first);
        }
    }

    /** How often one waited for a lock of the other. */
    int waits() {
        return waits;
    }

    private void step(One one, One other) throws SQLException, InterruptedException {
        while (one.steps.runs() && other.steps.stands()) {
            letGo(other);
        }
        if (one.steps.stands()) {
            letGo(one);
        }
    }

    private void letGo(One one) throws SQLException, InterruptedException {
        one.steps.letGo();
        while (!isSettled(first, second) || !isSettled(second, first)) {
            synchronized (table) {
                table.wait(MILLIS);
            }
        }
    }

    /** Stands, has ended, or cannot go on before the other does. */
    private boolean isSettled(One one, One other) throws SQLException {
        return !one.steps.runs() || (!other.steps.runs() && waitsFor(one, other));
    }

    /** Whoever waits does so at least until the transaction that was in its way has ended. */
    private boolean waitsFor(One one, One other) throws SQLException {
        boolean still = one.blockers.entrySet().stream()
                .anyMatch(blocker -> other.steps.transactionsOf(blocker.getKey()) == blocker.getValue());
        if (!still) {
            one.blockers.clear();
            for (int process : blockers(one.session.processes(), other.session.processes())) {
                one.blockers.put(process, other.steps.transactionsOf(process));
            }
            waits += one.blockers.isEmpty() ? 0 : 1;
        }
        return !one.blockers.isEmpty() && one.steps.runs();
    }

    private Collection<Integer> blockers(Collection<Integer> waiting, Collection<Integer> others) throws SQLException {
        Collection<Integer> blockers = new ArrayList<>();
        try (PreparedStatement ask = server.prepareStatement(WHO_BLOCKS)) {
            ask.setArray(1, server.createArrayOf("int4", waiting.toArray()));
            ask.setArray(2, server.createArrayOf("int4", others.toArray()));
            try (ResultSet answer = ask.executeQuery()) {
                while (answer.next()) {
                    blockers.add(answer.getInt(1));
                }
            }
        }
        return blockers;
    }
}
