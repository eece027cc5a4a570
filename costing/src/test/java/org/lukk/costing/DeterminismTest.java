package org.lukk.costing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lukk.values.CostObject;
import org.lukk.values.Dimensions;
import org.lukk.values.Method;

/** One result, whatever the number of threads and the order of input; and books that stay whole. */
class DeterminismTest {
    private static final int BOOKS = 200;
    private static final int CLOSING_DAY = 6;

    private static List<Book> books(long seed) {
        return new RandomBooks(seed).some(BOOKS);
    }

    private static Outcome close(long seed) {
        return Book.closeAll(books(seed), CLOSING_DAY, 1, given -> {});
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 1000})
    void threadsDoNotMatter(int threads) {
        Outcome one = close(1);
        Outcome many = Book.closeAll(books(1), CLOSING_DAY, threads, given -> {});
        assertThat(many.digest()).isEqualTo(one.digest());
        assertThat(many.settlements()).isEqualTo(one.settlements());
        assertThat(many.adjustments()).isEqualTo(one.adjustments());
        assertThat(many.pools()).isEqualTo(one.pools());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void orderOfInputDoesNotMatter(long seed) {
        Outcome given = close(seed);
        Outcome shuffled = Book.closeAll(
                books(seed), CLOSING_DAY, 2, transactions -> Collections.shuffle(transactions, new Random(seed)));
        assertThat(shuffled.digest()).isEqualTo(given.digest());
        assertThat(shuffled.settlements()).isEqualTo(given.settlements());
        assertThat(shuffled.adjustments()).isEqualTo(given.adjustments());
        assertThat(shuffled.openReceipts()).isEqualTo(given.openReceipts());
        assertThat(shuffled.openIssues()).isEqualTo(given.openIssues());
        assertThat(shuffled.findings()).isEqualTo(given.findings());
        assertThat(shuffled.closed()).isEqualTo(given.closed());
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8, 9, 10})
    void everyCostAndPoolIsTheSumOfItsTerms(long seed) {
        CostingResult result = close(seed).result();
        for (int row = 0; row < result.input().rows(); row++) {
            if (!result.input().isReceipt(row)) {
                assertThat(result.explain(row).target()).isEqualTo(result.target(row));
            }
        }
        result.pools()
                .forEach(pool -> assertThat(result.explain(pool.row()).target()).isEqualTo(pool.amount()));
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void whatIsSettledIsNoLongerOpen(long seed) {
        CostingResult result = close(seed).result();
        int pools = result.pools().size();
        long[] open = new long[result.input().rows() + pools];
        for (int row = 0; row < open.length; row++) {
            open[row] = result.quantityOpen(row);
        }
        result.forEachOpenIssue((issue, quantity, settled) -> {
            assertThat(quantity).isEqualTo(open[issue]);
            assertThat(settled).isEqualTo(result.amountSettled(issue));
        });
        result.forEachOpenReceipt((receipt, quantity, amount) -> {
            assertThat(quantity).isEqualTo(open[receipt]);
            assertThat(amount).isEqualTo(result.amountOpen(receipt));
        });
        result.forEachClosed(row -> assertThat(open[row]).isZero());
    }

    /** Pins the encoding: it may change only with a reason, because sealed runs carry their digest. */
    @Test
    void digestIsTheSameOnEveryMachine() {
        Outcome close = Book.of(Method.WEIGHTED_AVERAGE)
                .receipt("R1", 1, "1", "10.00")
                .receipt("R2", 2, "1", "20.00")
                .carried("pool 2026-02-28", 0, "1", "30.00")
                .issue("I", 3, "4", "60.00")
                .close(31);
        assertThat(close.digest()).isEqualTo("7500ab6ecd7ca3593a86fb91b29da92669de20294354937c6490c8bb14ab4040");
    }

    @Test
    void digestTellsApartWhatDiffers() {
        String digest =
                Book.of(Method.FIFO).receipt("R", 1, "1", "10.00").close(5).digest();
        assertThat(Book.of(Method.FIFO).receipt("R", 1, "1", "10.01").close(5).digest())
                .isNotEqualTo(digest);
        assertThat(Book.of(Method.FIFO).receipt("S", 1, "1", "10.00").close(5).digest())
                .isNotEqualTo(digest);
        assertThat(Book.of(Method.FIFO).carried("R", 1, "1", "10.00").close(5).digest())
                .isNotEqualTo(digest);
        assertThat(Book.of(Method.FIFO)
                        .item("nut")
                        .receipt("R", 1, "1", "10.00")
                        .close(5)
                        .digest())
                .isNotEqualTo(digest);
        assertThat(Book.of(Method.LIFO).receipt("R", 2, "1", "10.00").close(6).digest())
                .as("neither dates nor the method of what nothing happened to are a result")
                .isEqualTo(digest);
    }

    @Test
    void costObjectWithoutTransactionsLeavesNoTrace() {
        Book book = Book.of(Method.FIFO).receipt("R", 1, "1", "10.00");
        Outcome both = Book.closeAll(List.of(book, Book.of(Method.FIFO).item("nut")), 5, 1, given -> {});
        assertThat(both.digest()).isEqualTo(book.close(5).digest());
        assertThat(both.result().digest(0)).isNotEqualTo(both.result().digest(1));
    }

    @Test
    void runWithoutCostObjectsIsEmpty() {
        CostingResult result = Costing.compute(CostingInput.builder().build(0), 2);
        assertThat(result.digest()).startsWith("e3b0c44298fc1c14");
        assertThat(result.pools()).isEmpty();
    }

    @Test
    void numberOfACostObjectIsTheBuildersOwn() {
        CostingInput.Builder input = CostingInput.builder();
        int screw = input.costObject(new CostObject("screw", Dimensions.NONE), Method.FIFO, false, false);
        int nut = input.costObject(new CostObject("nut", Dimensions.NONE), Method.WEIGHTED_AVERAGE, false, false);
        input.receipt(screw, 1, "S", 1, 1, 0, false, false, 1, 1);
        input.receipt(nut, 2, "N1", 1, 2, 0, false, false, 1, 1);
        input.receipt(nut, 3, "N2", 1, 3, 0, false, false, 1, 1);
        input.issue(nut, 4, "N3", 1, 4, 0, false, 1, 1, 1, 0, 1);
        CostingResult result = Costing.compute(input.build(1), 2);
        assertThat(result.pools()).containsExactly(new Pool(4, nut, 1, 2, 2, "pool 1970-01-02"));
        assertThat(result.isPool(3)).isFalse();
        assertThat(result.digest(nut)).isNotEqualTo(result.digest(screw));
    }
}
