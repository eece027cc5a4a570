package org.lukk.costing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Method;
import org.lukk.values.Refusal;

/** Costs that come back to themselves (rules.md R-1 and R-3). */
final class CyclesTest {
    /** DER-6 of worked-examples.md. */
    private static List<Book> thereAndBack() {
        Book a = Book.of(Method.WEIGHTED_AVERAGE)
                .item("a")
                .receipt("PA", 1, "10", "100.00")
                .issue("AB.out", 2, "10", "100.00")
                .receipt("BA.in", 3, "5", "65.00")
                .issue("SA", 4, "5", "65.00");
        Book b = Book.of(Method.WEIGHTED_AVERAGE)
                .item("b")
                .receipt("PB", 1, "10", "160.00")
                .receipt("AB.in", 2, "10", "100.00")
                .issue("BA.out", 3, "5", "65.00")
                .issue("SB", 4, "5", "65.00")
                .transfer("AB.out", "AB.in", "10", "100.00")
                .transfer("BA.out", "BA.in", "5", "65.00");
        return List.of(a, b);
    }

    @Test
    void twoAveragesThatPayEachOtherAreSolvedExactly() {
        Outcome close = Outcome.of(thereAndBack(), 31);
        assertThat(close.adjustments())
                .containsExactly("BA.in 3.00", "AB.out 12.00", "SA -9.00", "AB.in 12.00", "BA.out 3.00", "SB 3.00");
        assertThat(close.openReceipts()).containsExactly("pool 2026-03-31 10 136.00");
    }

    @Test
    void aChangeRunsRoundACycleThatWasSettled() {
        Book a = Book.of(Method.FIFO)
                .item("a")
                .closedReceipt("PA", 1, "3.00", false)
                .closedIssue("AB.out", 2, "2", "20.00")
                .closedReceipt("BA.in", 3, "0.00", false)
                .closedIssue("SA", 4, "1", "10.00")
                .settledBefore("PA", "AB.out", "1")
                .settledBefore("BA.in", "AB.out", "1")
                .settledBefore("PA", "SA", "1");
        Book b = Book.of(Method.FIFO)
                .item("b")
                .closedReceipt("AB.in", 2, "0.00", false)
                .closedIssue("BA.out", 3, "1", "10.00")
                .closedIssue("SB", 4, "1", "10.00")
                .settledBefore("AB.in", "BA.out", "1")
                .settledBefore("AB.in", "SB", "1")
                .transfer("AB.out", "AB.in", "2", "20.00")
                .transfer("BA.out", "BA.in", "1", "10.00")
                .changed("PA", "3.00");
        // 1.50 enter, and half of what goes out comes back: 3.00 go out, 1.50 come back
        assertThat(Outcome.of(List.of(a, b), 31).adjustments())
                .containsExactly("BA.in 1.50", "AB.out 3.00", "SA 1.50", "AB.in 3.00", "BA.out 1.50", "SB 1.50");
    }

    @Test
    void whereNoValueEntersTheIssueCreatedFirstKeepsItsCost() {
        Outcome close = Book.of(Method.LIFO)
                .receipt("P", 1, "1", "10.00")
                .issue("S1", 2, "1", "10.00")
                .receipt("B1", 3, "1", "10.00")
                .issue("S2", 4, "1", "11.00")
                .receipt("B2", 5, "1", "11.00")
                .returned("S1", "B1", "1", "10.00")
                .returned("S2", "B2", "1", "11.00")
                .close(31);
        assertThat(close.adjustments()).containsExactly("B2 -1.00", "S2 -1.00");
        assertThat(close.openReceipts()).containsExactly("P 1 10.00");
        assertThat(close.findings()).containsExactly("cost-cycle-without-source S1 0");
    }

    @Test
    void whatEntersAndCanNeverLeaveIsRefusedByName() {
        Book book = Book.of(Method.LIFO)
                .receipt("P", 1, "1", "10.00")
                .issue("S1", 2, "1", "10.00")
                .receipt("B1", 3, "1", "11.00")
                .issue("S2", 4, "1", "11.00")
                .receipt("B2", 5, "1", "11.00")
                .returned("S1", "B1", "1", "10.00")
                .returned("S2", "B2", "1", "11.00");
        assertThatThrownBy(() -> book.close(31)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(Code.COST_CYCLE_WITHOUT_SOLUTION);
            assertThat(refusal).hasMessageContaining("S1, S2");
        });
    }

    /** Of a ring of transfers whose first leg has a charge on top: what enters goes round and grows. */
    @Test
    void ofALongCycleTwentyIssuesAreNamed() {
        int places = 21;
        List<Book> books = new ArrayList<>();
        for (int place = 0; place < places; place++) {
            books.add(Book.of(Method.FIFO)
                    .item(String.format("p%02d", place))
                    .receipt("T" + place + ".in", 1, "1", place == 0 ? "11.00" : "10.00")
                    .issue("T" + place + ".out", 2, "1", "10.00"));
        }
        for (int place = 0; place < places; place++) {
            books.get(places - 1).transfer("T" + place + ".out", "T" + (place + 1) % places + ".in", "1", "10.00");
        }
        assertThatThrownBy(() -> Outcome.of(books, 31)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(Code.COST_CYCLE_WITHOUT_SOLUTION);
            assertThat(refusal.findings().get(0).get(Argument.KNOWN))
                    .hasValueSatisfying(known ->
                            assertThat(known).startsWith("T0.out, T1.out, ").endsWith(", … (21)"));
        });
    }

    @Test
    void aPoolThatTookOfItselfIsNoWorkOfAClose() {
        Book book = Book.of(Method.WEIGHTED_AVERAGE)
                .closedReceipt("pool", 1, "1.00", true)
                .settledBefore("pool", "pool", "1")
                .changed("pool", "1.00");
        assertThatThrownBy(() -> book.close(31))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("valued 0 of 1");
    }

    @Test
    void resultsDoNotDependOnTheOrderOfInputOrOnThreads() {
        for (int seed = 0; seed < 20; seed++) {
            List<Book> books = randomTransfers(new Random(seed), 120);
            String digest = Outcome.of(books, 31).digest();
            assertThat(Book.closeAll(books, 31, 3, Collections::reverse).digest())
                    .isEqualTo(digest);
            assertThat(Book.closeAll(books, 31, 2, adding -> Collections.shuffle(adding, new Random(1)))
                            .digest())
                    .isEqualTo(digest);
        }
    }

    @Test
    void twentyThousandTransfersThereAndBackAreOneSystem() {
        assertThat(Outcome.of(randomTransfers(new Random(3), 20_000), 31).openReceipts())
                .isNotEmpty();
    }

    @Test
    void componentsOfALongChainAndARing() {
        int nodes = 200_000;
        int[] start = IntStream.rangeClosed(0, nodes)
                .map(node -> Math.min(node, nodes - 1))
                .toArray();
        int[] chain = IntStream.range(1, nodes).toArray();
        assertThat(StrongComponents.of(start, chain)).doesNotHaveDuplicates();
        int[] ring = IntStream.rangeClosed(1, nodes).map(node -> node % nodes).toArray();
        int[] round = IntStream.rangeClosed(0, nodes).toArray();
        assertThat(StrongComponents.of(round, ring)).containsOnly(0);
    }

    private static List<Book> randomTransfers(Random random, int transfers) {
        List<Method> methods = List.of(Method.FIFO, Method.LIFO, Method.WEIGHTED_AVERAGE_DATE, Method.WEIGHTED_AVERAGE);
        List<Book> books = new ArrayList<>(IntStream.range(0, 4)
                .mapToObj(place -> Book.of(methods.get(random.nextInt(4))).item("p" + (char) ('a' + place)))
                .toList());
        books.forEach(book -> book.receipt("R" + books.indexOf(book), 1, "50", random.nextInt(900) + ".37"));
        for (int number = 0; number < transfers; number++) {
            int from = random.nextInt(4);
            int to = (from + 1 + random.nextInt(3)) % 4;
            String quantity = Integer.toString(1 + random.nextInt(3));
            int day = 1 + random.nextInt(20);
            books.get(from).issue("T" + number + ".out", day, quantity, "9.00");
            books.get(to).receipt("T" + number + ".in", day, quantity, "9.00");
            books.get(3).transfer("T" + number + ".out", "T" + number + ".in", quantity, "9.00");
        }
        return books;
    }
}
