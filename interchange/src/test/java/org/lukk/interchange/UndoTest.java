package org.lukk.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukk.values.Refusal;

class UndoTest {
    private static final String FILE = """
            date,event,lot,item,quantity,unit_cost,mark,offset,amount
            2026-01-01,opening-balance,,,,,,24000,-40.00
            2026-01-01,receive,PO1,bolt,10,10.00,,,
            2026-01-02,invoice,PO1,,4,10.50,,,
            2026-01-03,sell,SO1,bolt,2,,,,
            ,mark,SO1,,1,,PO1,,
            2026-01-04,ship,SO2,bolt,1,,,,
            2026-01-05,cancel,SO2,,,,,,
            """;

    @TempDir
    Path temp;

    private Company company;

    @BeforeEach
    void aCompany() {
        company = new Company(temp.resolve("in"));
        company.imported("items.csv", "item\nbolt\n");
    }

    private Undone undo(long number) {
        return company.imports(ImportOptions.PLAIN).undo(number, ImportProgress.NONE);
    }

    @Test
    void anUndoneImportLeavesNoStockAndNoBalance() {
        long number = company.imported("postings.csv", FILE).number();
        assertThat(undo(number)).isEqualTo(new Undone(number, 4, 1));
        company.play("""
                expect on-hand bolt 0 0.00
                expect balance 24000 0.00
                expect balance @inventory 0.00
                expect reconciled
                """);
    }

    @Test
    void transferOrdersAreTakenBackWhole() {
        company.imported("dimension_groups.csv", "dimension_group,dimension,tracking\nD,warehouse,financial\n");
        company.imported("items.csv", "item,dimension_group\nnut,D\n");
        long number = company.imported("postings.csv", """
                        date,event,lot,item,quantity,unit_cost,warehouse,transit_warehouse,to_warehouse
                        2026-01-01,purchase,PO1,nut,10,10.00,A,,
                        2026-01-02,transfer-ship,T1,nut,4,,A,X,B
                        2026-01-03,transfer-receive,T1,,,,,,
                        2026-01-04,transfer-ship,T2,nut,1,,A,X,B
                        """).number();
        company.play("""
                expect on-hand nut warehouse=A 5 50.00
                expect on-hand nut warehouse=X 1 10.00
                expect on-hand nut warehouse=B 4 40.00
                """);
        undo(number);
        company.play("""
                expect on-hand nut 0 0.00
                expect value-as-of 2026-01-02 nut warehouse=X 4 40.00
                expect balance @transit 0.00
                expect reconciled
                """);
    }

    @Test
    void onlyTheReceivingOfATransferOrderIsNotTakenBack() {
        company.imported("dimension_groups.csv", "dimension_group,dimension,tracking\nD,warehouse,financial\n");
        company.imported("items.csv", "item,dimension_group\nnut,D\n");
        company.play("""
                2026-01-01 purchase PO1 nut 10 @ 10.00 warehouse=A
                2026-01-02 transfer-ship T1 nut 4 from warehouse=A transit warehouse=X to warehouse=B
                """);
        long number = company.imported("postings.csv", "date,event,lot\n2026-01-03,transfer-receive,T1\n")
                .number();
        assertThatThrownBy(() -> undo(number)).hasMessageContaining("wrong-lot-kind");
    }

    @Test
    void theReceivingOfATransferOrderIsTheSameRowWhenItComesAgain() {
        company.imported("dimension_groups.csv", "dimension_group,dimension,tracking\nD,warehouse,financial\n");
        company.imported("items.csv", "item,dimension_group\nnut,D\n");
        company.play("""
                2026-01-01 purchase PO1 nut 10 @ 10.00 warehouse=A
                2026-01-02 transfer-ship T1 nut 4 from warehouse=A transit warehouse=X to warehouse=B
                """);
        String received = "date,event,lot\n2026-01-03,transfer-receive,T1\n";
        company.imported("postings.csv", received);
        company.imported("postings.csv", received);
        assertThat(Company.told(company.take("postings.csv", received.replace("01-03", "01-04"))))
                .containsExactly("postings.csv:2 date [2026-01-04] posting-differs");
    }

    @Test
    void transfersAndReturnsAreTakenBackWhole() {
        company.imported("dimension_groups.csv", "dimension_group,dimension,tracking\nD,warehouse,financial\n");
        company.imported("items.csv", "item,dimension_group\nnut,D\n");
        long number = company.imported("postings.csv", """
                        date,event,lot,item,quantity,unit_cost,of,amount,warehouse,to_warehouse
                        2026-01-01,purchase,PO1,nut,10,10.00,,,A,
                        2026-01-02,transfer,T1,nut,4,,,,A,B
                        2026-01-03,sell,SO1,nut,2,,,,B,
                        2026-01-04,return-sale,RE1,nut,1,,SO1,,A,
                        2026-01-05,charge,T1.in,,,,,3.00,,
                        """).number();
        company.play("expect cost T1.in 43.00\nexpect cost RE1 10.00\nexpect on-hand nut warehouse=A 7 70.00\n");
        assertThat(undo(number)).isEqualTo(new Undone(number, 4, 0));
        company.play("""
                expect on-hand nut warehouse=A 0 0.00
                expect on-hand nut warehouse=B 0 0.00
                expect balance @inventory 0.00
                expect balance @accrual 0.00
                expect reconciled
                """);
    }

    @Test
    void undoingTwiceCancelsOnce() {
        long number = company.imported("postings.csv", FILE).number();
        undo(number);
        Map<String, String> before = company.everything();
        assertThat(undo(number)).isEqualTo(new Undone(number, 0, 7));
        assertThat(company.everything()).isEqualTo(before);
    }

    @Test
    void whatWasUndoneIsNotTakenForPosted() {
        undo(company.imported("postings.csv", FILE).number());
        assertThat(Company.told(company.take("postings.csv", FILE)))
                .hasSize(7)
                .contains("postings.csv:3 lot [PO1] already-cancelled");
    }

    @Test
    void aSettledImportStays() {
        long number = company.imported("postings.csv", FILE).number();
        company.close("2026-01-31");
        Map<String, String> before = company.everything();
        assertThatThrownBy(() -> undo(number))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings().stream().map(Company::line))
                                .contains("postings.csv:5 lot [SO1] already-settled"));
        assertThat(company.everything()).isEqualTo(before);
    }

    @Test
    void cancellationsAreDatedOnTheFirstOpenDay() {
        long number = company.imported("postings.csv", """
                        date,event,lot,item,quantity,unit_cost
                        2026-01-03,purchase,P,bolt,10,10.00
                        """).number();
        company.play("""
                2026-01-31 close
                ledger-period 2026-02 on-hold
                """);
        assertThat(undo(number).cancelled()).isEqualTo(1);
        company.play("""
                expect value-as-of 2026-02-28 bolt 10 100.00
                expect value-as-of 2026-03-01 bolt 0 0.00
                """);
    }

    @Test
    void whatAnImportDidToLotsOfOthersKeepsItFromBeingUndone() {
        company.play("""
                2026-01-01 receive R bolt 1 @ 1.00
                2026-01-01 purchase P bolt 1 @ 1.00
                2026-01-02 sell S bolt 1
                """);
        long number = company.imported("postings.csv", """
                        date,event,lot,mark
                        2026-01-03,invoice,R,
                        ,mark,S,P
                        """).number();
        assertThatThrownBy(() -> undo(number))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.findings().stream().map(Company::line))
                                .containsExactly("postings.csv:2 lot [R] wrong-lot-kind"));
        long marks = company.imported("postings.csv", """
                        date,event,lot,mark
                        ,unmark,S,
                        ,mark,S,R
                        """).number();
        assertThatThrownBy(() -> undo(marks)).isInstanceOf(Refusal.class);
    }

    @Test
    void anImportThatOnlySetsUpHasNothingToCancelAndAnUnknownOneIsToldSo() {
        assertThat(undo(1)).isEqualTo(new Undone(1, 0, 0));
        assertThatThrownBy(() -> undo(2)).isInstanceOf(Refusal.class).hasMessageContaining("unknown-import");
        assertThatThrownBy(() -> undo(0)).isInstanceOf(Refusal.class);
    }
}
