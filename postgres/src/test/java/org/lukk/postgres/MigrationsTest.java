package org.lukk.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.lukk.closing.Books;
import org.lukk.postgres.embedded.TemporaryDatabase;
import org.lukk.postgres.embedded.ThrowAwayServer;
import org.lukk.values.Currency;

/** Tables of an older version are brought up by name alone. */
class MigrationsTest {
    private static final String OLDER = Integer.toString(Migrations.VERSION - 1);

    @Test
    void booksOfAnOlderVersionAreRefusedUntilTheyAreBroughtUp() throws SQLException {
        try (TemporaryDatabase database = TemporaryDatabase.copyOf("template0", ThrowAwayServer.shared())) {
            DatabaseAddress address = CopiedBooks.address(database);
            Flyway.configure()
                    .dataSource(address.url(), address.user(), address.password())
                    .defaultSchema("lukk")
                    .locations("classpath:db/migration")
                    .target(OLDER)
                    .load()
                    .migrate();
            assertThat(Migrations.state(address)).isEqualTo(Migrations.State.OLDER);
            assertThatThrownBy(() -> PostgresBooks.connect(address).close())
                    .isInstanceOf(DatabaseFailure.class)
                    .hasMessageContaining("older version");

            Migrations.migrate(address);
            assertThat(Migrations.state(address)).isEqualTo(Migrations.State.CURRENT);
            try (PostgresBooks books = PostgresBooks.connect(address)) {
                books.found(new Books.Company("ACME", Currency.of("USD")));
                assertThat(books.companies()).hasSize(1);
            }
        }
    }
}
