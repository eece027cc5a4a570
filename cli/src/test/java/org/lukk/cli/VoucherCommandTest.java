package org.lukk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From a ledger entry down to the transactions behind it, and back. */
@ExtendWith(DataFolder.Shared.class)
class VoucherCommandTest {
    private TestCompany company;

    @BeforeEach
    void post(DataFolder folder) {
        company = folder.company();
        company.imports("items.csv", "item,name,item_group\nbolt,Bolt,iron\nnut,Nut,iron\nflour,Flour,food\n");
        for (String item : List.of("bolt", "nut", "flour")) {
            company.post("2026-01-01 purchase P1" + item + " " + item + " 1 @ 10.00");
            company.post("2026-01-01 purchase P2" + item + " " + item + " 1 @ 22.00");
            company.post("2026-01-02 sell S" + item + " " + item + " 1");
        }
    }

    private List<String> voucher(String... words) {
        List<String> all = new ArrayList<>(List.of("voucher"));
        all.addAll(List.of(words));
        all.addAll(List.of("--format", "csv"));
        return company.lukk(all.toArray(String[]::new)).lines().stream()
                .skip(1)
                .map(line -> line.replaceAll(",primary,.*", ""))
                .toList();
    }

    private String numberOf(String run) {
        return voucher(run).getFirst().replaceAll(",.*", "");
    }

    @Test
    void voucherOfARunIsToldApartAsFarAsTheReaderWants() {
        company.lukk("close", "--to", "2026-01-31");
        String number = numberOf("1");
        assertThat(voucher("1"))
                .containsExactly(
                        number + ",2026-01-31,14600,Inventory,cost-of-units-invoiced,,18.00,0.00,1,",
                        number + ",2026-01-31,43000,Cost of goods sold,cost-of-goods-sold-invoiced,,0.00,18.00,1,");
        assertThat(voucher("1", "--specification", "total"))
                .hasSize(2)
                .first()
                .asString()
                .endsWith("cost-of-units-invoiced,,,,,18.00,0.00,1");
        assertThat(voucher("1", "--specification", "item-group", "--account", "43000"))
                .satisfiesExactly(
                        food -> assertThat(food).endsWith(",food,,,0.00,6.00,1"),
                        iron -> assertThat(iron).endsWith(",iron,,,0.00,12.00,1"));
        assertThat(voucher("1", "--specification", "item", "--account", "43000"))
                .satisfiesExactly(
                        bolt -> assertThat(bolt).endsWith(",iron,bolt,,0.00,6.00,1"),
                        flour -> assertThat(flour).endsWith(",food,flour,,0.00,6.00,1"),
                        nut -> assertThat(nut).endsWith(",iron,nut,,0.00,6.00,1"));
        assertThat(voucher(number, "--account", "14600"))
                .satisfiesExactly(
                        bolt -> assertThat(bolt).endsWith(",iron,bolt,Sbolt,6.00,0.00,1"),
                        flour -> assertThat(flour).endsWith(",food,flour,Sflour,6.00,0.00,1"),
                        nut -> assertThat(nut).endsWith(",iron,nut,Snut,6.00,0.00,1"));
    }

    @Test
    void voucherIsSummedUpAsTheRunIsTold() {
        company.lukk("close", "--to", "2026-01-31", "--specification", "transaction");
        assertThat(voucher("1")).hasSize(6).anySatisfy(line -> assertThat(line).endsWith(",0.00,6.00,1,Sflour"));
        company.lukk("reverse");
        company.lukk("close", "--to", "2026-01-31", "--specification", "item-group");
        assertThat(voucher("3")).hasSize(4);
    }

    @Test
    void transactionNamesItsVouchersThoseOfRunsIncluded() {
        company.lukk("close", "--to", "2026-01-31");
        company.lukk("reverse");
        assertThat(voucher("--lot", "Sbolt"))
                .satisfiesExactly(
                        sold -> assertThat(sold).endsWith("cost-of-units-invoiced,,iron,bolt,Sbolt,0.00,16.00,"),
                        cogs -> assertThat(cogs).endsWith("cost-of-goods-sold-invoiced,,iron,bolt,Sbolt,16.00,0.00,"),
                        up -> assertThat(up).endsWith("cost-of-units-invoiced,,iron,bolt,Sbolt,6.00,0.00,1"),
                        less -> assertThat(less).endsWith("cost-of-goods-sold-invoiced,,iron,bolt,Sbolt,0.00,6.00,1"),
                        back -> assertThat(back).endsWith("cost-of-units-invoiced,,iron,bolt,Sbolt,0.00,6.00,2"),
                        more -> assertThat(more).endsWith("cost-of-goods-sold-invoiced,,iron,bolt,Sbolt,6.00,0.00,2"));
    }

    @Test
    void voucherOfAPostingIsFoundByItsNumber() {
        assertThat(voucher("2026-000003"))
                .containsExactly(
                        "2026-000003,2026-01-02,14600,Inventory,cost-of-units-invoiced,,iron,bolt,Sbolt,0.00,16.00,",
                        "2026-000003,2026-01-02,43000,Cost of goods sold,cost-of-goods-sold-invoiced,,iron,bolt,Sbolt,"
                                + "16.00,0.00,");
    }

    @Test
    void whatIsNotThereIsRefused() {
        assertThat(company.lukk("voucher", "2026-999999").err()).startsWith("unknown-voucher: ");
        assertThat(company.lukk("voucher", "nonsense").err()).startsWith("unknown-voucher: ");
        assertThat(company.lukk("voucher", "7").err()).startsWith("unknown-run: ");
        assertThat(company.lukk("voucher", "--lot", "nothing").err()).startsWith("unknown-lot: ");
        assertThat(company.lukk("voucher").exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(company.lukk("voucher", "1", "--specification", "all").err()).startsWith("bad-input: ");
    }
}
