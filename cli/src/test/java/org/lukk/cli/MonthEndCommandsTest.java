package org.lukk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A month end as a controller types it. */
@ExtendWith(DataFolder.Shared.class)
class MonthEndCommandsTest {
    private static final String FOURTH = "2026-02-01 purchase PO3 bolt 1 @ 30.00";

    private TestCompany company;

    @BeforeEach
    void post(DataFolder folder) {
        company = folder.company().withOneSale();
    }

    private String digest() {
        Answer preview = company.lukk("preview", "--to", "2026-01-31", "--format", "csv");
        return preview.lines().get(1).replaceAll(".*,", "");
    }

    @Test
    void checkFindsNothingWhereEverythingCanBeSettled() {
        assertThat(company.lukk("check", "--to", "2026-01-31"))
                .isEqualTo(new Answer(0, "Nothing would disturb a close as of 31 Jan 2026.\n", ""));
    }

    @Test
    void checkNamesTheIssueThatFindsNoReceipt() {
        company.post("2026-01-05 sell SO2 bolt 3");
        Answer check = company.lukk("check", "--to", "2026-01-31", "--format", "csv");
        assertThat(check.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(check.out()).contains("issue-not-settled,warning,bolt,").contains(",SO2,2,");
    }

    @Test
    void closePostsTheDifferenceAndSaysHowMuch() {
        Answer close = company.lukk("close", "--to", "2026-01-31");
        assertThat(close.exitCode()).isZero();
        assertThat(close.lines())
                .startsWith(
                        "The inventory close as of 31 Jan 2026 is complete.",
                        "  Run               1, close as of 31 Jan 2026",
                        "  Transactions      3",
                        "  Settlements       1",
                        "  Adjusted amount   6.00 USD");
        assertThat(company.lukk("settlements", "--format", "csv").out()).contains("fifo,bolt,PO1,SO1,1,10.00,false");
        assertThat(company.lukk("voucher", "1", "--format", "csv").out())
                .contains("14600,Inventory,cost-of-units-invoiced")
                .contains("43000,Cost of goods sold,cost-of-goods-sold-invoiced");
    }

    @Test
    void previewShowsTheVoucherAndChangesNothing() {
        Answer preview = company.lukk("preview", "--to", "2026-01-31");
        assertThat(preview.out())
                .contains("6.00  14600  cost-of-units-invoiced")
                .contains("lukk close --to 2026-01-31 --preview " + digest());
        assertThat(company.lukk("runs", "--format", "json").out()).isEqualTo("[]\n");
    }

    @Test
    void closeOfAPreviewClosesExactlyThat() {
        String digest = digest();
        Answer close = company.lukk("close", "--to", "2026-01-31", "--preview", digest, "--format", "json");
        assertThat(close.out()).contains("\"run\":1,\"type\":\"close\"").contains("\"digest\":\"" + digest + "\"");
    }

    @Test
    void closeOfAnOutdatedPreviewIsRefused() {
        String digest = digest();
        company.post("2026-01-20 purchase PO9 bolt 1 @ 9.00");
        Answer close = company.lukk("close", "--to", "2026-01-31", "--preview", digest);
        assertThat(close.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(close.err()).startsWith("preview-outdated: The preview no longer holds; posted since: PO9.");
        assertThat(company.lukk("runs", "--format", "json").out()).isEqualTo("[]\n");
    }

    @Test
    void closeOfAPreviewThatNobodySawIsBadInput() {
        Answer close = company.lukk("close", "--to", "2026-01-31", "--preview", "0123");
        assertThat(close.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(close.err()).contains("expected the digest of a preview of these books");
        assertThat(company.lukk("runs", "--format", "json").out()).isEqualTo("[]\n");
    }

    @Test
    void reversalBringsBackWhatWasAndClosingAgainGivesTheSame() {
        String first =
                company.lukk("close", "--to", "2026-01-31", "--format", "csv").out();
        assertThat(company.lukk("reverse").out()).startsWith("Run 1 is reversed by run 2, voucher ");
        assertThat(company.lukk("explain", "SO1").out()).contains("16.00").contains("provisional SO1");
        String again =
                company.lukk("close", "--to", "2026-01-31", "--format", "csv").out();
        assertThat(digestOf(again)).isEqualTo(digestOf(first)).hasSize(64);
    }

    private static String digestOf(String runs) {
        return runs.replaceAll("(?s).*,([0-9a-f]{64}),.*", "$1");
    }

    @Test
    void onlyTheNewestRunIsReversed() {
        company.lukk("close", "--to", "2026-01-31");
        company.post(FOURTH);
        company.lukk("close", "--to", "2026-02-28");
        Answer reverse = company.lukk("reverse", "1");
        assertThat(reverse.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(reverse.err()).startsWith("not-last-run: ");
    }

    @Test
    void voucherKeptForLaterIsPostedByItsRun() {
        company.lukk("close", "--to", "2026-01-31", "--ledger", "later");
        assertThat(company.lukk("report", "reconciliation").exitCode()).isEqualTo(ExitCode.FAILED);
        Answer posted = company.lukk("post-voucher", "1");
        assertThat(posted.out()).matches("Voucher 2026-[0-9]{6} of run 1 is posted\\.\n");
        assertThat(company.lukk("report", "reconciliation").exitCode()).isZero();
    }

    @Test
    void settingMakesAPeriodWithoutInventoryCloseRefused() {
        assertThat(company.lukk("settings").lines()).contains("approvals=off", "no-inventory-close=warn");
        assertThat(company.lukk("settings", "no-inventory-close=refuse").lines())
                .contains("no-inventory-close=refuse");
        Answer held = company.lukk("period", "2026-01", "on-hold");
        assertThat(held.exitCode()).isEqualTo(ExitCode.REFUSED);
        assertThat(held.err()).startsWith("no-inventory-close: ");
        assertThat(company.lukk("settings", "colour=red").err()).startsWith("unknown-setting: ");
        assertThat(company.lukk("settings", "no-inventory-close=perhaps").err()).startsWith("bad-input: ");
        assertThat(company.lukk("settings", "--format", "csv").out()).contains("no-inventory-close,refuse");
    }

    @Test
    void recalculationAdjustsWithoutSettling() {
        Answer recalculated = company.lukk("recalculate", "--to", "2026-01-31", "--items", "bolt");
        assertThat(recalculated.out()).contains("Adjusted amount   6.00 USD").contains("Settlements       0");
        assertThat(company.lukk("settlements", "--format", "json").out()).isEqualTo("[]\n");
    }

    @Test
    void postingInAClosedPeriodIsRefused() {
        company.lukk("close", "--to", "2026-01-31");
        Answer posted = company.post("2026-01-31 sell SO7 bolt 1");
        assertThat(posted).returns(ExitCode.REFUSED, Answer::exitCode).returns("", Answer::out);
        assertThat(posted.err()).startsWith("closed-period: ").contains("31 Jan 2026");
    }

    @Test
    void explanationAddsUpToTheCost() {
        company.lukk("close", "--to", "2026-01-31");
        assertThat(company.lukk("explain", "SO1").lines())
                .containsExactly(
                        "         10.00  issue SO1, 1 of bolt", "         10.00  └─ receipt PO1, 1 of bolt (run 1)");
        assertThat(company.lukk("explain", "PO1", "--format", "csv").lines())
                .containsExactly(
                        "level,kind,lot,item,quantity,amount,of_quantity,of_amount,run,above",
                        "0,receipt,PO1,bolt,1,10.00,1,10.00,,false",
                        "1,issue,SO1,bolt,1,10.00,1,10.00,1,false");
    }

    @Test
    void booksOfAClosedMonthHold() {
        company.lukk("close", "--to", "2026-01-31");
        Answer verified = company.lukk("verify");
        assertThat(verified.exitCode()).isZero();
        assertThat(verified.out()).startsWith("The books hold:\n").contains("  subledger equals ledger\n");
    }

    @Test
    void markGivesTheCostOfItsReceiptAndIsTakenOffAgain() {
        assertThat(company.lukk("mark", "SO1", "PO2").out()).isEqualTo("SO1 is marked to PO2.\n");
        assertThat(company.lukk("unmark", "SO1").out()).isEqualTo("SO1 is marked no more.\n");
        company.lukk("mark", "SO1", "PO2", "1");
        company.lukk("close", "--to", "2026-01-31");
        assertThat(company.lukk("settlements", "--format", "csv").out()).contains("marking,bolt,PO2,SO1,1,22.00");
    }

    @Test
    void cancelledSaleCostsNothing() {
        assertThat(company.lukk("cancel", "SO1").out()).isEqualTo("SO1 is cancelled by SO1.cancel.\n");
        assertThat(company.lukk("cancel", "SO1").err()).startsWith("already-cancelled: ");
    }

    @Test
    void recalculationSaysThatItIsOneAndAPreviewThatACloseTakesItBackFirst() {
        Answer recalculation = company.lukk("recalculate", "--to", "2026-01-31");
        assertThat(recalculation.out()).contains("1, recalculation as of 31 Jan 2026");
        company.lukk("recalculate", "--to", "2026-02-15");
        assertThat(company.lukk("preview", "--to", "2026-01-31").out()).contains("Reverses first");
    }

    @Test
    void aCloseThatChangesNothingHasNoVoucher() {
        company.lukk("close", "--to", "2026-01-31");
        assertThat(company.lukk("preview", "--to", "2026-02-28").lines()).contains("  Voucher           none");
        assertThat(company.lukk("close", "--to", "2026-02-28").lines()).contains("  Voucher           none");
    }

    @Test
    void onHandAdjustmentIsARunLikeTheOthers() {
        company.lukk("close", "--to", "2026-01-31");
        assertThat(company.lukk("post", "--id", "K1", "2026-01-31", "adjust-on-hand", "bolt", "=", "+2.00")
                        .err())
                .startsWith("bad-input: --id K1 does not fit: expected no key");
        assertThat(company.post("2026-01-31 adjust-on-hand bolt = +2.00").lines())
                .first()
                .asString()
                .endsWith("2, on-hand adjustment as of 31 Jan 2026");
        assertThat(company.lukk("report", "on-hand", "--format", "csv").out()).contains("bolt,,1,24.00");
        assertThat(company.lukk("reverse").exitCode()).isZero();
        assertThat(company.lukk("report", "on-hand", "--format", "csv").out()).contains("bolt,,1,22.00");
    }

    @Test
    void manyWarningsOpenWithWhatToDoAboutThem() {
        for (int sale = 10; sale < 22; sale++) {
            company.post("2026-01-20 sell SO" + sale + " bolt 1");
        }
        Answer close = company.lukk("close", "--to", "2026-01-31");
        assertThat(close.exitCode()).isZero();
        assertThat(close.out()).contains("see lukk log 1");
        assertThat(close.lines().get(1)).isNotBlank().doesNotStartWith("  Run");
        assertThat(company.lukk("log", "1", "--format", "csv").lines()).hasSize(12);
    }

    @Test
    void explanationIsATreeForProgramsToo() {
        company.lukk("close", "--to", "2026-01-31");
        assertThat(company.lukk("explain", "SO1", "--format", "json").out())
                .startsWith("{\"kind\":\"issue\",\"lot\":\"SO1\"")
                .contains("\"parts\":[{\"kind\":\"receipt\",\"lot\":\"PO1\"");
        assertThat(company.lukk("explain", "SO1", "--format", "csv").lines())
                .hasSize(3)
                .element(2)
                .asString()
                .startsWith("1,receipt,PO1,bolt,1,10.00");
        assertThat(company.lukk("explain", "SO1", "--format", "csv", "--depth", "0")
                        .lines())
                .hasSize(2);
        assertThat(company.lukk("explain", "SO9").err()).startsWith("unknown-lot: ");
    }

    @Test
    void settlementsOfALotAndOfARun() {
        company.lukk("close", "--to", "2026-01-31");
        for (String of : List.of("1", "--lot=PO1", "--lot=SO1")) {
            assertThat(company.lukk("settlements", of, "--format", "csv").lines())
                    .as(of)
                    .hasSize(2);
        }
        assertThat(company.lukk("settlements", "--lot=PO2", "--format", "csv").lines())
                .hasSize(1);
    }

    @Test
    void aPhysicalSaleIsCancelledOnItsOwnDateOrOnAnother() {
        company.post("2026-01-07 ship SO7 bolt 1");
        assertThat(company.lukk("cancel", "SO7", "--date", "2026-01-08").out()).contains("SO7");
        company.post("2026-01-09 ship SO8 bolt 1");
        assertThat(company.lukk("cancel", "SO8").exitCode()).isZero();
        assertThat(company.lukk("cancel", "SO9").err()).startsWith("unknown-lot: ");
        assertThat(company.lukk("report", "on-hand", "--format", "csv").out()).contains("bolt,,1,");
    }

    @Test
    void anotherBookThanThePrimaryIsUnknown() {
        assertThat(company.lukk("runs", "--book", "primary").exitCode()).isZero();
        assertThat(company.lukk("runs", "--book", "tax").err()).startsWith("unknown-book: ");
    }

    @Test
    void settingWithoutAValueIsToldItsChoices() {
        assertThat(company.lukk("settings", "no-inventory-close").err())
                .startsWith("bad-input: no-inventory-close does not fit: expected no-inventory-close=warn or ");
        assertThat(company.lukk("settings", "--format", "csv").out()).contains("no-inventory-close,warn");
    }
}
