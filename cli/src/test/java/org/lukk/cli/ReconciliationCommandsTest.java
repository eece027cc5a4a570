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
    void conflictsNameTheRunWhoseVoucherIsKept() {
        assertThat(company.lukk("report", "conflicts").exitCode()).isZero();
        company.lukk("close", "--to", "2026-01-31", "--ledger", "later");
        assertThat(report("conflicts")).singleElement().asString().startsWith("voucher-kept,warning,14600,,,,1,6.00,");
        assertThat(company.lukk("report", "conflicts").exitCode()).isEqualTo(ExitCode.FAILED);
    }
}
