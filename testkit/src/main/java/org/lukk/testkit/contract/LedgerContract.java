package org.lukk.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.lukk.closing.AccountStatement;
import org.lukk.closing.Acting;
import org.lukk.closing.Books;
import org.lukk.closing.ClearingAccounts;
import org.lukk.closing.Conflicts;
import org.lukk.closing.EntryQuery;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.Reconciliation;
import org.lukk.closing.ReconciliationParts;
import org.lukk.closing.RunRequest;
import org.lukk.closing.SumsQuery;
import org.lukk.closing.Verification;
import org.lukk.closing.VoucherLines;
import org.lukk.inventory.SetUp;
import org.lukk.inventory.SetUpDesk;
import org.lukk.inventory.Setting;
import org.lukk.ledger.PeriodState;
import org.lukk.ledger.Specification;
import org.lukk.scenario.Reading;
import org.lukk.scenario.ScenarioFile;
import org.lukk.scenario.ScenarioRunner;
import org.lukk.scenario.text.ScenarioText;
import org.lukk.values.Code;
import org.lukk.values.Currency;
import org.lukk.values.Finding;
import org.lukk.values.Money;
import org.lukk.values.Refusal;

/** What every implementation of the books promises a controller: vouchers, journals, periods and settings. */
public abstract class LedgerContract {
    private static final Instant FIRST = Instant.parse("2026-02-01T10:00:00Z");
    private static final Instant SECOND = Instant.parse("2026-02-02T10:00:00Z");
    private static final String ACME = "ACME";
    private static final LocalDate JANUARY = LocalDate.of(2026, 1, 31);
    private static final String TRADE = """
            company ACME USD
            item    bolt
            2026-01-05 purchase PO1 bolt 10 @ 10.00
            2026-01-06 purchase PO2 bolt 10 @ 12.00
            2026-01-09 sell     SO1 bolt 12
            """;

    /** Does the work with new empty books, which go afterwards. */
    protected abstract <T> T withNewBooks(Function<? super Books, T> work);

    private void with(String scenario, Consumer<Books> work) {
        withNewBooks(books -> {
            run(books, scenario, FIRST);
            work.accept(books);
            return books;
        });
    }

    private static void run(Books books, String scenario, Instant now) {
        Reading<ScenarioFile> read = ScenarioText.read("ledger", scenario.getBytes(StandardCharsets.UTF_8));
        if (read instanceof Reading.Read<ScenarioFile>(ScenarioFile file)) {
            assertThat(ScenarioRunner.run(file, books, InstantSource.fixed(now)).failures())
                    .isEmpty();
        } else {
            throw new AssertionError(read);
        }
    }

    private static MonthEnd desk(Books books, Instant now) {
        return new MonthEnd(books, new Acting(ACME, "kari", "desk", InstantSource.fixed(now)), 1);
    }

    private static void set(Books books, Setting setting, String value) {
        books.write(ACME, open -> {
            new SetUpDesk(open).put(new SetUp.OfSetting(setting, value));
            return setting;
        });
    }

    private static String usd(Money amount) {
        return amount.in(Currency.of("USD")).toPlainString();
    }

    private static List<String> entries(Books books, EntryQuery query) {
        return books.read(ACME, open -> {
            List<String> entries = new ArrayList<>();
            open.entries(
                    query,
                    row -> entries.add(row.date() + " " + row.voucher() + " " + row.source() + " "
                            + row.entry().account() + " " + usd(row.entry().amount())));
            return entries;
        });
    }

    private static EntryQuery dated(String account, String from, String to, @Nullable Instant knownAt) {
        return new EntryQuery.Dated(account, LocalDate.parse(from), LocalDate.parse(to), knownAt);
    }

    @Test
    final void voucherIsFoundByItsNumber() {
        with(TRADE, books -> {
            assertThat(entries(books, new EntryQuery.OfVoucher("2026-000002")))
                    .hasSize(2)
                    .allMatch(entry -> entry.contains("2026-000002 purchase PO2"));
            assertThat(entries(books, new EntryQuery.OfVoucher("2026-000099"))).isEmpty();
            assertThat(entries(books, new EntryQuery.OfVoucher("2025-000001"))).isEmpty();
            assertThat(entries(books, new EntryQuery.OfVoucher("no number"))).isEmpty();
        });
    }

    @Test
    final void entriesOfASpanComeInTheOrderOfTheirDates() {
        with(TRADE + "2026-01-02 purchase PO3 bolt 1 @ 9.00\n", books -> {
            assertThat(entries(books, dated("14600", "2026-01-01", "2026-01-06", null)))
                    .containsExactly(
                            "2026-01-02 2026-000004 purchase PO3 14600 9.00",
                            "2026-01-05 2026-000001 purchase PO1 14600 100.00",
                            "2026-01-06 2026-000002 purchase PO2 14600 120.00");
            assertThat(entries(books, dated("", "2026-01-09", "2026-01-31", null)))
                    .hasSize(2);
        });
    }

    @Test
    final void whatWasRecordedLaterWasNotKnownBefore() {
        with(TRADE, books -> {
            MonthEnd later = desk(books, SECOND);
            RunRequest kept = new RunRequest(JANUARY, Set.of(), true, Specification.TOTAL, "", "");
            desk(books, FIRST).close(kept);
            later.postVoucher(1);
            assertThat(entries(books, dated("43000", "2026-01-01", "2026-12-31", FIRST)))
                    .containsExactly("2026-01-09 2026-000003 sell SO1 43000 132.00");
            assertThat(entries(books, dated("43000", "2026-01-01", "2026-12-31", SECOND)))
                    .hasSize(2);
        });
    }

    @Test
    final void balancesAreThoseKnownAtAnInstant() {
        with(TRADE, books -> {
            desk(books, SECOND).close(RunRequest.upTo(JANUARY));
            assertThat(sums(books, FIRST, false)).contains("43000 0.00 132.00 0.00");
            assertThat(sums(books, SECOND, false)).contains("43000 0.00 132.00 8.00");
            assertThat(sums(books, null, false)).isEqualTo(sums(books, SECOND, false));
        });
    }

    /** The same balances, and turnovers as if neither had been. */
    @Test
    final void reversalShownAsStornoTakesTurnoverBack() {
        with(TRADE, books -> {
            desk(books, SECOND).close(RunRequest.upTo(JANUARY));
            List<String> before = sums(books, FIRST, true);
            desk(books, SECOND).reverse(OptionalInt.empty(), Optional.empty());
            assertThat(sums(books, null, true)).isEqualTo(before).contains("43000 0.00 132.00 0.00");
            assertThat(sums(books, null, false)).contains("43000 0.00 140.00 8.00");
        });
    }

    private static List<String> sums(Books books, @Nullable Instant knownAt, boolean storno) {
        SumsQuery query = new SumsQuery(LocalDate.of(2026, 1, 1), ReadBooks.END, knownAt, storno);
        return books.read(
                ACME,
                open -> open.sums(query).stream()
                        .map(sums -> String.join(
                                " ", sums.account(), usd(sums.opening()), usd(sums.debit()), usd(sums.credit())))
                        .toList());
    }

    @Test
    final void statementCarriesTheBalanceFromLineToLine() {
        with(TRADE, books -> {
            AccountStatement statement =
                    new AccountStatement("14600", LocalDate.of(2026, 1, 6), LocalDate.of(2026, 1, 31), null);
            List<String> lines = books.read(ACME, open -> {
                List<String> read = new ArrayList<>();
                statement.read(
                        open, line -> read.add(line.kind().word() + " " + line.date() + " " + usd(line.balance())));
                return read;
            });
            assertThat(lines)
                    .containsExactly(
                            "opening 2026-01-06 100.00",
                            "entry 2026-01-06 220.00",
                            "entry 2026-01-09 88.00",
                            "closing 2026-01-31 88.00");
            assertThatThrownBy(() -> books.read(ACME, open -> {
                        new AccountStatement("1", JANUARY, JANUARY, null).read(open, line -> {});
                        return open;
                    }))
                    .isInstanceOf(Refusal.class);
        });
    }

    @Test
    final void linesOfAVoucherGoDownToItsTransactions() {
        with(TRADE, books -> {
            desk(books, FIRST).close(RunRequest.upTo(JANUARY));
            List<String> lots = books.read(
                    ACME,
                    open -> new VoucherLines(open)
                            .ofVoucher("2026-000004", Specification.TRANSACTION).stream()
                                    .map(line -> line.item() + " "
                                            + line.row().entry().lot())
                                    .toList());
            assertThat(lots).containsExactly("bolt SO1", "bolt SO1");
            assertThatThrownBy(() -> books.read(
                            ACME, open -> new VoucherLines(open).ofVoucher("2026-000005", Specification.TOTAL)))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Code.UNKNOWN_VOUCHER));
        });
    }

    @Test
    final void periodWithoutInventoryCloseIsRefusedWhereTheCompanySaysSo() {
        with(TRADE, books -> {
            set(books, Setting.NO_INVENTORY_CLOSE, "refuse");
            assertThatThrownBy(() -> desk(books, FIRST).ledgerPeriod("2026-01", PeriodState.ON_HOLD))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Code.NO_INVENTORY_CLOSE));
            assertThat(books.<Boolean>read(
                            ACME, open -> open.catalogue().periods().isOpen(JANUARY)))
                    .isTrue();
            desk(books, FIRST).close(RunRequest.upTo(JANUARY));
            assertThat(desk(books, FIRST).ledgerPeriod("2026-01", PeriodState.CLOSED))
                    .isEmpty();
            set(books, Setting.NO_INVENTORY_CLOSE, "warn");
            run(books, "company ACME USD\n2026-02-05 sell SO2 bolt 1\n", SECOND);
            assertThat(desk(books, SECOND).ledgerPeriod("2026-02", PeriodState.ON_HOLD))
                    .singleElement()
                    .satisfies(finding -> assertThat(finding.code()).isEqualTo(Code.NO_INVENTORY_CLOSE));
        });
    }

    /** Before a run begins all that it would fail for is told, not only the first. */
    @Test
    final void runThatWouldFailIsToldAllReasonsBeforeItBegins() {
        with(TRADE, books -> {
            MonthEnd desk = desk(books, FIRST);
            desk.close(RunRequest.upTo(JANUARY));
            desk.ledgerPeriod("2026-01", PeriodState.ON_HOLD);
            List<Code> both = List.of(Code.CLOSE_DATE_NOT_AFTER_LAST_CLOSE, Code.LEDGER_PERIOD_NOT_OPEN);
            assertThat(reasons(() -> desk.preview(RunRequest.upTo(JANUARY)))).isEqualTo(both);
            assertThat(reasons(() -> desk.close(RunRequest.upTo(JANUARY)))).isEqualTo(both);
            assertThat(reasons(() -> desk.recalculate(RunRequest.upTo(JANUARY))))
                    .isEqualTo(both);
            assertThat(books.read(ACME, ReadBooks::runs)).hasSize(1);
        });
    }

    @Test
    final void whatIsBehindAClearingAccountIsListedByAge() {
        String open = """
                2026-01-10 receive PO3 bolt 4 @ 10.00 document=D3 party=Vendor
                2026-01-20 invoice PO3 3
                2026-01-25 ship SO2 bolt 1
                2026-01-26 charge PO1 5.00
                """;
        with(TRADE + open, books -> {
            List<String> lines = books.read(
                    ACME,
                    read -> ClearingAccounts.of(read, ReadBooks.END, LocalDate.of(2026, 2, 28)).stream()
                            .map(line -> line.account().code() + " " + line.lot() + " " + line.document() + " "
                                    + line.age() + " " + line.bucket() + " " + usd(line.amount()))
                            .toList());
            assertThat(lines)
                    .containsExactly(
                            "14700 SO2  34 31-60 10.73", "24100 PO3 D3 49 31-60 -10.00", "24100 PO1  33 31-60 -5.00");
        });
    }

    @Test
    final void differenceIsToldByItemGroupAndPeriodAndByTransaction() {
        with(TRADE, books -> {
            RunRequest kept = new RunRequest(JANUARY, Set.of(), true, Specification.TOTAL, "", "");
            desk(books, FIRST).close(kept);
            Set<ReconciliationParts.By> by = EnumSet.of(ReconciliationParts.By.ITEM, ReconciliationParts.By.PERIOD);
            List<String> parts = books.read(
                    ACME,
                    open -> ReconciliationParts.of(open, by, ReadBooks.END).stream()
                            .map(part -> part.account().code() + " " + part.item() + " " + part.period() + " "
                                    + usd(part.subledger()) + " " + usd(part.ledger()))
                            .toList());
            assertThat(parts).containsExactly("14600 bolt 2026-01 96.00 88.00");
            assertThat(conflicts(books)).containsExactly("voucher-kept account=14600 amount=8.00 run=1");
        });
    }

    @Test
    final void entryByHandOnAControlAccountIsRefusedOrListed() {
        with(TRADE, books -> {
            String byHand = "company ACME USD\n2026-01-20 opening-balance 14600 7.00\n";
            run(books, byHand + "expect refused control-account\n", FIRST);
            set(books, Setting.CONTROL_ACCOUNTS, "allowed");
            run(books, byHand, FIRST);
            assertThat(conflicts(books)).containsExactly("entry-by-hand account=14600 amount=7.00 name=2026-000004");
            assertThat(books.<List<Finding>>read(ACME, open -> new Verification(open).findings()))
                    .isEmpty();
            assertThat(books.read(ACME, open -> Reconciliation.of(open, null)).isReconciled())
                    .isFalse();
        });
    }

    @Test
    final void transactionsOffTheirAccountsAreConflicts() {
        String set = """
                company ACME USD
                account 7800 "Own use" expense
                model  N fifo no-physical-posting
                item   bolt
                item   nut model=N
                posting cost-of-purchased-materials-invoiced 7800 item=bolt
                2026-01-05 purchase PO1 bolt 1 @ 10.00
                2026-01-05 receive PO2 nut 1 @ 4.00
                """;
        with(
                set,
                books -> assertThat(conflicts(books))
                        .containsExactly(
                                "stock-off-control-account account=7800 item=bolt lot=PO1",
                                "update-not-posted amount=4.00 item=nut lot=PO2"));
    }

    private static List<String> conflicts(Books books) {
        return books.read(
                ACME, open -> Conflicts.of(open).stream().map(Finding::toString).toList());
    }

    private static List<Code> reasons(Runnable refused) {
        try {
            refused.run();
        } catch (Refusal refusal) {
            return refusal.findings().stream().map(Finding::code).toList();
        }
        return List.of();
    }

    @Test
    final void settingThatDoesNotExistIsRefused() {
        with(TRADE, books -> {
            assertThatThrownBy(() -> Setting.of("colour")).isInstanceOf(Refusal.class);
            assertThatThrownBy(() -> set(books, Setting.NO_INVENTORY_CLOSE, "perhaps"))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Code.BAD_INPUT));
            assertThatThrownBy(() -> set(books, Setting.APPROVALS, "on"))
                    .isInstanceOfSatisfying(
                            Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(Code.NOT_SUPPORTED_YET));
            assertThat(books.read(ACME, ReadBooks::settings)).isEmpty();
        });
    }
}
