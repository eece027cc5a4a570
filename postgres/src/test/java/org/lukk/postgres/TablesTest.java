package org.lukk.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lukk.closing.ReadBooks;
import org.lukk.closing.RunType;
import org.lukk.costing.Basis;
import org.lukk.costing.Principle;
import org.lukk.inventory.Gate;
import org.lukk.inventory.Update;
import org.lukk.ledger.Event;
import org.lukk.postgres.embedded.ServerFailure;
import org.lukk.testkit.book.Book;
import org.lukk.testkit.contract.BookKeeper;
import org.lukk.testkit.generate.RandomBooks;
import org.lukk.values.Finding;

/** What the tables allow, prove and find out by themselves. */
class TablesTest {
    private static final LocalDate END_OF_TIME = LocalDate.of(2099, 12, 31);

    private PostgresBooks books;
    private BookKeeper keeper;

    @BeforeEach
    void keepABook() {
        books = ThrowAwayDatabases.shared().books();
        Book book = RandomBooks.book(120);
        keeper = new BookKeeper(books, "R", book.items());
        book.events().forEach(keeper::enter);
    }

    @AfterEach
    void close() {
        books.close();
    }

    private void asOwner(String sql) throws SQLException {
        try (Connection owner = Database.asOwner(books.address());
                Statement statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> names(String sql) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection owner = Database.asOwner(books.address());
                Statement statement = owner.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                names.add(row.getString(1));
            }
        }
        return names;
    }

    @Test
    void theApplicationCannotChangeAFact() throws SQLException {
        List<String> tables = names("""
                select tablename from pg_tables where schemaname = 'lukk' and tablename not in (
                  'company', 'account', 'posting_profile', 'model_group', 'dimension_group', 'item', 'unit_conversion',
                  'fiscal_year', 'ledger_period', 'setting')""");
        assertThat(tables).contains("inventory_update", "settlement", "voucher").hasSizeGreaterThan(20);
        for (String table : tables) {
            for (String change : List.of("delete from ", "truncate ", "drop table ")) {
                assertThatThrownBy(() -> asApplication(change + table)).hasMessageMatching("(?s).*(denied|owner).*");
            }
            String column = names(
                            "select attname from pg_attribute where attnum > 0 and attidentity = '' and attrelid = 'lukk."
                                    + table + "'::regclass")
                    .getFirst();
            assertThatThrownBy(() -> asApplication("update " + table + " set " + column + " = " + column))
                    .hasMessageContaining("denied");
        }
    }

    private void asApplication(String sql) throws SQLException {
        try (Connection owner = Database.asOwner(books.address());
                Statement statement = owner.createStatement()) {
            statement.execute("set role lukk_app");
            statement.execute(sql);
        }
    }

    @Test
    void postingInAClosedPeriodIsStoppedByTheTablesThemselves() throws SQLException {
        asOwner("update gate set closed_to = '2099-12-31'");
        assertThatThrownBy(() -> asOwner("""
                        insert into inventory_update
                        select nextval('number'), lot, 0, 0, 0, 0, null, recording, book, cost_object, date, kind, null, null
                        from inventory_update limit 1""")).hasMessageContaining("inventory is closed up to 2099-12-31");
    }

    @Test
    void theWordsOfTheTablesAreThoseOfTheProgram() throws SQLException {
        assertThat(words("event")).containsExactlyElementsOf(each(Event.values(), Event::word));
        assertThat(words("update_kind")).containsExactlyElementsOf(each(Update.Kind.values(), Update.Kind::word));
        assertThat(words("basis")).containsExactlyElementsOf(each(Basis.values(), Basis::word));
        assertThat(words("principle")).containsExactlyElementsOf(each(Principle.values(), Principle::word));
        assertThat(words("run_type")).containsExactlyElementsOf(each(RunType.values(), RunType::word));
    }

    private List<String> words(String type) throws SQLException {
        return names("select unnest(enum_range(null::lukk." + type + "))");
    }

    private static <E> List<String> each(E[] values, Function<E, String> word) {
        return Stream.of(values).map(word).toList();
    }

    @Test
    void theNewestMigrationIsTheVersionOfTheProgram() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration"))) {
            assertThat(files.mapToInt(file -> Integer.parseInt(
                                    file.getFileName().toString().replaceAll("V(\\d+)__.*", "$1")))
                            .max())
                    .hasValue(Migrations.VERSION);
        }
    }

    @Test
    void serverThatMayLoseCommitsIsRefusedForBooksThatMatter() {
        DatabaseAddress address = books.address();
        assertThatThrownBy(() -> PostgresBooks.connect(
                                DatabaseAddress.of(address.url(), address.user(), address.password()))
                        .close())
                .isInstanceOf(ServerFailure.class)
                .hasMessageContaining("fsync");
    }

    @Test
    void rebuildMakesTheProjectionsAnew() throws SQLException {
        List<String> before = keeper.text();
        assertThat(books.verify("R")).isEmpty();
        asOwner("update on_hand set financial_amount = financial_amount + 1");
        asOwner("update gate set closed_to = null");
        asOwner("delete from quantity_on_hand");
        asOwner("insert into run_on_hand select cost_object, 1, 5, 0 from on_hand limit 1");
        assertThat(books.verify("R")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(Projections.rebuild(books.address()))
                .allSatisfy((projection, rows) -> assertThat(rows > 0).isEqualTo(!projection.equals("number_series")));
        assertThat(books.verify("R")).isEmpty();
        assertThat(keeper.text()).isEqualTo(before);
    }

    /** Each as somebody with the owner's password could do it behind the product's back. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            update ledger_entry set amount = amount * 3 where place = 0                     | I1
            update ledger_entry set lot = null where lot is not null                        | I11 content
            update voucher set description = 'x' where number = (select min(number) from voucher) | I11 content
            update inventory_update set financial_amount = financial_amount - 1             | I3
            update inventory_transaction set name = concat(name, 'x')                        | I11 content
            delete from voucher where number = (select min(number) from voucher)            | I11 every number
            update voucher_range set first_number = first_number + 1000              | I11 voucher numbers
            delete from inventory_update where kind = 'physical'                            | I11 facts
            update settlement set quantity = quantity * 1000                                | I5
            update opening_state set quantity_settled = quantity_settled + 1                | I7
            update inventory_update set date = '1900-01-01' where number = (select max(number) from inventory_update) | I10
            """)
    void tamperingIsFound(String change, String invariant) throws SQLException {
        asOwner("alter table inventory_update disable trigger user");
        asOwner(change);
        assertThat(books.verify("R"))
                .extracting(Finding::toString)
                .anyMatch(text -> text.contains("name=" + invariant));
    }

    @Test
    void runWhoseProcessEndedIsAliveNoMore() {
        Gate.RunInProgress run = new Gate.RunInProgress("dead", "close", END_OF_TIME, "ola", Instant.EPOCH);
        try (PostgresBooks other = PostgresBooks.connect(books.address())) {
            other.write("R", open -> {
                open.enterGateAlone();
                open.begin(run);
                return open;
            });
            assertThat(books.<Boolean>write("R", open -> open.isAlive(run))).isTrue();
        }
        assertThat(books.read("R", ReadBooks::gate).closing()).isEqualTo(run);
        assertThat(books.<Boolean>write("R", open -> open.isAlive(run))).isFalse();
    }
}
