package org.lukk.postgres;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.lukk.closing.Progress;
import org.lukk.postgres.embedded.TemporaryDatabase;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/** A user in a process of its own who works step by step: after each step it stands still until it is let go. */
final class SteppedSession implements AutoCloseable {
    /** Where a session stands still: before the first request with one text that follows a request with another. */
    record Stop(String after, String before) {}

    private enum State {
        STANDS,
        RUNS,
        ENDED
    }

    private final HeldLine line;
    private final PostgresBooks books;
    private final String user;
    private volatile Steps steps = new Steps(List.of(), new Object());

    SteppedSession(TemporaryDatabase database, String user) throws IOException {
        this.line = new HeldLine(CopiedBooks.port());
        this.books = PostgresBooks.connect(CopiedBooks.addressBy(database, line.port()));
        this.user = user;
    }

    String user() {
        return user;
    }

    Collection<Integer> processes() {
        return line.processes();
    }

    /** Stands before the first of some steps of some work. Whenever it stands or ends, the table is told. */
    Steps prepare(String company, Consumer<Trade> work, List<Stop> stops, Object table) {
        steps = new Steps(stops, table);
        FutureTask<List<Finding>> task = new FutureTask<>(() -> answer(company, work));
        steps.work = Thread.ofPlatform().unstarted(task);
        steps.task = task;
        line.watchedBy(steps);
        return steps;
    }

    /** Why the work was refused; nothing if it was done. */
    private List<Finding> answer(String company, Consumer<Trade> work) {
        try {
            work.accept(new Trade(books, company, user, Progress.NONE));
            return List.of();
        } catch (Refusal refusal) {
            return refusal.findings();
        } finally {
            steps.end();
        }
    }

    @Override
    public void close() {
        books.close();
        line.close();
    }

    /** The steps of one work. */
    static final class Steps implements HeldLine.Watcher {
        private final List<Stop> stops;
        private final Object table;
        private final Map<Integer, Integer> transactions = new ConcurrentHashMap<>();
        private final Set<String> failures = new ConcurrentSkipListSet<>();
        private Thread work = Thread.currentThread();
        private FutureTask<List<Finding>> task = new FutureTask<>(List::of);
        private volatile State state = State.STANDS;
        private int passed;
        private boolean isNear;
        private boolean isStarted;

        private Steps(List<Stop> stops, Object table) {
            this.stops = stops;
            this.table = table;
            approach();
        }

        /** Goes as far as the next step, or to the end. */
        void letGo() {
            synchronized (table) {
                boolean first = !isStarted;
                isStarted = true;
                state = State.RUNS;
                table.notifyAll();
                if (first) {
                    work.start();
                }
            }
        }

        boolean stands() {
            return state == State.STANDS;
        }

        boolean runs() {
            return state == State.RUNS;
        }

        boolean hasEnded() {
            return state == State.ENDED;
        }

        /** How many transactions a process of the server has ended. */
        int transactionsOf(int process) {
            return transactions.getOrDefault(process, 0);
        }

        /** What the server failed with, by SQL state. */
        Set<String> failures() {
            return failures;
        }

        /** Why the work was refused; nothing if it was done. */
        List<Finding> answer() throws ExecutionException, InterruptedException {
            return task.get();
        }

        private void end() {
            synchronized (table) {
                state = State.ENDED;
                table.notifyAll();
            }
        }

        private void approach() {
            isNear = passed < stops.size() && stops.get(passed).after().isEmpty();
        }

        @Override
        public void request(String statements) {
            synchronized (table) {
                if (isNear && statements.contains(stops.get(passed).before())) {
                    passed++;
                    approach();
                    state = State.STANDS;
                    table.notifyAll();
                    standStill();
                }
                isNear |= passed < stops.size()
                        && statements.contains(stops.get(passed).after());
            }
        }

        private void standStill() {
            while (state == State.STANDS) {
                try {
                    table.wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException("interrupted", e);
                }
            }
        }

        @Override
        public void idle(int process) {
            transactions.merge(process, 1, Integer::sum);
        }

        @Override
        public void failure(String sqlState) {
            failures.add(sqlState);
        }
    }
}
