package org.lukk.costing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.lukk.values.Method;

/** Receipts whose amount follows issues: transfers and linked returns, and what changes after a close. */
final class LinkedReceiptsTest {
    @Test
    void aTransferReceiptCostsWhatItsIssueCosts() {
        Book from = Book.of(Method.FIFO)
                .item("a")
                .receipt("R1", 1, "1", "10.00")
                .receipt("R2", 1, "1", "20.00")
                .issue("T.out", 2, "1", "15.00");
        Book to = Book.of(Method.FIFO)
                .item("b")
                .receipt("T.in", 2, "1", "15.00")
                .issue("S", 3, "1", "15.00")
                .transfer("T.out", "T.in", "1", "15.00");
        Outcome close = Outcome.of(List.of(from, to), 31);
        assertThat(close.adjustments()).containsExactly("T.out -5.00", "T.in -5.00", "S -5.00");
        assertThat(close.settlements()).containsExactly("R1 -> T.out 1 10.00 fifo", "T.in -> S 1 10.00 fifo");
    }

    @Test
    void returnsOfOneSaleAreCarriedInTheOrderOfTheirCreationAndNeverPayForIt() {
        Outcome close = Book.of(Method.FIFO)
                .receipt("B1", 1, "1", "4.00")
                .receipt("R", 2, "3", "10.00")
                .issue("S", 2, "3", "12.00")
                .receipt("B2", 3, "1", "4.00")
                .receipt("B3", 3, "1", "4.00")
                .returned("S", "B1", "1", "4.00")
                .returned("S", "B2", "1", "4.00")
                .returned("S", "B3", "1", "4.00")
                .close(31);
        assertThat(close.settlements()).containsExactly("R -> S 3 10.00 fifo");
        assertThat(close.openReceipts()).containsExactly("B1 1 3.33", "B2 1 3.34", "B3 1 3.33");
    }

    @Test
    void whatAnIssueKeepsOfItsPostedCostIsHandedOnToo() {
        Outcome close = Book.of(Method.FIFO)
                .receipt("R", 1, "1", "5.00")
                .issue("S", 2, "3", "30.00")
                .receipt("B", 3, "3", "30.00")
                .returned("S", "B", "3", "30.00")
                .close(31);
        // 5.00 of R, and two thirds of the posted 30.00
        assertThat(close.adjustments()).containsExactly("B -5.00", "S -5.00");
    }

    @Test
    void aReceiptThatChangesAfterItWasSettledPaysItsOldTakersFirst() {
        Outcome close = Book.of(Method.FIFO)
                .receipt("R", 1, "1", "4.33")
                .closedIssue("I1", 2, "1", "3.33")
                .closedIssue("I2", 3, "1", "3.34")
                .settledBefore("R", "I1", "1")
                .settledBefore("R", "I2", "1")
                .changed("R", "1.00")
                .close(31);
        assertThat(close.settlements()).containsExactly("R -> I1 0 0.33 fifo", "R -> I2 0 0.34 fifo");
        assertThat(close.adjustments()).containsExactly("I1 0.33", "I2 0.34");
        assertThat(close.openReceipts()).containsExactly("R 1 3.66");
    }

    @Test
    void aReceiptThatChangesBeforeAnythingWasSettledKeepsTheChange() {
        Outcome close = Book.of(Method.FIFO)
                .receipt("R", 1, "3", "11.00")
                .issue("S", 2, "1", "3.33")
                .changed("R", "1.00")
                .close(31);
        assertThat(close.settlements()).containsExactly("R -> S 1 3.67 fifo");
        assertThat(close.openReceipts()).containsExactly("R 2 7.33");
    }

    /** A sale returned in two parts of itself, as after an invoice of less than was shipped. */
    @Test
    void aReturnOfSeveralIssuesPaysNoneOfThem() {
        Outcome close = Book.of(Method.FIFO)
                .receipt("B", 1, "3", "30.00")
                .issue("S", 2, "2", "20.00")
                .issue("S/2", 2, "3", "30.00")
                .issue("X", 3, "4", "40.00")
                .receipt("R1", 4, "5", "60.00")
                .receipt("R2", 4, "1", "20.00")
                .receipt("BX", 5, "1", "10.00")
                .returned("S", "B", "2", "30.00")
                .returned("S/2", "B", "1", "30.00")
                .returned("X", "BX", "1", "10.00")
                .close(31);
        assertThat(close.settlements())
                .containsExactly(
                        "R1 -> S 2 24.00 fifo",
                        "R1 -> S/2 3 36.00 fifo",
                        "B -> X 3 36.00 fifo",
                        "R2 -> X 1 20.00 fifo");
        assertThat(close.openReceipts()).containsExactly("BX 1 14.00");
    }

    @Test
    void aServiceThatWasReturnedInPartStaysAtItsOwnCost() {
        Outcome close = Book.of(Method.FIFO)
                .service()
                .issue("S", 1, "3", "30.00")
                .receipt("B", 2, "1", "10.00")
                .issue("S2", 3, "2", "20.00")
                .returned("S", "B", "1", "10.00")
                .close(31);
        assertThat(close.settlements())
                .containsExactly("B -> S2 1 10.00 fifo", "none -> S 3 30.00 service", "none -> S2 1 10.00 service");
        assertThat(close.adjustments()).isEmpty();
        assertThat(close.closed()).containsExactlyInAnyOrder("S", "B", "S2");
    }

    @Test
    void aChangeGoesOnThroughAPoolAndAClosedTransfer() {
        Outcome close = Book.of(Method.WEIGHTED_AVERAGE)
                .closedReceipt("R", 1, "1.00", false)
                .closedReceipt("pool", 2, "0.00", true)
                .closedIssue("T.out", 2, "2", "20.00")
                .closedReceipt("T.in", 2, "0.00", false)
                .closedIssue("S", 3, "2", "20.00")
                .settledBefore("R", "pool", "2")
                .settledBefore("pool", "T.out", "2")
                .settledBefore("T.in", "S", "2")
                .transfer("T.out", "T.in", "2", "20.00")
                .changed("R", "1.00")
                .close(31);
        assertThat(close.settlements())
                .containsExactly("R -> pool 0 1.00 fifo", "pool -> T.out 0 1.00 fifo", "T.in -> S 0 1.00 fifo");
        assertThat(close.adjustments()).containsExactly("T.in 1.00", "T.out 1.00", "S 1.00");
    }

    @Test
    void halvesOfATransferInsideACostObjectStayOutOfTheWalk() {
        Book book = Book.of(Method.LIFO)
                .receipt("R", 1, "1", "10.00")
                .issue("T.out", 2, "1", "10.00")
                .receipt("T.in", 2, "1", "10.00")
                .issue("S", 3, "1", "12.00")
                .halves("T.out", "T.in", "1");
        assertThat(book.close(31).settlements())
                .containsExactly("T.in -> T.out 1 10.00 transfer", "R -> S 1 10.00 lifo");
    }

    @Test
    void aChainOfAHundredThousandTransfersNeedsNoStack() {
        int length = 100_000;
        List<Book> books = new ArrayList<>();
        Book links = Book.of(Method.FIFO).item("p000000").receipt("R", 1, "1", "7.00");
        books.add(links.issue("T0.out", 1, "1", "9.00"));
        for (int place = 1; place <= length; place++) {
            Book book = Book.of(Method.FIFO).item(String.format("p%06d", place));
            book.receipt("T" + (place - 1) + ".in", 1, "1", "9.00").issue("T" + place + ".out", 1, "1", "9.00");
            links.transfer("T" + (place - 1) + ".out", "T" + (place - 1) + ".in", "1", "9.00");
            books.add(book);
        }
        assertThat(Outcome.of(books, 31).cost("T" + length + ".out")).isEqualTo("7.00");
    }

    @Test
    void resultsDoNotDependOnTheOrderOfInputOrOnThreads() {
        List<Book> books = randomTransfers(new Random(7));
        String digest = Outcome.of(books, 31).digest();
        assertThat(Book.closeAll(books, 31, 3, Collections::reverse).digest()).isEqualTo(digest);
        assertThat(Book.closeAll(books, 31, 2, adding -> Collections.shuffle(adding, new Random(1)))
                        .digest())
                .isEqualTo(digest);
    }

    private static List<Book> randomTransfers(Random random) {
        List<Method> methods = List.of(Method.FIFO, Method.LIFO, Method.WEIGHTED_AVERAGE_DATE, Method.WEIGHTED_AVERAGE);
        List<Book> books = new ArrayList<>(IntStream.range(0, 12)
                .mapToObj(place -> Book.of(methods.get(random.nextInt(4))).item("p" + (char) ('a' + place)))
                .toList());
        books.forEach(book -> book.receipt("R" + books.indexOf(book), 1, "50", random.nextInt(900) + ".37"));
        for (int number = 0; number < 200; number++) {
            int from = random.nextInt(11);
            int to = from + 1 + random.nextInt(11 - from);
            String quantity = Integer.toString(1 + random.nextInt(3));
            int day = 1 + random.nextInt(20);
            books.get(from).issue("T" + number + ".out", day, quantity, "9.00");
            books.get(to).receipt("T" + number + ".in", day, quantity, "9.00");
            books.get(11).transfer("T" + number + ".out", "T" + number + ".in", quantity, "9.00");
        }
        return books;
    }
}
