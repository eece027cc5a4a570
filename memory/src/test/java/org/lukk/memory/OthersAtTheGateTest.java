package org.lukk.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lukk.closing.Acting;
import org.lukk.closing.Books;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.OpenBooks;
import org.lukk.closing.PostingDoor;
import org.lukk.closing.Progress;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.RunRequest;
import org.lukk.closing.VoucherLines;
import org.lukk.inventory.Cost;
import org.lukk.inventory.Gate;
import org.lukk.inventory.Item;
import org.lukk.inventory.ItemType;
import org.lukk.inventory.Posting;
import org.lukk.ledger.Event;
import org.lukk.ledger.PeriodState;
import org.lukk.ledger.Specification;
import org.lukk.testkit.contract.BooksText;
import org.lukk.values.Argument;
import org.lukk.values.Code;
import org.lukk.values.Currency;
import org.lukk.values.Dimensions;
import org.lukk.values.Quantity;
import org.lukk.values.Refusal;
import org.lukk.values.UnitCost;

/** What is told while somebody else closes, and to a close that was taken for dead. */
class OthersAtTheGateTest {
    private static final String ACME = "ACME";
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    private static final RunRequest CLOSE = RunRequest.upTo(JANUARY);
    private static final Instant NOW = Instant.parse("2026-02-01T00:00:00Z");
    private static final Gate.RunInProgress OTHER = new Gate.RunInProgress("other", "close", JANUARY, "ola", NOW);

    private final Books books = new MemoryBooks();

    @BeforeEach
    void bolts() {
        books.found(new Books.Company(ACME, Currency.of("USD")));
        write(open -> open.put(new Item("bolt", "", ItemType.ITEM, "", "", "", UnitCost.ZERO, "piece")));
        purchase("PO1");
    }

    private void write(Consumer<OpenBooks> change) {
        books.write(ACME, open -> {
            change.accept(open);
            return open;
        });
    }

    private static Acting acting(String command) {
        return new Acting(ACME, "kari", command, InstantSource.fixed(NOW));
    }

    private void purchase(String lot) {
        new PostingDoor(books, acting(lot))
                .post(List.of(new Posting.Movement(
                        LocalDate.of(2026, 1, 5),
                        Event.PURCHASE,
                        lot,
                        "bolt",
                        Quantity.of(1),
                        new Cost.PerUnit(new UnitCost(new BigDecimal("10.00"))),
                        Dimensions.NONE,
                        Posting.Details.NONE)));
    }

    private MonthEnd desk() {
        return new MonthEnd(books, acting("desk"), 1);
    }

    /** A close during which this happens once its costs are computed. */
    private MonthEnd closeDuring(Consumer<OpenBooks> happening) {
        Progress progress = phase -> {
            if (phase == Progress.Phase.SEAL) {
                write(happening);
            }
        };
        return new MonthEnd(books, acting("desk"), 1, progress);
    }

    private void begin(OpenBooks open) {
        open.enterGateAlone();
        open.begin(OTHER);
    }

    private Refusal refused(ThrowingCallable asked) {
        Refusal[] told = new Refusal[1];
        assertThatExceptionOfType(Refusal.class).isThrownBy(asked).satisfies(refusal -> told[0] = refusal);
        return told[0];
    }

    @Test
    void thePeriodThatIsBeingClosedKeepsItsStateAndAPreviewWaits() {
        write(this::begin);
        List<String> before = books.read(ACME, BooksText::of);
        assertThat(refused(() -> desk().ledgerPeriod("2026-01", PeriodState.ON_HOLD))
                        .code())
                .isEqualTo(Code.RUN_IN_PROGRESS);
        assertThat(refused(() -> desk().preview(CLOSE)).code()).isEqualTo(Code.RUN_IN_PROGRESS);
        assertThat(books.<List<String>>read(ACME, BooksText::of)).isEqualTo(before);
        assertThat(desk().ledgerPeriod("2025-12", PeriodState.ON_HOLD)).isEmpty();
    }

    @Test
    void aCloseThatWasTakenForDeadSealsNothing() {
        MonthEnd givenUp = closeDuring(open -> {
            open.enterGateAlone();
            open.abandon("desk");
        });
        assertThat(refused(() -> givenUp.close(CLOSE)).code()).isEqualTo(Code.BUSY);
        MonthEnd followed = closeDuring(open -> {
            open.enterGateAlone();
            open.abandon("desk");
            open.begin(OTHER);
        });
        assertThat(refused(() -> followed.close(CLOSE)).code()).isEqualTo(Code.RUN_IN_PROGRESS);
        assertThat(books.<Integer>read(ACME, open -> open.runs().size())).isZero();
        assertThat(books.<Gate>read(ACME, ReadBooks::gate)).isEqualTo(new Gate(null, OTHER));
    }

    @Test
    void ofManyPostingsSinceAPreviewTenAreNamed() {
        String approved = desk().show(CLOSE).digest();
        IntStream.rangeClosed(2, 13).forEach(number -> purchase("PO" + number));
        Refusal refusal = refused(() -> desk().close(CLOSE.exactly(approved)));
        assertThat(refusal.code()).isEqualTo(Code.PREVIEW_OUTDATED);
        assertThat(refusal.findings().getFirst().get(Argument.KNOWN))
                .hasValueSatisfying(
                        known -> assertThat(known).startsWith("PO2, PO3, ").endsWith("PO11, … (12)"));
        assertThat(books.<Integer>read(ACME, open -> open.runs().size())).isZero();
    }

    @Test
    void runsThatWereNeverMadeHaveNoVoucher() {
        desk().close(CLOSE);
        for (int number : new int[] {0, 2}) {
            assertThat(refused(() ->
                                    books.read(ACME, open -> new VoucherLines(open).ofRun(number, Specification.TOTAL)))
                            .code())
                    .isEqualTo(Code.UNKNOWN_RUN);
        }
        assertThat(books.<List<?>>read(ACME, open -> new VoucherLines(open).ofRun(1, Specification.TOTAL)))
                .isEmpty();
    }
}
