package org.lukk.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lukk.closing.Acting;
import org.lukk.closing.MonthEnd;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.RunNeeds;
import org.lukk.closing.RunRequest;
import org.lukk.values.Finding;
import org.lukk.values.Refusal;

/** What a run needs is looked at in the tables before it begins, and nothing is begun where something is missing. */
class PreflightTest {
    private PostgresBooks books;
    private MonthEnd desk;

    @BeforeEach
    void open() {
        books = ThrowAwayDatabases.shared().books();
        desk = new MonthEnd(books, new Acting(Trade.COMPANY, "kari", "x", InstantSource.fixed(Instant.EPOCH)), 1);
        new Trade(books, "kari").carryOnToFebruary();
    }

    @AfterEach
    void close() {
        books.close();
    }

    private List<String> missing() {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> desk.close(RunRequest.upTo(Trade.FEBRUARY)));
        assertThat(books.read(Trade.COMPANY, ReadBooks::gate).closing()).isNull();
        return refusal.findings().stream().map(Finding::toString).toList();
    }

    private void asOwner(String... statements) throws SQLException {
        try (Connection owner = Database.asOwner(books.address());
                Statement statement = owner.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void needsAreToldFromWhatIsThere() {
        RunNeeds needs = books.read(Trade.COMPANY, open -> open.needs(Trade.FEBRUARY));
        assertThat(needs.accounts()).contains("14600");
        assertThat(needs.transactions()).isPositive();
        assertThat(needs.vouchers()).isEqualTo(needs.lastNumber()).isPositive();
        assertThat(needs.room()).isPositive();
    }

    @Test
    void accountThatIsGoneAndANumberThatIsLostAreToldTogether() throws SQLException {
        asOwner(
                "update ledger_leg set account = '99999' where account = '14600'",
                "update number_series set last = last + 1");
        assertThat(missing())
                .satisfiesExactly(
                        account -> assertThat(account).isEqualTo("unknown-account account=99999"),
                        numbers -> assertThat(numbers).startsWith("voucher-numbers-broken"));
    }
}
