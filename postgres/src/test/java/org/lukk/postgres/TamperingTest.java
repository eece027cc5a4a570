package org.lukk.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukk.closing.Verification;
import org.lukk.postgres.embedded.TemporaryDatabase;
import org.lukk.scenario.Reading;
import org.lukk.scenario.ScenarioFile;
import org.lukk.scenario.ScenarioReport;
import org.lukk.scenario.ScenarioRunner;
import org.lukk.scenario.text.ScenarioText;
import org.lukk.values.Finding;

/** Whoever has the owner's password can change a fact, a projection or a voucher; verify finds it and says where. */
@Execution(ExecutionMode.CONCURRENT)
class TamperingTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-03-01T00:00:00Z"));

    private static final String BOOK = """
            company R USD
            account 1920 Bank asset
            model F fifo include-physical
            model W weighted-average
            item a model=F
            item b model=W
            2026-01-01 opening-balance 1920 500.00
            2026-01-03 purchase P1 a 10 @ 10.00
            2026-01-04 receive P2 a 10 = 120.00
            2026-01-05 sell S1 a 4
            2026-01-06 ship S2 a 2
            2026-01-06 purchase Q1 b 3 = 10.00
            2026-01-07 purchase Q2 b 3 = 14.00
            2026-01-08 sell T1 b 2
            2026-01-09 purchase C1 a 1 @ 3.00
            2026-01-09 cancel C1
            2026-01-10 invoice P2 4 @ 13.00
            2026-01-12 sell S3 a 1
            2026-01-12 ship S4 a 1 mark=P2/2
            2026-01-15 recalculate
            2026-01-20 sell N1 b 9
            2026-01-31 close
            2026-02-03 purchase P3 a 5 @ 15.00
            2026-02-05 sell S5 a 3
            2026-02-10 recalculate
            2026-02-10 reverse
            2026-02-20 recalculate ledger=later
            expect reconciled
            """;

    private static TemporaryDatabase prepared;

    private CopiedBooks copy;

    @BeforeAll
    static void keepABook() throws SQLException {
        prepared = CopiedBooks.newDatabase();
        try (PostgresBooks books = PostgresBooks.connect(CopiedBooks.address(prepared))) {
            if (ScenarioText.read("tampering", BOOK) instanceof Reading.Read<ScenarioFile>(ScenarioFile scenario)) {
                ScenarioReport report = ScenarioRunner.run(scenario, books, CLOCK);
                // The kept voucher is the one difference there may be.
                assertThat(report.failures()).hasSize(1);
            }
        }
    }

    @AfterAll
    static void drop() throws SQLException {
        prepared.close();
    }

    @BeforeEach
    void copyIt() throws SQLException {
        copy = CopiedBooks.of(prepared);
    }

    @AfterEach
    void close() throws SQLException {
        copy.close();
    }

    private List<Finding> records() {
        return copy.books().read("R", open -> new Verification(open).findings());
    }

    private void asOwner(String... statements) throws SQLException {
        try (Connection owner = Database.asOwner(copy.books().address());
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void booksThatNobodyTouchedHold() {
        assertThat(copy.books().verify("R")).isEmpty();
        assertThat(records()).isEmpty();
    }

    /**
     * What was done, what the tables say of it and what the records say: the part of the finding that names where. A dash:
     * they are read without what was changed, or the records cannot be read at all.
     */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update voucher set description = 'x' where number = voucher_of('S1')                     | for sell S1         | -
            update ledger_entry set amount = amount + 1 where voucher = voucher_of('S1') and place = 0 | name=I1 vouchers balance: voucher 2026- | name=voucher 2026-
            update settlement set quantity = quantity * 1000 where issue = lot('S1')                 | settled of S1       | settled quantity of S1
            update run set settlements = settlements + 1 where number = 2                            | settlements of run 2 | settlements of run 2
            update run set adjusted_amount = adjusted_amount + 1 where number = 2                    | adjusted amount of run 2 | adjusted amount of run 2
            update gate set closed_to = '2026-01-30'                                                 | closed to           | inventory closed to
            update on_hand set financial_amount = financial_amount + 1                               | on hand             | on hand of
            delete from voucher where number = voucher_of('S1')                                      | I11 every number    | voucher number 2026-
            update inventory_update set financial_amount = financial_amount - 1 where lot = lot('S1') | account 14600       | account 14600
            update ledger_entry set date = '2026-01-06' where voucher = voucher_of('S1')             | entries are dated   | -
            update voucher set user_name = 'x' where number = voucher_of('S1')                       | for sell S1         | -
            update voucher set source = 'x' where number = voucher_of('S1')                          | of 2026-01-05 for x | -
            update voucher set date = '2026-01-06' where number = voucher_of('S1')                   | of 2026-01-06 for sell S1 | -
            update voucher set run = 0 where run = 1                                                 | for run 1           | -
            update voucher set content_hash = '\\x00' where number = voucher_of('S1')                | for sell S1         | -
            update ledger_entry set leg = leg_of('P1', 1) where voucher = voucher_of('S1') and place = 0 | account 14600 on 2026-01-05 | account 14600
            delete from ledger_entry where voucher = voucher_of('S1')                                | entries of voucher 2026-000004 | voucher number 2026-4
            delete from ledger_entry where voucher = voucher_of('S1') and place = 0                  | vouchers balance: voucher 2026-000004 | voucher 2026-000004
            insert into ledger_entry select voucher, amount, lot, book, leg, date, place + 10, detail from ledger_entry where voucher = voucher_of('S1') | account 14600 on 2026-01-05 | account 14600
            update voucher_range set first_number = first_number + 1 where first_voucher = last_range() | series inventory 2026 from 20 | voucher number 2026-19
            delete from voucher_range where first_voucher = last_range()                             | vouchers in all     | voucher number 2026-19
            update number_series set last = last + 1                                                 | last of series inventory 2026 | -
            update settlement set amount = amount + 1 where issue = lot('S1')                        | settled of P1       | -
            delete from settlement where issue = lot('S1')                                           | settlements of run 2 | settlements of run 2
            update settlement set issue = lot('S3') where issue = lot('S1')                          | settled of S3       | settled quantity of S3
            update settlement set run = 1 where issue = lot('S1')                                    | settlements of run 1 | settlements of run 1
            update cost_adjustment set amount = amount + 1 where lot = lot('S3')                     | adjusted amount of run 1 | adjusted amount of run 1
            update pool set quantity = quantity + 1000000                                            | of run 2            | -
            update pool set amount = amount + 1                                                      | I6 pools            | -
            update run set type = 'recalculation' where type = 'close'                               | closed to           | inventory closed to
            update run set reverses = null where type = 'reversal'                                   | run 4               | account 14600
            update run set date = '2026-01-30' where type = 'close'                                  | closed to           | inventory closed to
            delete from run where number = 1                                                         | I11 runs            | run number
            delete from run_log where run = 3                                                        | log of run 3        | log of run 3
            update opening_state set quantity_settled = quantity_settled + 1000000 where lot = lot('P1') | settled of P1   | -
            update opening_state set amount_settled = amount_settled + 1 where lot = lot('P1')       | settled of P1       | -
            update mark_change set quantity = quantity * 1000                                        | markings of S4      | -
            delete from inventory_update where lot = lot('S1')                                       | updates of S1       | -
            update inventory_transaction set name = 'S9' where name = 'S1'                           | for sell S1         | -
            update inventory_transaction set receipt = not receipt where name = 'S1'                 | -                   | quantity of S1
            update quantity_on_hand set financial_quantity = financial_quantity + 1                  | lie where they were posted: a | -
            update run_on_hand set financial_amount = financial_amount + 1 where run = 1             | adjusted by run 1   | -
            update inventory_update set number = number + 1000000 where lot = lot('S1')              | S1 dated 2026-01-05 | -
            update inventory_update set date = '2026-01-06' where lot = lot('S1')                    | account 14600 on 2026-01-06 | -
            update inventory_update set financial_quantity = financial_quantity - 1000000 where lot = lot('S1') | I4 on hand | on hand of a
            update inventory_update set lot = lot('S3') where lot = lot('S1')                        | updates of S1       | -
            update inventory_update set voucher = voucher + 1000000 where lot = lot('S1')            | voucher of an update of S1 | -
            update inventory_update set cost_object = (select max(cost_object) from inventory_update) where lot = lot('S1') | I4 on hand is the sum of the facts: b | on hand of b
            update kept_voucher set amounts = (select array_agg(a * 2) from unnest(amounts) a)       | account 14600 on 2026-02-20 | account 14600
            delete from kept_voucher                                                                 | account 14600 on 2026-02-20 | account 14600
            """)
    void everyTamperingIsFoundAndNamed(String change, String inTables, String inRecords) throws SQLException {
        asOwner("alter table inventory_update disable trigger user", HELPERS, change);
        if (!inTables.equals("-")) {
            assertThat(copy.books().verify("R"))
                    .extracting(Finding::toString)
                    .anyMatch(text -> text.contains(inTables));
        }
        if (!inRecords.equals("-")) {
            assertThat(records()).extracting(Finding::toString).anyMatch(text -> text.contains(inRecords));
        }
    }

    private static final String HELPERS = """
            create function lot(wanted text) returns bigint language sql as
              'select lot from lukk.inventory_transaction where name = wanted';
            create function voucher_of(wanted text) returns bigint language sql as
              'select max(voucher) from lukk.inventory_update where lot = lot(wanted)';
            create function leg_of(wanted text, at int) returns int language sql as
              'select leg from lukk.ledger_entry where voucher = voucher_of(wanted) and place = at';
            create function last_range() returns bigint language sql as
              'select max(first_voucher) from lukk.voucher_range'""";
}
