package org.lukk.postgres;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.lukk.inventory.DimensionGroup;
import org.lukk.inventory.Item;
import org.lukk.inventory.ModelGroup;
import org.lukk.inventory.UnitConversion;
import org.lukk.ledger.Account;
import org.lukk.ledger.AccountType;
import org.lukk.ledger.Category;
import org.lukk.ledger.FiscalYear;
import org.lukk.ledger.PeriodPattern;
import org.lukk.ledger.PeriodState;
import org.lukk.ledger.PostingType;
import org.lukk.ledger.ProfileLine;
import org.lukk.values.UnitCost;
import org.springframework.jdbc.core.RowCallbackHandler;

/** Reads the set-up of a company. */
final class SetUpReading {
    private static final String ITEMS = """
            select code, name, type, model_group, item_group, dimension_group, price, unit
            from item where company = :company""";
    private static final String MODEL_GROUPS = """
            select name, method, include_physical, fixed_receipt_price, physical_negative, financial_negative, post_physical
            from model_group where company = :company""";
    private static final String DIMENSION_GROUPS = """
            select name, financial, physical, ledger from dimension_group where company = :company""";
    private static final String UNITS = """
            select item, unit, numerator, denominator from unit_conversion where company = :company""";
    private static final String ACCOUNTS = """
            select code, name, type, category from account where company = :company order by code""";
    private static final String PROFILE = """
            select posting_type, item, item_group, account from posting_profile where company = :company""";
    private static final String YEARS = """
            select name, from_date, to_date, pattern from fiscal_year where company = :company order by from_date""";
    private static final String PERIODS = """
            select name, state from ledger_period where company = :company""";

    private final Transaction transaction;
    private final SetUpLines lines;

    private SetUpReading(Transaction transaction) {
        this.transaction = transaction;
        this.lines = new SetUpLines(transaction.company().company());
    }

    static SetUpLines read(Transaction transaction) {
        SetUpReading reading = new SetUpReading(transaction);
        reading.each(ACCOUNTS, row -> reading.lines.put(account(row)));
        reading.each(PROFILE, row -> reading.lines.put(profileLine(row)));
        reading.each(MODEL_GROUPS, row -> reading.lines.put(modelGroup(row)));
        reading.each(DIMENSION_GROUPS, row -> reading.lines.put(dimensionGroup(row)));
        reading.each(ITEMS, row -> reading.lines.put(item(row)));
        reading.each(UNITS, row -> reading.lines.put(conversion(row)));
        reading.each(YEARS, row -> reading.lines.put(year(row)));
        reading.each(
                PERIODS,
                row -> reading.lines.put(
                        row.getString(1), PeriodState.of(row.getString(2)).orElseThrow()));
        return reading.lines;
    }

    private void each(String sql, RowCallbackHandler row) {
        transaction.sql(sql).param("company", transaction.company().id()).query(row);
    }

    private static Account account(ResultSet row) throws SQLException {
        return new Account(
                row.getString(1),
                row.getString(2),
                AccountType.of(row.getString(3)).orElseThrow(),
                Optional.ofNullable(row.getString(4))
                        .map(word -> Category.of(word).orElseThrow()));
    }

    private static ProfileLine profileLine(ResultSet row) throws SQLException {
        String item = row.getString(2);
        String group = row.getString(3);
        ProfileLine.Scope scope = !item.isEmpty()
                ? new ProfileLine.Scope.OfItem(item)
                : group.isEmpty() ? new ProfileLine.Scope.AllItems() : new ProfileLine.Scope.OfItemGroup(group);
        return new ProfileLine(PostingType.of(row.getString(1)).orElseThrow(), scope, row.getString(4));
    }

    private static ModelGroup modelGroup(ResultSet row) throws SQLException {
        return new ModelGroup(
                row.getString(1),
                Words.method(row.getString(2)),
                row.getBoolean(3),
                row.getBoolean(4),
                row.getBoolean(5),
                row.getBoolean(6),
                row.getBoolean(7));
    }

    private static DimensionGroup dimensionGroup(ResultSet row) throws SQLException {
        return new DimensionGroup(row.getString(1), names(row, 2), names(row, 3), names(row, 4));
    }

    private static Set<String> names(ResultSet row, int column) throws SQLException {
        return Set.of((String[]) row.getArray(column).getArray());
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(
                row.getString(1),
                row.getString(2),
                Words.itemType(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                new UnitCost(row.getBigDecimal(7)),
                row.getString(8));
    }

    private static UnitConversion conversion(ResultSet row) throws SQLException {
        BigDecimal numerator = row.getBigDecimal(3);
        BigDecimal denominator = row.getBigDecimal(4);
        return new UnitConversion(
                row.getString(1), row.getString(2), numerator.toBigIntegerExact(), denominator.toBigIntegerExact());
    }

    private static FiscalYear year(ResultSet row) throws SQLException {
        return new FiscalYear(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                row.getObject(3, LocalDate.class),
                PeriodPattern.of(row.getString(4)).orElseThrow());
    }
}
