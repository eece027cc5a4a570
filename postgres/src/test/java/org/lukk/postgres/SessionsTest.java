package org.lukk.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lukk.closing.Acting;
import org.lukk.closing.Books;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.PostingDoor;
import org.lukk.closing.RunRequest;
import org.lukk.closing.TransactionQuery;
import org.lukk.inventory.Cost;
import org.lukk.inventory.Gate;
import org.lukk.inventory.Item;
import org.lukk.inventory.ItemType;
import org.lukk.inventory.Posting;
import org.lukk.ledger.Event;
import org.lukk.values.Code;
import org.lukk.values.Currency;
import org.lukk.values.Dimensions;
import org.lukk.values.Quantity;
import org.lukk.values.Refusal;
import org.lukk.values.UnitCost;

/** Several sessions on the same books at once. */
class SessionsTest {
    private static final int POSTERS = 4;
    private static final int POSTINGS = 40;
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);

    private final ExecutorService sessions = Executors.newFixedThreadPool(POSTERS + 1);
    private PostgresBooks books;

    @BeforeEach
    void open() {
        books = ThrowAwayDatabases.shared().books();
        books.found(new Books.Company("ACME", Currency.of("USD")));
        books.write("ACME", open -> {
            IntStream.range(0, 3)
                    .forEach(item ->
                            open.put(new Item("item" + item, "", ItemType.ITEM, "", "", "", UnitCost.ZERO, "")));
            return open;
        });
    }

    @AfterEach
    void close() {
        sessions.shutdownNow();
        books.close();
    }

    private static Acting acting(String command) {
        return new Acting("ACME", "kari", command, InstantSource.fixed(Instant.parse("2026-01-01T00:00:00Z")));
    }

    private static Posting posting(String lot, Event event, int item, LocalDate date) {
        @Nullable Cost cost = event == Event.PURCHASE ? new Cost.PerUnit(new UnitCost(BigDecimal.TEN)) : null;
        return new Posting.Movement(
                date, event, lot, "item" + item, Quantity.of(1), cost, Dimensions.NONE, Posting.Details.NONE);
    }

    @Test
    void aRunThatIsLetGoOfMayBeTakenOver() {
        Gate.RunInProgress stranded =
                new Gate.RunInProgress("token", "close", JANUARY, "kari", Instant.parse("2026-02-01T00:00:00Z"));
        books.write("ACME", open -> {
            open.enterGateAlone();
            open.begin(stranded);
            return open;
        });
        MonthEnd desk = new MonthEnd(books, acting("close"), 1);
        assertThatThrownBy(() -> desk.close(RunRequest.upTo(JANUARY))).isInstanceOf(Refusal.class);
        books.letGo("ACME", stranded.token());
        assertThat(desk.close(RunRequest.upTo(JANUARY)).number()).isEqualTo(1);
    }

    /** Posts, and says by which code it was refused if it was. */
    private Optional<Code> post(Posting... postings) {
        try {
            new PostingDoor(books, acting("post")).post(List.of(postings));
            return Optional.empty();
        } catch (Refusal refusal) {
            return Optional.of(refusal.code());
        }
    }

    @Test
    void whatIsAcknowledgedIsThereOnceWhileRunsComeAndGo() throws Exception {
        List<Future<List<String>>> posters = new ArrayList<>();
        for (int poster = 0; poster < POSTERS; poster++) {
            int name = poster;
            posters.add(sessions.submit(() -> acknowledged(name)));
        }
        Future<?> closer = sessions.submit(this::closeAndReverse);
        List<String> acknowledged = new ArrayList<>();
        for (Future<List<String>> poster : posters) {
            acknowledged.addAll(poster.get());
        }
        closer.get();
        List<String> there = new ArrayList<>();
        books.read("ACME", open -> {
            open.transactions(
                    TransactionQuery.ALL, state -> there.add(state.transaction().name()));
            return there;
        });
        assertThat(there).containsExactlyInAnyOrderElementsOf(acknowledged);
        assertThat(books.verify("ACME")).isEmpty();
    }

    /** Two items a posting, in an order that differs from session to session. */
    private List<String> acknowledged(int poster) {
        List<String> lots = new ArrayList<>();
        for (int i = 0; i < POSTINGS; i++) {
            LocalDate date = JANUARY.plusDays(i % 2 == 0 ? -i : i);
            Event event = i % 3 == 0 ? Event.SELL : Event.PURCHASE;
            String one = poster + "." + i + ".a";
            String other = poster + "." + i + ".b";
            int item = (poster + i) % 3;
            Optional<Code> refused = post(posting(one, event, item, date), posting(other, event, 2 - item, date));
            if (refused.isEmpty()) {
                lots.addAll(List.of(one, other));
            } else {
                assertThat(refused.get()).isIn(Code.CLOSED_PERIOD, Code.RUN_IN_PROGRESS);
            }
        }
        return lots;
    }

    private void closeAndReverse() {
        for (int i = 0; i < 6; i++) {
            MonthEnd desk = new MonthEnd(books, acting("run " + i), 1);
            desk.recalculate(RunRequest.upTo(JANUARY));
            desk.close(RunRequest.upTo(JANUARY));
            desk.reverse(OptionalInt.empty(), Optional.empty());
        }
    }

    @Test
    void oneOfTwoWhoPostTheSameLotIsToldSo() throws Exception {
        for (int round = 0; round < 20; round++) {
            String lot = "PO" + round;
            Future<Optional<Code>> one = sessions.submit(() -> post(posting(lot, Event.PURCHASE, 0, JANUARY)));
            Future<Optional<Code>> other = sessions.submit(() -> post(posting(lot, Event.PURCHASE, 1, JANUARY)));
            assertThat(List.of(one.get(), other.get()))
                    .containsExactlyInAnyOrder(Optional.empty(), Optional.of(Code.DUPLICATE_LOT));
        }
        assertThat(books.verify("ACME")).isEmpty();
    }

    @Test
    void runWaitsForThePostingInFlightAndSeesIt() throws Exception {
        CountDownLatch inFlight = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Future<Gate> posting = sessions.submit(() -> books.write("ACME", open -> {
            Gate gate = open.enterGate();
            inFlight.countDown();
            await(goOn);
            new org.lukk.inventory.PostingDesk(open, acting("slow").origin())
                    .post(List.of(posting("PO1", Event.PURCHASE, 0, JANUARY)));
            return gate;
        }));
        await(inFlight);
        Future<Integer> closing = sessions.submit(() -> new MonthEnd(books, acting("close"), 1)
                .close(RunRequest.upTo(JANUARY))
                .transactions());
        goOn.countDown();
        assertThat(posting.get()).isEqualTo(Gate.OPEN);
        assertThat(closing.get()).isEqualTo(1);
        assertThat(post(posting("PO2", Event.PURCHASE, 0, JANUARY))).contains(Code.CLOSED_PERIOD);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
