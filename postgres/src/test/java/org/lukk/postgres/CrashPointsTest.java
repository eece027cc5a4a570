package org.lukk.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lukk.postgres.embedded.TemporaryDatabase;

/**
 * Die everywhere once (reliability.md H6): a process is cut off at its first interaction with the database, its second,
 * and so on until it completes untouched, once before the server hears the request and once after it answered. What is
 * found afterwards is the books exactly as before or exactly as after, and in the end what a process does that never
 * died. {@code ./dev harness} dies at every point, {@code ./dev test} at every seventh.
 */
@Execution(ExecutionMode.CONCURRENT)
class CrashPointsTest {
    /** Points from one death to the next; the losses begin at different ones. */
    private static final int STRIDE = Integer.getInteger("lukk.crash-points.stride", 7);

    private static TemporaryDatabase february;

    /** What may be under way when a process dies. */
    enum Work {
        POST,
        UNMARK,
        IMPORT,
        CLOSE,
        RECALCULATE,
        REVERSE;

        void of(Trade trade) {
            switch (this) {
                case POST -> trade.post(trade.sale());
                case UNMARK -> trade.post(trade.unmark());
                case IMPORT -> trade.importFile();
                case CLOSE -> trade.close(Trade.FEBRUARY);
                case RECALCULATE -> trade.recalculate(Trade.FEBRUARY);
                case REVERSE -> trade.reverse();
            }
        }
    }

    @BeforeAll
    static void carryOnToFebruary() throws SQLException {
        february = CopiedBooks.newDatabase();
        try (PostgresBooks books = PostgresBooks.connect(CopiedBooks.address(february))) {
            new Trade(books, "kari").carryOnToFebruary();
        }
    }

    @AfterAll
    static void drop() throws SQLException {
        february.close();
    }

    @ParameterizedTest
    @EnumSource
    void afterADeathAnywhereTheBooksAreAsBeforeOrAsAfter(Work work) throws Exception {
        int points = 0;
        for (BreakingLine.Loss loss : BreakingLine.Loss.values()) {
            points += pointsOf(work, loss);
        }
        System.out.println("crash points of " + work + ": " + points + " passed, 0 failed");
        assertThat(points).isGreaterThan(20 / STRIDE);
    }

    /** Dies at every interaction of the work and says how many there are. */
    private static int pointsOf(Work work, BreakingLine.Loss loss) throws Exception {
        List<String> before;
        List<String> after;
        try (CopiedBooks books = CopiedBooks.of(february)) {
            before = books.trade().fingerprint();
            work.of(books.trade());
            after = books.trade().fingerprint();
        }
        assertThat(after).isNotEqualTo(before).noneMatch(line -> line.startsWith("broken"));
        CopiedBooks books = CopiedBooks.of(february);
        try {
            int deaths = 0;
            for (int point = loss == BreakingLine.Loss.ANSWER ? 1 + STRIDE / 2 : 1; ; point += STRIDE) {
                Attempt attempt = attempt(work, point, loss, books);
                if (!attempt.died()) {
                    assertThat(Fingerprint.difference(after, attempt.found()))
                            .as("after all deaths")
                            .isEmpty();
                    return deaths;
                }
                deaths++;
                if (!attempt.found().equals(before)) {
                    assertThat(Fingerprint.difference(after, attempt.found()))
                            .as("%s lost at interaction %d", loss, point)
                            .isEmpty();
                    books.close();
                    books = CopiedBooks.of(february);
                }
            }
        } finally {
            books.close();
        }
    }

    /**
     * What came of a process that was to die.
     *
     * @param died false if it completed before it came that far
     * @param found the books afterwards
     */
    private record Attempt(boolean died, List<String> found) {}

    private static Attempt attempt(Work work, int point, BreakingLine.Loss loss, CopiedBooks copy) throws Exception {
        List<Throwable> failures = Collections.synchronizedList(new ArrayList<>());
        try (BreakingLine line = new BreakingLine(CopiedBooks.port());
                PostgresBooks books = PostgresBooks.connect(copy.addressBy(line.port()))) {
            Thread process = Thread.ofPlatform()
                    .uncaughtExceptionHandler((_, failure) -> failures.add(failure))
                    .unstarted(() -> work.of(new Trade(books, "kari")));
            line.breakAt(point, loss, process::interrupt);
            process.start();
            process.join();
            if (!line.isBroken()) {
                assertThat(failures).isEmpty();
            }
            return new Attempt(line.isBroken(), copy.afterDeathOf(line));
        }
    }
}
