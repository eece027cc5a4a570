package org.lukk.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lukk.closing.Progress;
import org.lukk.closing.Run;
import org.lukk.inventory.Posting;
import org.lukk.postgres.embedded.TemporaryDatabase;
import org.lukk.values.Code;
import org.lukk.values.Refusal;

/**
 * Two sessions on the same books at once: exactly one wins, and the other is told (reliability.md section 2). The one
 * stands still at a known place while the other tries, so that nothing depends on who is faster.
 */
class RacesTest {
    private TemporaryDatabase database;
    private PostgresBooks kari;
    private PostgresBooks ola;

    @BeforeEach
    void carryOnToFebruary() throws SQLException {
        database = CopiedBooks.newDatabase();
        kari = PostgresBooks.connect(CopiedBooks.address(database));
        ola = PostgresBooks.connect(CopiedBooks.address(database));
        new Trade(kari, "kari").carryOnToFebruary();
    }

    @AfterEach
    void holdsAndGoes() throws SQLException {
        assertThat(new Trade(ola, "ola").fingerprint()).noneMatch(line -> line.startsWith("broken"));
        ola.close();
        kari.close();
        database.close();
    }

    @Test
    void aPostingInReachOfACloseUnderWayIsRefused() {
        Trade other = new Trade(ola, "ola");
        Run close = closeWhile(() -> isTold(Code.RUN_IN_PROGRESS, () -> other.post(other.sale())));
        isTold(Code.CLOSED_PERIOD, () -> other.post(other.sale()));
        assertThat(close.number()).isEqualTo(2);
    }

    @Test
    void aPostingBehindACloseUnderWayIsPosted() {
        Trade other = new Trade(ola, "ola");
        closeWhile(() -> other.post(other.sell(62, "a", 1)));
        assertThat(other.fingerprint()).anyMatch(line -> line.startsWith("transaction: a62"));
    }

    @Test
    void aMarkInReachOfACloseUnderWayIsRefused() {
        Trade other = new Trade(ola, "ola");
        closeWhile(() -> isTold(Code.RUN_IN_PROGRESS, () -> other.post(other.unmark())));
    }

    @Test
    void ofTwoClosesOneIsToldWhoWorks() {
        Trade other = new Trade(ola, "ola");
        closeWhile(() -> isTold(Code.RUN_IN_PROGRESS, () -> other.close(Trade.FEBRUARY)));
        isTold(Code.CLOSE_DATE_NOT_AFTER_LAST_CLOSE, () -> other.close(Trade.FEBRUARY));
    }

    @Test
    void aReversalDuringACloseIsRefusedAndReversesTheCloseAfterwards() {
        Trade other = new Trade(ola, "ola");
        closeWhile(() -> isTold(Code.RUN_IN_PROGRESS, other::reverse));
        assertThat(other.reverse().reverses()).isEqualTo(2);
    }

    @Test
    void aRecalculationDuringACloseIsRefused() {
        Trade other = new Trade(ola, "ola");
        closeWhile(() -> isTold(Code.RUN_IN_PROGRESS, () -> other.recalculate(Trade.FEBRUARY)));
    }

    @Test
    void aRecalculationThatWasOvertakenByAPostingReadsItToo() {
        Trade other = new Trade(ola, "ola");
        boolean[] posted = {false};
        Progress progress = phase -> {
            if (phase == Progress.Phase.SEAL && !posted[0]) {
                posted[0] = true;
                other.post(other.sale());
            }
        };
        Run recalculation = new Trade(kari, "kari", progress).recalculate(Trade.FEBRUARY);
        assertThat(recalculation.number()).isEqualTo(2);
        assertThat(other.recalculate(Trade.FEBRUARY).adjustedAmount().isZero()).isTrue();
    }

    @Test
    void aCloseWaitsForThePostingThatPassedTheGateBefore() throws Exception {
        Trade trade = new Trade(kari, "kari");
        closeBehind(trade.sale());
        assertThat(trade.fingerprint()).anyMatch(line -> line.startsWith("settled: 2") && line.contains("a40"));
    }

    @Test
    void aCloseHonoursTheMarkingThatPassedTheGateBefore() throws Exception {
        Trade trade = new Trade(kari, "kari");
        closeBehind(trade.unmark());
        assertThat(trade.fingerprint()).noneMatch(line -> line.contains("MARKING"));
    }

    /** Closes February while a posting is in flight that entered the gate before. */
    private void closeBehind(Posting posting) throws Exception {
        CountDownLatch closing = new CountDownLatch(1);
        Trade closer = new Trade(ola, "ola", _ -> closing.countDown());
        CompletableFuture<Run> close = kari.write(Trade.COMPANY, open -> {
            new Trade(kari, "kari").post(open, posting);
            CompletableFuture<Run> begun = CompletableFuture.supplyAsync(() -> closer.close(Trade.FEBRUARY));
            await(closing);
            return begun;
        });
        close.get();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** Closes February; between its begin and its seal the other session does something. */
    private Run closeWhile(Runnable other) {
        return new Trade(kari, "kari", phase -> {
                    if (phase == Progress.Phase.SEAL) {
                        other.run();
                    }
                })
                .close(Trade.FEBRUARY);
    }

    private static void isTold(Code code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
