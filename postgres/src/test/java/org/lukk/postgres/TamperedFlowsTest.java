package org.lukk.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukk.closing.Verification;
import org.lukk.scenario.Reading;
import org.lukk.scenario.ScenarioFile;
import org.lukk.scenario.ScenarioRunner;
import org.lukk.scenario.text.ScenarioText;
import org.lukk.values.Finding;

/** What closes added to earlier settlements and passed on through transfers cannot be changed without verify saying so. */
class TamperedFlowsTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-04-01T00:00:00Z"));

    private static final String BOOK = """
            company R USD
            model W weighted-average
            dimensions G financial=warehouse
            item a model=W dimensions=G
            item b model=W dimensions=G
            2026-01-02 purchase P1 a 1 = 10.00 warehouse=N
            2026-01-03 purchase P2 a 2 = 20.00 warehouse=N
            2026-01-10 transfer T a 2 from warehouse=N to warehouse=S
            2026-01-11 sell S a 1 warehouse=S
            2026-01-02 purchase P3 b 1 = 10.00 warehouse=N
            2026-01-11 transfer-ship O b 1 from warehouse=N transit warehouse=X to warehouse=S
            2026-01-12 transfer-receive O
            2026-01-12 sell Q b 1 warehouse=X = 5.00
            2026-01-31 close
            2026-02-01 charge P1 3.00
            2026-02-28 close
            expect cost S 11.00
            expect reconciled
            """;

    private PostgresBooks books;

    @BeforeEach
    void keepABook() {
        books = ThrowAwayDatabases.shared().books();
        if (ScenarioText.read("flows", BOOK) instanceof Reading.Read<ScenarioFile>(ScenarioFile scenario)) {
            assertThat(ScenarioRunner.run(scenario, books, CLOCK).failures()).isEmpty();
        }
    }

    @AfterEach
    void close() {
        books.close();
    }

    private List<String> found() {
        List<Finding> records = books.read("R", open -> new Verification(open).findings());
        return records.stream().map(Finding::toString).toList();
    }

    @Test
    void booksThatNobodyTouchedHold() {
        assertThat(books.verify("R")).isEmpty();
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update cost_adjustment set amount = amount + 1 where lot = lot('T.in')  | what arrived as T.in
            update settlement set issue = lot('Q') where receipt = lot('O.transit-in') | taken by another of O.transit-in
            delete from settlement where run = 1 and receipt = lot('T.in')          | added to what S took of T.in
            update settlement set run = 1 where quantity = 0 and issue = lot('S')   | added to what S took of T.in
            """)
    void whatDoesNotFlowOnIsFound(String change, String what) throws SQLException {
        try (Connection owner = Database.asOwner(books.address());
                Statement statement = owner.createStatement()) {
            statement.execute("create function lot(wanted text) returns bigint language sql as"
                    + " 'select lot from lukk.inventory_transaction where name = wanted'");
            statement.execute(change);
        }
        assertThat(books.verify("R")).extracting(Finding::toString).anyMatch(text -> text.contains(what));
        assertThat(found()).anyMatch(text -> text.contains(what));
    }
}
