package org.lukk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a controller reads of the ledger. */
@ExtendWith(DataFolder.Shared.class)
class LedgerReportsTest {
    private TestCompany company;

    @BeforeEach
    void post(DataFolder folder) {
        company = folder.company().withOneSale();
        company.lukk("close", "--to", "2026-01-31");
    }

    private List<String> report(String... words) {
        List<String> all = new ArrayList<>(List.of("report"));
        all.addAll(List.of(words));
        all.addAll(List.of("--format", "csv"));
        return company.lukk(all.toArray(String[]::new)).lines().stream()
                .skip(1)
                .map(line -> line.replaceAll(",[^,]*,cli:.*", ""))
                .toList();
    }

    @Test
    void statementOfAnAccount() {
        assertThat(report("statement", "43000", "--from", "2026-01-01", "--to", "2026-01-31"))
                .containsExactly(
                        "opening,2026-01-01,,,,,,,,0.00,,",
                        "entry,2026-01-01,2026-000003,sell SO1,cost-of-goods-sold-invoiced,,SO1,16.00,0.00,16.00",
                        "entry,2026-01-31,2026-000004,close 2026-01-31,cost-of-goods-sold-invoiced,1,,0.00,6.00,10.00",
                        "closing,2026-01-31,,,,,,,,10.00,,");
        assertThat(company.lukk("report", "statement", "1").err()).startsWith("unknown-account: ");
    }

    @Test
    void journalOfASpan() {
        assertThat(report("journal", "--from", "2026-01-31"))
                .containsExactly(
                        "2026-01-31,2026-000004,close 2026-01-31,run 1,14600,Inventory,cost-of-units-invoiced,6.00,0.00,1,",
                        "2026-01-31,2026-000004,close 2026-01-31,run 1,43000,Cost of goods sold,"
                                + "cost-of-goods-sold-invoiced,0.00,6.00,1,");
        assertThat(report("journal", "--as-of", "2026-01-30")).hasSize(6);
    }

    @Test
    void booksAreShownAsTheyWereKnown() {
        assertThat(report("journal", "--known-at", "2020-01-01")).isEmpty();
        assertThat(report("trial-balance", "--known-at", "2020-01-01T00:00:00Z"))
                .isEmpty();
        assertThat(report("trial-balance", "--known-at", "2999-12-31")).isEqualTo(report("trial-balance"));
        assertThat(report("statement", "43000", "--known-at", "2020-01-01")).hasSize(2);
        assertThat(company.lukk("report", "journal", "--known-at", "yesterday").err())
                .startsWith("bad-input: ");
    }

    @Test
    void reversalIsShownAsStornoWhereTheCompanySaysSo() {
        company.lukk("reverse");
        assertThat(report("journal", "--from", "2026-01-31")).anyMatch(line -> line.contains("invoiced,6.00,0.00,2"));
        assertThat(report("trial-balance")).anyMatch(line -> line.endsWith(",22.00,6.00,16.00"));
        company.lukk("settings", "reversals=storno");
        assertThat(report("journal", "--from", "2026-01-31")).anyMatch(line -> line.contains("invoiced,0.00,-6.00,2"));
        assertThat(company.lukk("voucher", "2", "--format", "csv").out())
                .contains("cost-of-units-invoiced,,-6.00,0.00,2");
        assertThat(report("trial-balance")).anyMatch(line -> line.endsWith(",16.00,0.00,16.00"));
    }
}
