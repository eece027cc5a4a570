package org.lukk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Stock against accounts, told apart; what is behind clearing accounts; what could make the two differ. */
@ExtendWith(DataFolder.Shared.class)
class ReconciliationCommandsTest {
    private TestCompany company;

    @BeforeEach
    void post(DataFolder folder) {
        company = folder.company().withOneSale();
        company.post("2026-02-03 receive PO3 bolt 2 @ 9.00 document=D3 party=Vendor");
    }

    private List<String> report(String... words) {
        List<String> all = new ArrayList<>(List.of("report"));
        all.addAll(List.of(words));
        all.addAll(List.of("--format", "csv"));
        return company.lukk(all.toArray(String[]::new)).lines().stream().skip(1).toList();
    }

    @Test
    void reconciliationIsToldApart() {
        assertThat(report("reconciliation", "--by", "item,period"))
                .containsExactly(
                        "14600,Inventory,inventory,,bolt,2026-01,16.00,16.00,0.00",
                        "14600,Inventory,inventory,,bolt,2026-02,18.00,18.00,0.00");
        assertThat(report("reconciliation", "--by", "item-group"))
                .containsExactly("14600,Inventory,inventory,,,,34.00,34.00,0.00");
        assertThat(company.lukk("report", "reconciliation", "--by", "colour").err())
                .startsWith("bad-input: ");
    }

    @Test
    void clearingAccountNamesWhatIsBehindItAndHowOldItIs() {
        assertThat(report("clearing", "--as-of", "2026-02-28"))
                .containsExactly("24100,Received not invoiced,accrual,PO3,bolt,D3,Vendor,2026-02-03,25,0-30,-18.00");
        assertThat(report("clearing", "--as-of", "2026-02-02")).isEmpty();
    }

    @Test
    void goodsInTransitAreListedUntilTheyArrive() {
        company.post("2026-02-04 purchase PO4 bolt 5 @ 9.00 site=1");
        company.post(
                "2026-02-05 transfer-ship T1 bolt 2 from site=1 transit site=9 to site=2 document=TO-1 party=Carrier");
        company.post("2026-02-06 transfer-ship T2 bolt 1 from site=1 transit site=9 to site=2");
        company.post("2026-02-07 transfer-ship T3 bolt 1 from site=1 transit site=9 to site=2");
        company.post("2026-02-20 transfer-receive T2");
        company.post("2026-02-20 cancel T3");
        assertThat(report("clearing", "--as-of", "2026-02-10"))
                .filteredOn(line -> line.startsWith("14650"))
                .containsExactly(
                        "14650,Goods in transit,transit,T1.transit-in,bolt,TO-1,Carrier,2026-02-05,5,0-30,18.00",
                        "14650,Goods in transit,transit,T2.transit-in,bolt,,,2026-02-06,4,0-30,9.00",
                        "14650,Goods in transit,transit,T3.transit-in,bolt,,,2026-02-07,3,0-30,9.00");
        assertThat(report("clearing", "--as-of", "2026-03-31"))
                .filteredOn(line -> line.startsWith("14650"))
                .containsExactly(
                        "14650,Goods in transit,transit,T1.transit-in,bolt,TO-1,Carrier,2026-02-05,54,31-60,18.00");
        assertThat(company.lukk("report", "conflicts").exitCode()).isZero();
        assertThat(report("reconciliation", "--as-of", "2026-03-31"))
                .contains("14650,Goods in transit,transit,18.00,18.00,,0.00,");
        assertThat(company.lukk("verify").exitCode()).isZero();
    }

    @Test
    void conflictsNameTheRunWhoseVoucherIsKept() {
        assertThat(company.lukk("report", "conflicts").exitCode()).isZero();
        company.lukk("close", "--to", "2026-01-31", "--ledger", "later");
        assertThat(report("conflicts")).singleElement().asString().startsWith("voucher-kept,warning,14600,,,,1,6.00,");
        assertThat(company.lukk("report", "conflicts").exitCode()).isEqualTo(ExitCode.FAILED);
    }
}
