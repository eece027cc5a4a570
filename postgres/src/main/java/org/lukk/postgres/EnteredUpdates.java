package org.lukk.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.lukk.closing.EnteredUpdate;
import org.lukk.inventory.Difference;
import org.lukk.inventory.OnHand;
import org.lukk.inventory.Origin;
import org.lukk.inventory.Source;
import org.lukk.inventory.Update;
import org.lukk.values.Money;
import org.lukk.values.Quantity;

/** What was entered of inventory, update by update, in the order of entry. */
final class EnteredUpdates {
    private static final int FETCH = 2_000;

    private static final String ENTERED = """
            select u.lot, u.kind, u.date, u.physical_quantity, u.physical_amount, u.financial_quantity,
              u.financial_amount, u.physical_accounts, u.financial_accounts, r.user_name, r.command, r.recorded,
              r.import_number, r.file, u.part, u.counts, u.difference, u.difference_accounts,
              u.document, u.party, u.description, u.revenue
            from inventory_update u join recording r on r.number = u.recording
            where u.book = :book
            """;
    private static final String ORDER = "order by u.number";
    private static final String ALL = ENTERED + ORDER;
    private static final String OF_LOTS = ENTERED + "and u.lot = any(:lots)\n" + ORDER;

    private final Transaction transaction;
    private final Keys keys;

    EnteredUpdates(Transaction transaction, Keys keys) {
        this.transaction = transaction;
        this.keys = keys;
    }

    void list(Collection<Long> lots, Consumer<EnteredUpdate> each) {
        (lots.isEmpty() ? transaction.sql(ALL) : transaction.sql(OF_LOTS).param("lots", Identities.array(lots)))
                .param("book", transaction.book())
                .withFetchSize(FETCH)
                .query(row -> {
                    each.accept(new EnteredUpdate(update(row), origin(row)));
                });
    }

    private Update update(ResultSet row) throws SQLException {
        return new Update(
                row.getLong(1),
                Words.updateKind(row.getString(2)),
                row.getObject(3, LocalDate.class),
                new OnHand(
                        Quantity.ofMicro(row.getLong(4)),
                        Money.ofMinor(row.getLong(5)),
                        Quantity.ofMicro(row.getLong(6)),
                        Money.ofMinor(row.getLong(7))),
                keys.accounts(row.getInt(8)),
                keys.accounts(row.getInt(9)),
                new Difference(Money.ofMinor(row.getLong(17)), keys.accounts(row.getInt(18))),
                part(row),
                source(row));
    }

    private static Update.@Nullable Part part(ResultSet row) throws SQLException {
        LocalDate counts = row.getObject(16, LocalDate.class);
        return counts == null ? null : new Update.Part(row.getLong(15), counts);
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(orEmpty(row, 19), orEmpty(row, 20), orEmpty(row, 21), orEmpty(row, 22));
    }

    private static String orEmpty(ResultSet row, int column) throws SQLException {
        return Objects.requireNonNullElse(row.getString(column), "");
    }

    private static Origin origin(ResultSet row) throws SQLException {
        return new Origin(
                row.getString(10),
                row.getString(11),
                row.getObject(12, OffsetDateTime.class).toInstant(),
                row.getLong(13),
                row.getString(14));
    }
}
