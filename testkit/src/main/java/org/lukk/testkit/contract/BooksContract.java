package org.lukk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lukk.closing.Acting;
import org.lukk.closing.Books;
import org.lukk.closing.EntryQuery;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.OpenQuery;
import org.lukk.closing.PostingDoor;
import org.lukk.closing.PostingRow;
import org.lukk.closing.Progress;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.RunRequest;
import org.lukk.inventory.Cost;
import org.lukk.inventory.Gate;
import org.lukk.inventory.Item;
import org.lukk.inventory.ItemType;
import org.lukk.inventory.ModelGroup;
import org.lukk.inventory.OnHand;
import org.lukk.inventory.Origin;
import org.lukk.inventory.Posting;
import org.lukk.inventory.PostingDesk;
import org.lukk.inventory.Source;
import org.lukk.inventory.TransactionState;
import org.lukk.ledger.Event;
import org.lukk.ledger.PeriodState;
import org.lukk.values.Code;
import org.lukk.values.CostObject;
import org.lukk.values.Currency;
import org.lukk.values.Dimensions;
import org.lukk.values.Method;
import org.lukk.values.Money;
import org.lukk.values.Quantity;
import org.lukk.values.Refusal;
import org.lukk.values.UnitCost;

/** What every implementation of the books promises beside the figures, which the scenario files hold it to. */
public abstract class BooksContract {
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Currency USD = Currency.of("USD");
    private static final String ACME = "ACME";
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);

    /** Does the work with new empty books, which go afterwards. */
    protected abstract <T> T withNewBooks(Function<? super Books, T> work);

    private void withBolts(Consumer<Books> work) {
        withNewBooks(books -> {
            books.found(new Books.Company(ACME, USD));
            books.write(ACME, open -> {
                open.put(bolt(""));
                return open;
            });
            work.accept(books);
            return books;
        });
    }

    private static Item bolt(String name) {
        return new Item("bolt", name, ItemType.ITEM, "", "", "", UnitCost.ZERO, "piece");
    }

    private static Acting acting(String command) {
        return new Acting(ACME, "kari", command, InstantSource.fixed(NOW));
    }

    private static void post(Books books, Posting... postings) {
        new PostingDoor(books, acting("post")).post(List.of(postings));
    }

    private static Posting purchase(String date, String lot, long quantity, String unitCost) {
        return movement(date, Event.PURCHASE, lot, quantity, new Cost.PerUnit(new UnitCost(new BigDecimal(unitCost))));
    }

    private static Posting sell(String date, String lot, long quantity) {
        return movement(date, Event.SELL, lot, quantity, null);
    }

    private static Posting movement(String date, Event event, String lot, long quantity, @Nullable Cost cost) {
        return new Posting.Movement(
                LocalDate.parse(date),
                event,
                lot,
                "bolt",
                Quantity.of(quantity),
                cost,
                Dimensions.NONE,
                Posting.Details.NONE);
    }

    private static List<String> text(Books books) {
        return books.read(ACME, BooksText::of);
    }

    private static Code refusal(Runnable refused) {
        try {
            refused.run();
        } catch (Refusal refusal) {
            return refusal.code();
        }
        throw new AssertionError("was not refused");
    }

    @Test
    final void companyFoundedAgainStaysAsItIs() {
        withBolts(books -> {
            books.found(new Books.Company(ACME, USD));
            assertThat(books.companies()).containsExactly(new Books.Company(ACME, USD));
            assertThat(refusal(() -> books.found(new Books.Company(ACME, Currency.of("NOK")))))
                    .isEqualTo(Code.COMPANY_EXISTS);
            assertThat(refusal(() -> books.read("OTHER", ReadBooks::gate))).isEqualTo(Code.UNKNOWN_COMPANY);
        });
    }

    @Test
    final void runThatNobodyWorksOnStandsInNobodysWay() {
        withBolts(books -> {
            post(books, purchase("2026-01-05", "PO1", 2, "10.00"));
            MonthEnd desk = new MonthEnd(books, acting("desk"), 1);
            LocalDate january = LocalDate.parse("2026-01-31");
            for (Runnable command : List.<Runnable>of(
                    () -> desk.preview(RunRequest.upTo(january)),
                    () -> desk.show(RunRequest.upTo(january)),
                    () -> desk.ledgerPeriod("2026-01", PeriodState.OPEN),
                    () -> post(books, purchase("2026-01-06", "PO2", 1, "10.00")),
                    () -> desk.close(RunRequest.upTo(january)))) {
                begin(books, january);
                assertThat(refusal(command)).isEqualTo(Code.RUN_IN_PROGRESS);
                books.letGo(ACME, "stranded");
                command.run();
                assertThat(books.read(ACME, ReadBooks::gate).closing()).isNull();
            }
        });
    }

    private static void begin(Books books, LocalDate date) {
        books.write(ACME, open -> {
            open.enterGateAlone();
            open.begin(new Gate.RunInProgress("stranded", "close", date, "kari", NOW));
            return open;
        });
    }

    @Test
    final void workThatThrowsLeavesTheBooksAsTheyWere() {
        withBolts(books -> {
            post(books, purchase("2026-01-05", "PO1", 2, "10.00"));
            List<String> before = text(books);
            assertThatThrownBy(() -> books.write(ACME, open -> {
                        new PostingDesk(open, acting("x").origin()).post(List.of(sell("2026-01-06", "SO1", 1)));
                        open.put(bolt("renamed"));
                        throw new IllegalStateException("on purpose");
                    }))
                    .hasMessage("on purpose");
            assertThat(text(books)).isEqualTo(before);
            String name = books.read(
                    ACME, open -> open.catalogue().requireItem("bolt").name());
            assertThat(name).isEmpty();
        });
    }

    @Test
    final void whatIsSupposedIsSeenInsideAndPutBack() {
        withBolts(books -> {
            post(books, purchase("2026-01-05", "PO1", 2, "10.00"), sell("2026-01-06", "SO1", 1));
            List<String> before = text(books);
            List<String> supposed = books.suppose(ACME, open -> {
                new MonthEnd(books, acting("what if"), 1).closeWithin(open, RunRequest.upTo(JANUARY));
                return BooksText.of(open);
            });
            assertThat(text(books)).isEqualTo(before);
            new MonthEnd(books, acting("close"), 1).close(RunRequest.upTo(JANUARY));
            assertThat(text(books)).isEqualTo(supposed);
        });
    }

    @Test
    final void setUpPutInATransactionIsSeenInIt() {
        withBolts(books -> {
            String name = books.write(ACME, open -> {
                open.put(bolt("long bolt"));
                open.putSetting("approvals", "on");
                return open.catalogue().requireItem("bolt").name();
            });
            assertThat(name).isEqualTo("long bolt");
            assertThat(books.<Map<String, String>>read(ACME, ReadBooks::settings))
                    .containsEntry("approvals", "on");
            boolean usedBefore = books.write(ACME, open -> open.isInUse(Set.of("bolt")));
            post(books, purchase("2026-01-05", "PO1", 2, "10.00"));
            assertThat(usedBefore).isFalse();
            assertThat(books.<Boolean>write(ACME, open -> open.isInUse(Set.of("bolt"))))
                    .isTrue();
            assertThat(books.<Boolean>write(ACME, open -> open.hasTransactions("bolt")))
                    .isTrue();
        });
    }

    @Test
    final void whatWasPostedIsOnHandToTheNextPostingOfTheTransaction() {
        withBolts(books -> {
            CostObject bolts = new CostObject("bolt", Dimensions.NONE);
            OnHand onHand = books.write(ACME, open -> {
                PostingDesk desk = new PostingDesk(open, Origin.of("kari", "c", NOW));
                desk.post(List.of(purchase("2026-01-05", "PO1", 4, "10.00")));
                desk.post(List.of(sell("2026-01-06", "SO1", 1)));
                return open.onHand(List.of(bolts)).getOrDefault(bolts, OnHand.EMPTY);
            });
            assertThat(onHand).isEqualTo(OnHand.financial(Quantity.of(3), Money.ofMinor(3000)));
        });
    }

    @Test
    final void vouchersAreNumberedWithoutGapsInEachFiscalYear() {
        withBolts(books -> {
            post(books, purchase("2026-01-05", "PO1", 2, "10.00"), purchase("2025-12-30", "PO2", 1, "9.00"));
            assertThat(refusal(() -> post(books, sell("2026-01-06", "SO1", 1), sell("2026-01-06", "SO1", 1))))
                    .isEqualTo(Code.DUPLICATE_LOT);
            post(books, sell("2026-01-07", "SO2", 1));
            assertThat(books.<List<String>>read(ACME, open -> {
                        List<String> numbers = new ArrayList<>();
                        open.entries(new EntryQuery.All(), row -> numbers.add(row.voucher() + " " + row.source()));
                        return numbers.stream().distinct().toList();
                    }))
                    .containsExactly("2026-000001 purchase PO1", "2025-000001 purchase PO2", "2026-000002 sell SO2");
        });
    }

    @Test
    final void numbersOfLotsRise() {
        withBolts(books -> {
            long first = books.write(ACME, open -> open.takeLots(1000));
            long next = books.write(ACME, open -> open.takeLots(1));
            assertThat(next).isGreaterThanOrEqualTo(first + 1000);
        });
    }

    @Test
    final void rowPostedOnceIsFoundByItsKey() {
        withBolts(books -> {
            PostingRow row = new PostingRow("lot PO1", "2026-01-05,purchase,PO1", "PO1", 1, "postings.csv", 2);
            assertThat(books.<Long>write(ACME, open -> {
                        long number = open.nextImport();
                        open.append(List.of(row));
                        return number;
                    }))
                    .isEqualTo(1);
            books.write(ACME, open -> {
                assertThat(open.rows(List.of("lot PO1", "lot PO2"))).containsOnly(Map.entry("lot PO1", row));
                assertThat(open.rowsOf(1)).containsExactly(row);
                assertThat(open.nextImport()).isEqualTo(2);
                return open;
            });
        });
    }

    @Test
    final void runInProgressIsToldUntilItIsGivenUp() {
        withBolts(books -> {
            Gate.RunInProgress run = new Gate.RunInProgress("token", "close", JANUARY, "kari", NOW);
            books.write(ACME, open -> {
                open.enterGateAlone();
                open.begin(run);
                return open;
            });
            assertThat(books.read(ACME, ReadBooks::gate)).isEqualTo(new Gate(null, run));
            assertThat(books.<Boolean>write(ACME, open -> open.isAlive(run))).isTrue();
            assertThat(refusal(() -> post(books, purchase("2026-01-05", "PO1", 2, "10.00"))))
                    .isEqualTo(Code.RUN_IN_PROGRESS);
            post(books, purchase("2026-02-05", "PO2", 2, "10.00"));
            books.write(ACME, open -> {
                open.enterGateAlone();
                open.abandon("another");
                open.abandon("token");
                return open;
            });
            assertThat(books.read(ACME, ReadBooks::gate)).isEqualTo(Gate.OPEN);
        });
    }

    @Test
    final void closeReversedAndMadeAgainIsTheSameClose() {
        withBolts(books -> {
            post(
                    books,
                    purchase("2026-01-05", "PO1", 2, "10.00"),
                    purchase("2026-01-06", "PO2", 2, "20.00"),
                    sell("2026-01-07", "SO1", 3));
            MonthEnd desk = new MonthEnd(books, acting("desk"), 1);
            String digest = desk.close(RunRequest.upTo(JANUARY)).digest();
            desk.reverse(OptionalInt.empty(), Optional.empty());
            assertThat(books.read(ACME, ReadBooks::gate)).isEqualTo(Gate.OPEN);
            assertThat(desk.close(RunRequest.upTo(JANUARY)).digest()).isEqualTo(digest);
        });
    }

    /** A close locks the period of stock at moving average and standard cost, and settles nothing of it. */
    @ParameterizedTest
    @EnumSource(
            value = Method.class,
            names = {"MOVING_AVERAGE", "STANDARD"})
    final void stockWhoseCostIsFinalStaysOpenAfterAClose(Method method) {
        withBolts(books -> {
            books.write(ACME, open -> {
                open.put(new ModelGroup("final", method, false, false, true, true, true));
                open.put(new Item("bolt", "", ItemType.ITEM, "final", "", "", UnitCost.ZERO, "piece"));
                return open;
            });
            post(
                    books,
                    purchase("2026-01-05", "PO1", 3, "10.00"),
                    sell("2026-01-06", "SO1", 1),
                    movement("2026-01-07", Event.RECEIVE, "PO2", 2, new Cost.Total(Money.ofMinor(3000))));
            List<String> before = notSettled(books, JANUARY);
            new MonthEnd(books, acting("january"), 1).close(RunRequest.upTo(JANUARY));
            LocalDate february = LocalDate.of(2026, 2, 28);
            post(
                    books,
                    invoice("2026-02-02", "PO2", 1L, null),
                    sell("2026-02-03", "SO2", 1),
                    new Posting.Cancel(LocalDate.of(2026, 2, 4), "SO1", Source.NONE));
            new MonthEnd(books, acting("february"), 1).close(RunRequest.upTo(february));
            assertThat(before).containsExactly("PO1 3", "SO1 1", "PO2 2");
            assertThat(notSettled(books, february)).containsExactly("PO1 3", "PO2 1", "PO2/2 1", "SO2 1");
            assertThat(books.<Set<String>>read(
                            ACME, open -> open.itemsToClose(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 31))))
                    .containsExactly("bolt");
        });
    }

    private static List<String> notSettled(Books books, LocalDate upTo) {
        return books.read(ACME, open -> {
            List<String> lots = new ArrayList<>();
            open.open(OpenQuery.all(upTo), one -> lots.add(one.name() + " " + one.quantityOpen()));
            return lots;
        });
    }

    /** Goods without physical value may be invoiced while a close that waits for them computes. */
    @Test
    final void invoiceThatComesWhileACloseComputesIsSeenByTheNext() {
        withBolts(books -> {
            post(
                    books,
                    movement("2026-01-05", Event.RECEIVE, "PO1", 3, new Cost.Total(Money.ofMinor(3000))),
                    movement("2026-01-06", Event.SHIP, "SO1", 2, null));
            Progress invoicing = phase -> {
                if (phase == Progress.Phase.SEAL) {
                    post(
                            books,
                            invoice("2026-02-02", "PO1", 2L, new Cost.Total(Money.ofMinor(2200))),
                            invoice("2026-02-03", "SO1", null, null));
                }
            };
            new MonthEnd(books, acting("january"), 1, invoicing).close(RunRequest.upTo(JANUARY));
            new MonthEnd(books, acting("february"), 1).close(RunRequest.upTo(LocalDate.of(2026, 2, 28)));
            TransactionState sold =
                    books.read(ACME, open -> open.transaction("SO1").orElseThrow());
            assertThat(sold.isClosed()).isTrue();
            assertThat(sold.cost()).isEqualTo(Money.ofMinor(-2200));
            TransactionState rest =
                    books.read(ACME, open -> open.transaction("PO1/2").orElseThrow());
            assertThat(rest.quantityOpen()).isEqualTo(Quantity.of(1));
        });
    }

    private static Posting invoice(String date, String lot, @Nullable Long quantity, @Nullable Cost cost) {
        @Nullable Quantity part = quantity == null ? null : Quantity.of(quantity);
        return new Posting.Invoice(LocalDate.parse(date), lot, part, cost, "", Source.NONE);
    }
}
