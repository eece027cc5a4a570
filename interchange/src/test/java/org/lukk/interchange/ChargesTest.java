package org.lukk.interchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lukk.values.Refusal;

class ChargesTest {
    private static final String GOODS = """
            date,event,lot,item,quantity,unit_cost
            2026-01-01,purchase,PO1,bolt,1,10.00
            2026-01-01,purchase,"PO,2",bolt,3,10.00
            2026-01-02,receive,PO3,bolt,2,10.00
            """;
    private static final String CHARGES = """
            date,event,lot,quantity,amount,by
            2026-01-03,charge,"PO1,""PO,2""\",,4.00,quantity
            2026-01-03,charge,PO3,,1.00,
            2026-01-03,charge,PO3,,1.00,
            2026-01-04,invoice,PO3,1,,
            2026-01-05,adjust,PO1,,-2.50,
            """;

    @TempDir
    Path temp;

    private Company company;

    @BeforeEach
    void aCompanyWithGoods() {
        company = new Company(temp.resolve("in"));
        company.imported("items.csv", "item,price\nbolt,10.00\n");
        company.imported("postings.csv", GOODS);
    }

    @Test
    void chargesAndAdjustmentsAreImportedOnceAndExportedAsTheyLie() {
        company.imported("postings.csv", CHARGES);
        assertThat(company.imported("postings.csv", CHARGES).changedNothing()).isTrue();
        company.play("""
                expect cost PO1 8.50
                expect cost "PO,2" 33.00
                expect cost PO3 11.00
                expect posted PO3 10.00
                expect cost PO3/2 11.00
                expect balance @accrual -16.00
                expect reconciled
                """);
    }

    @Test
    void whatWasChargedToOneLotOfOthersIsTakenBack() {
        long number = company.imported("postings.csv", """
                        date,event,lot,amount
                        2026-01-03,charge,PO1,4.00
                        2026-01-03,adjust,PO1,-1.00
                        """).number();
        company.imports(ImportOptions.PLAIN).undo(number, ImportProgress.NONE);
        company.play("expect cost PO1 10.00\nexpect balance @accrual -20.00\nexpect reconciled\n");
    }

    @Test
    void whatWasSpreadOverLotsOfOthersIsNot() {
        long number = company.imported("postings.csv", "date,event,lot,amount\n2026-01-03,charge,\"PO1,PO3\",4.00\n")
                .number();
        ImportOptions options = ImportOptions.PLAIN;
        assertThatThrownBy(() -> company.imports(options).undo(number, ImportProgress.NONE))
                .isInstanceOf(Refusal.class);
    }

    @Test
    void faultsOfChargesAreTold() {
        assertThat(Company.told(company.take("postings.csv", """
                        date,event,lot,amount,by
                        2026-01-03,charge,,1.00,
                        2026-01-03,charge,"PO1,,PO3",1.00,
                        2026-01-03,charge,PO1,,
                        2026-01-03,charge,PO1,1.00,weight
                        2026-01-03,adjust,PO1,1.00,equal
                        """)))
                .containsExactly(
                        "postings.csv:2 lot [] missing-value",
                        "postings.csv:3 lot [PO1,,PO3] bad-input",
                        "postings.csv:4 amount [] missing-value",
                        "postings.csv:5 by [weight] bad-input",
                        "postings.csv:6 by [equal] unused-value");
    }
}
