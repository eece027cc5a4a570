package org.lukk.postgres;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.lukk.inventory.Catalogue;
import org.lukk.inventory.DimensionGroup;
import org.lukk.inventory.Item;
import org.lukk.inventory.ModelGroup;
import org.lukk.inventory.UnitConversion;
import org.lukk.ledger.Account;
import org.lukk.ledger.Category;
import org.lukk.ledger.FiscalYear;
import org.lukk.ledger.PeriodState;
import org.lukk.ledger.ProfileLine;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * The set-up of the company in one transaction. It is read once: a process keeps what it read together with the version
 * of the set-up, and reads again when that was raised.
 */
final class SetUpTables {
    /** What was read of each company, with the version it was read at. */
    static final class Known {
        private final Map<Integer, Versioned> byCompany = new ConcurrentHashMap<>();
    }

    private record Versioned(long version, SetUpLines lines) {}

    private static final String VERSION = "select set_up_version from company where id = :company";
    private static final String RAISE_VERSION = """
            update company set set_up_version = set_up_version + 1 where id = :company returning set_up_version""";
    private static final String SETTINGS = "select name, value from setting where company = :company";

    private static final String PUT_ITEM = """
            insert into item (company, code, name, type, model_group, item_group, dimension_group, price, unit)
            values (:company, :code, :name, :type, :modelGroup, :itemGroup, :dimensionGroup, :price, :unit)
            on conflict (company, code) do update set
              name = excluded.name, type = excluded.type, model_group = excluded.model_group,
              item_group = excluded.item_group, dimension_group = excluded.dimension_group, price = excluded.price,
              unit = excluded.unit""";
    private static final String PUT_MODEL_GROUP = """
            insert into model_group (company, name, method, include_physical, fixed_receipt_price, physical_negative,
              financial_negative, post_physical)
            values (:company, :name, :method, :includePhysical, :fixedReceiptPrice, :physicalNegative,
              :financialNegative, :postPhysical)
            on conflict (company, name) do update set
              method = excluded.method, include_physical = excluded.include_physical,
              fixed_receipt_price = excluded.fixed_receipt_price, physical_negative = excluded.physical_negative,
              financial_negative = excluded.financial_negative, post_physical = excluded.post_physical""";
    private static final String PUT_DIMENSION_GROUP = """
            insert into dimension_group (company, name, financial, physical, ledger)
            values (:company, :name, :financial, :physical, :ledger)
            on conflict (company, name) do update set
              financial = excluded.financial, physical = excluded.physical, ledger = excluded.ledger""";
    private static final String PUT_UNIT = """
            insert into unit_conversion (company, item, unit, numerator, denominator)
            values (:company, :item, :unit, :numerator, :denominator)
            on conflict (company, item, unit) do update set
              numerator = excluded.numerator, denominator = excluded.denominator""";
    private static final String PUT_ACCOUNT = """
            insert into account (company, code, name, type, category)
            values (:company, :code, :name, :type, :category)
            on conflict (company, code) do update set
              name = excluded.name, type = excluded.type, category = excluded.category""";
    private static final String PUT_PROFILE_LINE = """
            insert into posting_profile (company, posting_type, item, item_group, account)
            values (:company, :postingType, :item, :itemGroup, :account)
            on conflict (company, posting_type, item, item_group) do update set account = excluded.account""";
    private static final String PUT_YEAR = """
            insert into fiscal_year (company, name, from_date, to_date, pattern)
            values (:company, :name, :from, :to, :pattern)
            on conflict (company, name) do update set
              from_date = excluded.from_date, to_date = excluded.to_date, pattern = excluded.pattern""";
    private static final String PUT_PERIOD = """
            insert into ledger_period (company, name, state) values (:company, :name, :state)
            on conflict (company, name) do update set state = excluded.state""";
    private static final String PUT_SETTING = """
            insert into setting (company, name, value) values (:company, :name, :value)
            on conflict (company, name) do update set value = excluded.value""";

    private final Transaction transaction;
    private final Known known;
    private @Nullable SetUpLines lines;
    private long version;
    private boolean changed;

    SetUpTables(Transaction transaction, Known known) {
        this.transaction = transaction;
        this.known = known;
    }

    Catalogue catalogue() {
        return lines().catalogue();
    }

    private SetUpLines lines() {
        SetUpLines read = lines;
        if (read == null) {
            read = present();
            lines = read;
        }
        return read;
    }

    private SetUpLines present() {
        int company = transaction.company().id();
        version = presentVersion();
        Versioned last = known.byCompany.get(company);
        if (last != null && last.version == version) {
            return last.lines;
        }
        SetUpLines read = SetUpReading.read(transaction);
        // Of tables read one after the other, while somebody changed them, some would be old and some new.
        for (long now = presentVersion(); now != version; now = presentVersion()) {
            version = now;
            read = SetUpReading.read(transaction);
        }
        known.byCompany.put(company, new Versioned(version, read));
        return read;
    }

    private long presentVersion() {
        return of(VERSION).query(Long.class).single();
    }

    /** Lines to be changed in this transaction; what the process keeps is not touched. */
    private SetUpLines changing() {
        SetUpLines own = lines();
        if (!changed) {
            requireNobodyElseChanged(of(RAISE_VERSION).query(Long.class).single());
            own = own.copy();
            lines = own;
            changed = true;
        }
        return own;
    }

    /** What was decided by looking at lines that others changed since is decided anew. */
    private void requireNobodyElseChanged(long raised) {
        if (raised != version + 1) {
            throw DatabaseFailure.collision("somebody else changed the set-up");
        }
    }

    void put(Item item) {
        changing().put(item);
        of(PUT_ITEM)
                .param("code", item.code())
                .param("name", item.name())
                .param("type", item.type().word())
                .param("modelGroup", item.modelGroup())
                .param("itemGroup", item.itemGroup())
                .param("dimensionGroup", item.dimensionGroup())
                .param("price", item.price().value())
                .param("unit", item.unit())
                .update();
    }

    void put(ModelGroup group) {
        changing().put(group);
        of(PUT_MODEL_GROUP)
                .param("name", group.name())
                .param("method", group.method().word())
                .param("includePhysical", group.includePhysical())
                .param("fixedReceiptPrice", group.fixedReceiptPrice())
                .param("physicalNegative", group.physicalNegative())
                .param("financialNegative", group.financialNegative())
                .param("postPhysical", group.postPhysical())
                .update();
    }

    void put(DimensionGroup group) {
        changing().put(group);
        of(PUT_DIMENSION_GROUP)
                .param("name", group.name())
                .param("financial", names(group.financial()))
                .param("physical", names(group.physical()))
                .param("ledger", names(group.ledger()))
                .update();
    }

    private static String[] names(Set<String> dimensions) {
        return dimensions.stream().sorted().toArray(String[]::new);
    }

    void put(UnitConversion conversion) {
        changing().put(conversion);
        of(PUT_UNIT)
                .param("item", conversion.item())
                .param("unit", conversion.unit())
                .param("numerator", new java.math.BigDecimal(conversion.numerator()))
                .param("denominator", new java.math.BigDecimal(conversion.denominator()))
                .update();
    }

    void put(Account account) {
        changing().put(account);
        of(PUT_ACCOUNT)
                .param("code", account.code())
                .param("name", account.name())
                .param("type", account.type().word())
                .param("category", account.category().map(Category::word).orElse(null))
                .update();
    }

    void put(ProfileLine line) {
        changing().put(line);
        of(PUT_PROFILE_LINE)
                .param("postingType", line.type().word())
                .param("item", line.scope() instanceof ProfileLine.Scope.OfItem(String item) ? item : "")
                .param(
                        "itemGroup",
                        line.scope() instanceof ProfileLine.Scope.OfItemGroup(String itemGroup) ? itemGroup : "")
                .param("account", line.account())
                .update();
    }

    void put(FiscalYear year) {
        changing().put(year);
        of(PUT_YEAR)
                .param("name", year.name())
                .param("from", year.from())
                .param("to", year.to())
                .param("pattern", year.pattern().word())
                .update();
    }

    void put(String period, PeriodState state) {
        changing().put(period, state);
        of(PUT_PERIOD).param("name", period).param("state", state.word()).update();
    }

    void putSetting(String name, String value) {
        of(PUT_SETTING).param("name", name).param("value", value).update();
    }

    Map<String, String> settings() {
        Map<String, String> settings = new TreeMap<>();
        of(SETTINGS).query(row -> {
            settings.put(row.getString(1), row.getString(2));
        });
        return settings;
    }

    private StatementSpec of(String sql) {
        return transaction.sql(sql).param("company", transaction.company().id());
    }
}
